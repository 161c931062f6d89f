/// The header of one part of a form (RFC 7578 §4).
struct PartHead {
    let name: String
    /// Nil when the part is no file.
    let fileName: String?
    let contentType: String?

    init(_ bytes: ArraySlice<UInt8>, limits: MultipartLimits) throws(FormError) {
        var disposition: ArraySlice<UInt8>?
        var type: String?
        var rest = bytes
        while !rest.isEmpty {
            let end = rest.firstRange(of: Array("\r\n".utf8))
            let line = rest[..<(end?.lowerBound ?? rest.endIndex)]
            rest = end.map { rest[$0.upperBound...] } ?? []
            guard let colon = line.firstIndex(of: ASCII.colon), colon > line.startIndex,
                line[..<colon].allSatisfy(ASCII.isToken)
            else { throw .malformed }
            let value = ASCII.trimmed(line[(colon + 1)...])
            guard value.allSatisfy(ASCII.isFieldContent) else { throw .malformed }
            switch String(decoding: line[..<colon].map(ASCII.lowercased), as: UTF8.self) {
            case "content-disposition":
                guard disposition == nil else { throw .malformed }
                disposition = value
            case "content-type": type = String(decoding: value, as: UTF8.self)
            case "content-transfer-encoding":
                // §4.7 deprecates it: what a decoder here and a filter elsewhere read would differ.
                let isPlain = ["7bit", "8bit", "binary"].contains { ASCII.equalIgnoringCase(value, $0.utf8) }
                guard isPlain else { throw .malformed }
            default: break
            }
        }
        guard let disposition, let parameters = PartHead.parameters(of: disposition),
            let name = parameters["name"], name.utf8.count <= limits.name
        else { throw .malformed }
        self.name = name
        contentType = type
        // §4.2: `filename*` must not be used here and is not read; it has served to slip names past filters.
        fileName = parameters["filename"].map { PartHead.safe($0, limit: limits.name) }
    }

    /// `form-data; name="x"; filename="y"`. Browsers write a quote as `%22`, CR and LF as `%0D` and `%0A`, others write
    /// `\"`; any other backslash is itself, so that a Windows path does not lose its letters (WHATWG HTML §4.10.21.8).
    private static func parameters(of value: ArraySlice<UInt8>) -> [String: String]? {
        var rest = value
        let type = rest.prefix { ASCII.isToken($0) }
        guard ASCII.equalIgnoringCase(type, "form-data".utf8) else { return nil }
        rest = rest.dropFirst(type.count)
        var parameters: [String: String] = [:]
        while true {
            rest = ASCII.trimmed(rest)
            if rest.isEmpty { return parameters }
            guard rest.first == ASCII.semicolon else { return nil }
            rest = ASCII.trimmed(rest.dropFirst())
            let name = rest.prefix { ASCII.isToken($0) }
            rest = rest.dropFirst(name.count)
            guard !name.isEmpty, rest.first == ASCII.equals else { return nil }
            rest = rest.dropFirst()
            guard let text = takeValue(&rest) else { return nil }
            let key = String(decoding: name.map(ASCII.lowercased), as: UTF8.self)
            guard parameters.updateValue(text, forKey: key) == nil else { return nil }
        }
    }

    private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> String? {
        var bytes: [UInt8] = []
        if rest.first != ASCII.quote {
            bytes = Array(rest.prefix { ASCII.isToken($0) })
            rest = rest.dropFirst(bytes.count)
            return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
        }
        rest = rest.dropFirst()
        while let byte = rest.popFirst() {
            if byte == ASCII.quote { return unescaped(bytes) }
            if byte == ASCII.backslash && rest.first == ASCII.quote {
                bytes.append(ASCII.quote)
                rest = rest.dropFirst()
            } else {
                bytes.append(byte)
            }
        }
        return nil
    }

    private static func unescaped(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            let escapes: [(code: String, byte: UInt8)] = [("22", ASCII.quote), ("0D", 0x0D), ("0A", 0x0A)]
            if byte == ASCII.percent, let escape = escapes.first(where: { rest.starts(with: $0.code.utf8) }) {
                result.append(escape.byte)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The last component of a file name, without what could make it hidden, a path or an unreadable line.
    private static func safe(_ name: String, limit: Int) -> String {
        let last = name.utf8.split { $0 == ASCII.slash || $0 == ASCII.backslash }.last.map { Array($0) } ?? []
        let visible = last.filter { $0 >= 0x20 && $0 != 0x7F }
        let shown = visible.drop { $0 == ASCII.dot || ASCII.isBlank($0) }
        // Cutting may split a character: it becomes U+FFFD, which is harmless in a name.
        return String(decoding: shown.prefix(limit), as: UTF8.self)
    }
}
