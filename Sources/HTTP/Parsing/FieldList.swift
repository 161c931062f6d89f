/// The list syntax of field values (RFC 9110 §5.6.1): members between commas, empty ones ignored, commas inside quoted
/// strings left alone.
enum FieldList {
    /// The members of a list, trimmed; quoted strings keep their quotes.
    static func members(of value: String) -> [String] {
        split(value, at: ASCII.comma)
    }

    /// A member and its parameters: `text/html;q=0.5` gives `text/html` and `q`, `0.5`.
    static func parameters(of member: String) -> (value: String, parameters: [(name: String, value: String)]) {
        let parts = split(member, at: ASCII.semicolon)
        return (parts.first ?? "", pairs(in: parts.dropFirst()))
    }

    /// `for=192.0.2.60;proto=https`: pairs alone, as in Forwarded (RFC 7239 §4).
    static func pairs(of element: String) -> [(name: String, value: String)] {
        pairs(in: split(element, at: ASCII.semicolon)[...])
    }

    private static func pairs(in parts: ArraySlice<String>) -> [(name: String, value: String)] {
        parts.compactMap { part in
            guard let sign = part.utf8.firstIndex(of: ASCII.equals) else { return nil }
            return (String(part[..<sign]), unquoted(String(part[part.utf8.index(after: sign)...])))
        }
    }

    /// The content of a quoted-string with its quoted pairs undone (RFC 9110 §5.6.4); other text as it is.
    static func unquoted(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count >= 2, bytes.first == ASCII.quote, bytes.last == ASCII.quote else { return text }
        var content: [UInt8] = []
        var escaped = false
        for byte in bytes.dropFirst().dropLast() {
            if !escaped && byte == ASCII.backslash {
                escaped = true
            } else {
                content.append(byte)
                escaped = false
            }
        }
        return String(decoding: content, as: UTF8.self)
    }

    private static func split(_ value: String, at separator: UInt8) -> [String] {
        var members: [String] = []
        var member: [UInt8] = []
        var quoted = false
        var escaped = false
        func finish() {
            let trimmed = ASCII.trimmed(member)
            if !trimmed.isEmpty { members.append(String(decoding: trimmed, as: UTF8.self)) }
            member.removeAll(keepingCapacity: true)
        }
        for byte in value.utf8 {
            if byte == separator && !quoted {
                finish()
                continue
            }
            if escaped {
                escaped = false
            } else if quoted && byte == ASCII.backslash {
                escaped = true
            } else if byte == ASCII.quote {
                quoted.toggle()
            }
            member.append(byte)
        }
        finish()
        return members
    }
}
