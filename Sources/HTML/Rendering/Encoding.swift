/// How a value is written so that it stays a value: one way per context, all byte by byte.
///
/// Bytes, never characters: `"` followed by a combining accent is one Character, and escaping by Character
/// would let the quotation mark out.
enum Encoding: Sendable {
    /// Text between elements, and inside quotation marks.
    case html
    /// The beginning of an address: only harmless ones, anything else becomes "#".
    case link
    /// One value in the query of an address.
    case query
    /// The inside of a JSON string in a script element.
    case json
    /// HTML of our own, as it stands.
    case markup

    func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            switch self {
            case .html: Self.appendHTML(bytes, to: &output)
            case .link: Self.appendHTML(LinkStart.isHarmless(bytes), bytes, to: &output)
            case .query: Self.appendQuery(bytes, to: &output)
            case .json: Self.appendJSON(bytes, to: &output)
            case .markup: output.append(contentsOf: bytes)
            }
        }
    }

    private static func appendHTML(_ isHarmless: Bool, _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        if isHarmless {
            appendHTML(bytes, to: &output)
        } else {
            output.append(UInt8(ascii: "#"))
        }
    }

    private static func appendHTML(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        appendReplacing(bytes, to: &output) { byte in
            // Nearly all bytes are letters, above ">" in ASCII.
            guard byte <= UInt8(ascii: ">") else { return nil }
            return switch byte {
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "\""): "&quot;"
            case UInt8(ascii: "'"): "&#39;"
            // No HTML document may hold U+0000; parsers disagree about what it becomes.
            case 0: "\u{FFFD}"
            default: nil
            }
        }
    }

    private static func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        // U+2028 and U+2029 (E2 80 A8, E2 80 A9) end a line in JavaScript before ES2019.
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 {
                appendEscape(0x2028 + UInt16(bytes[index + 2] & 1), to: &output)
                index += 3
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 0..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                appendEscape(UInt16(byte), to: &output)
            default: output.append(byte)
            }
            index += 1
        }
    }

    /// RFC 3986 §2.3: unreserved bytes stand for themselves, the others are percent-encoded.
    private static func appendQuery(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                output.append(byte)
            default:
                output.append(UInt8(ascii: "%"))
                output.append(hexDigit(byte >> 4))
                output.append(hexDigit(byte & 15))
            }
        }
    }

    /// Appends runs that need no change in one go.
    @inline(__always)
    private static func appendReplacing(
        _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], _ replacement: (UInt8) -> StaticString?
    ) {
        var start = 0
        for index in bytes.indices {
            guard let replacement = replacement(bytes[index]) else { continue }
            output.append(contentsOf: bytes[rebased: start..<index])
            replacement.withUTF8Buffer { output.append(contentsOf: $0) }
            start = index + 1
        }
        output.append(contentsOf: bytes[rebased: start..<bytes.count])
    }

    private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
        output.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
        for shift in [12, 8, 4, 0] as [UInt16] {
            output.append(hexDigit(UInt8(truncatingIfNeeded: unit >> shift) & 15))
        }
    }

    private static func hexDigit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// A part as a buffer of its own, which an array appends in one go, as it does not with a slice.
    subscript(rebased range: Range<Int>) -> UnsafeBufferPointer {
        UnsafeBufferPointer(rebasing: self[range])
    }
}
