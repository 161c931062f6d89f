/// Text in UTF-8 as lines of at most 76 ASCII characters (RFC 2045 §6.7).
enum QuotedPrintable {
    private static let longestLine = 76

    /// - Returns: lines that end in CRLF.
    static func encode(_ text: String) -> [UInt8] {
        var output: [UInt8] = []
        for line in lines(of: text) {
            var length = 0
            for (index, byte) in line.enumerated() {
                let isLast = index == line.count - 1
                let unit = unit(byte, isFirst: length == 0, isLast: isLast)
                // A soft break needs room for its "=".
                if length + unit.count > longestLine - (isLast ? 0 : 1) {
                    output += "=\r\n".utf8
                    length = 0
                }
                output += unit
                length += unit.count
            }
            output += "\r\n".utf8
        }
        return output
    }

    /// A blank at the end of a line would be lost on the way; a full stop or an F at its beginning is changed by some
    /// carriers (RFC 5321 §4.5.2, mbox).
    private static func unit(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> [UInt8] {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): isLast ? escaped(byte) : [byte]
        case UInt8(ascii: "="): escaped(byte)
        case UInt8(ascii: "."), UInt8(ascii: "F"): isFirst ? escaped(byte) : [byte]
        case 0x21...0x7E: [byte]
        default: escaped(byte)
        }
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// LF, CRLF and a lone CR all end a line.
    private static func lines(of text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var wasReturn = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if !(byte == UInt8(ascii: "\n") && wasReturn) { lines.append([]) }
            } else {
                lines[lines.count - 1].append(byte)
            }
            wasReturn = byte == UInt8(ascii: "\r")
        }
        if lines.last == [] { lines.removeLast() }
        return lines
    }
}
