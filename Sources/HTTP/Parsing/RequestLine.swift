/// Reads `method SP request-target SP HTTP-version` (RFC 9112 §3) into a layout.
struct RequestLine {
    let limits: Limits
    /// Nil recognises every token.
    let recognised: [Method]?

    /// `line` is the line without CRLF, a slice of the message.
    func read(_ line: Slice<UnsafeBufferPointer<UInt8>>, into layout: inout HeadLayout) throws(Refusal) {
        // §3: exactly one space between the parts; the version holds none, so neither does anything after it.
        guard let firstSpace = line.firstIndex(of: ASCII.space), firstSpace > line.startIndex else {
            throw .malformedRequestLine
        }
        let methodBytes = line[..<firstSpace]
        guard methodBytes.allSatisfy(ASCII.isToken) else { throw .malformedRequestLine }
        let rest = line[(firstSpace + 1)...]
        guard let secondSpace = rest.firstIndex(of: ASCII.space), secondSpace > rest.startIndex else {
            throw .malformedRequestLine  // HTTP/0.9 ends here too
        }
        let target = rest[..<secondSpace]
        layout.isVersion11 = try version(rest[(secondSpace + 1)...])
        layout.method = try method(methodBytes)
        try TargetReader(bytes: line.base).read(target.startIndex..<target.endIndex, into: &layout)
    }

    /// RFC 9112 §2.3: case-sensitive, one digit each. True for 1.1 and later 1.x, false for 1.0.
    private func version(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) throws(Refusal) -> Bool {
        guard bytes.count == 8, bytes.dropLast(3).elementsEqual("HTTP/".utf8) else { throw .malformedVersion }
        let first = bytes.startIndex
        let major = bytes[first + 5]
        let minor = bytes[first + 7]
        guard ASCII.isDigit(major), bytes[first + 6] == ASCII.dot, ASCII.isDigit(minor) else {
            throw .malformedVersion
        }
        guard major == 0x31 else { throw .versionNotSupported }
        return minor != 0x30
    }

    private func method(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) throws(Refusal) -> Method {
        if bytes.elementsEqual("GET".utf8) { return .get }
        guard bytes.count <= limits.method else { throw .methodNotRecognised }
        let method = Method(String(decoding: bytes, as: UTF8.self))
        guard let recognised else { return method }
        // RFC 9110 §9.3.8 and §9.3.6: an origin server need not know them; reflecting requests is of use to attackers.
        if method == .trace { throw .traceRefused }
        if method == .connect { throw .tunnelRefused }
        if !recognised.contains(method) { throw .methodNotRecognised }
        return method
    }
}
