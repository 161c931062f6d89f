/// The head of a request as the parser saw it, before a body exists: offsets into the received bytes, no copies.
///
/// It shares the loop's buffer. Keeping one past the call it was given to is safe but makes the loop copy its buffer, so
/// take out what is needed and let it go.
package struct RequestHead: Sendable {
    let buffer: [UInt8]
    let start: Int
    let layout: HeadLayout
    /// The client after trusted proxies, and what they said of the address asked for.
    var client = ClientAddress.unknown
    var scheme = "http"

    init(buffer: [UInt8], start: Int, layout: HeadLayout) {
        self.buffer = buffer
        self.start = start
        self.layout = layout
    }

    /// A head made by hand, for tests and for asking the site from within. Refused as the same head on the wire would be.
    package init(_ method: String, _ target: String, headers: [(String, String)] = []) throws(Refusal) {
        var text = "\(method) \(target) HTTP/1.1\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        buffer = Array("\(text)\r\n".utf8)
        start = 0
        var parser = HeadParser(limits: Limits(), recognised: nil)
        guard case .head = try parser.parse(buffer, from: 0, to: buffer.count) else { throw .malformedRequestLine }
        layout = parser.layout
    }

    package var method: Method { layout.method }
    package var isVersion11: Bool { layout.isVersion11 }

    /// `path?query` as sent; `*` for OPTIONS of the server.
    package var target: String {
        layout.target.isEmpty ? (layout.targetForm == .asterisk ? "*" : "/") : text(layout.target)
    }

    /// The path as sent, percent-encoded.
    package var path: String {
        layout.path.isEmpty ? (layout.targetForm == .asterisk ? "*" : "/") : text(layout.path)
    }

    /// The query as sent, without the question mark; nil when there is none.
    package var query: String? { layout.query.map(text) }

    /// Whether path and query are exactly these bytes: a lookup without making a String.
    package func targetEquals(_ bytes: [UInt8]) -> Bool {
        slice(layout.target).elementsEqual(bytes)
    }

    /// Gives the bytes of `path?query` as sent, in place.
    package func withTargetBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try buffer.withUnsafeBufferPointer { all in
            let range = layout.target
            return try body(UnsafeBufferPointer(rebasing: all[start + range.lowerBound..<start + range.upperBound]))
        }
    }

    /// The first value of a field.
    package func header(_ name: StaticString) -> String? {
        headerBytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of the first value of a field, in place.
    package func headerBytes(_ name: StaticString) -> ArraySlice<UInt8>? {
        name.withUTF8Buffer { name in
            for field in layout.fields
            where field.nameLength == name.count && ASCII.equalIgnoringCase(slice(field.name), name) {
                return slice(field.value)
            }
            return nil
        }
    }

    /// Whether a cookie of this name was sent, whatever its value.
    package func hasCookie(_ name: StaticString) -> Bool {
        guard layout.has(.cookie) else { return false }
        return name.withUTF8Buffer { name in
            for field in layout.fields where field.known == .cookie {
                for pair in slice(field.value).split(separator: ASCII.semicolon) {
                    let trimmed = ASCII.trimmed(pair)
                    if trimmed.dropFirst(name.count).first == ASCII.equals && trimmed.starts(with: name) { return true }
                }
            }
            return false
        }
    }

    /// Whether a cookie was sent at all.
    package var hasCookies: Bool { layout.has(.cookie) }

    /// Whether a gzip-coded answer is welcome (RFC 9110 §12.5.3).
    package var acceptsGzip: Bool {
        guard let value = bytes(of: .acceptEncoding) else { return false }
        // What nearly every browser sends needs no list parser.
        if value.elementsEqual("gzip, deflate, br, zstd".utf8) || value.elementsEqual("gzip, deflate, br".utf8)
            || value.elementsEqual("gzip".utf8)
        {
            return true
        }
        return acceptedCodings.quality(of: .gzip) > 0
    }

    var acceptedCodings: AcceptedCodings {
        AcceptedCodings(layout.has(.acceptEncoding) ? allValues(of: .acceptEncoding).joined(separator: ",") : nil)
    }

    /// The authority asked for: that of an absolute target, else the Host field (RFC 9112 §3.2.2).
    package var host: String? {
        if let authority = layout.authority { return text(authority) }
        return bytes(of: .host).map { String(decoding: $0, as: UTF8.self) }
    }

    func bytes(of known: KnownField) -> ArraySlice<UInt8>? {
        guard layout.has(known) else { return nil }
        for field in layout.fields where field.known == known { return slice(field.value) }
        return nil
    }

    func allValues(of known: KnownField) -> [String] {
        guard layout.has(known) else { return [] }
        return layout.fields.filter { $0.known == known }.map { text($0.value) }
    }

    /// Every field as text.
    var headers: Headers {
        Headers(validated: layout.fields.map { (name: text($0.name), value: text($0.value)) })
    }

    private func slice(_ range: Range<Int>) -> ArraySlice<UInt8> {
        buffer[start + range.lowerBound..<start + range.upperBound]
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: slice(range), as: UTF8.self)
    }
}
