internal import Foundation

/// Texts as they may stand in the header of a message: whatever they hold, they never end their line.
enum HeaderText {
    /// Free text, such as a subject. Plain when it is short ASCII, otherwise encoded words (RFC 2047).
    static func unstructured(_ text: String) -> String {
        let text = oneLine(text)
        let isPlain = text.utf8.count <= 60 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        // What looks like an encoded word must be one.
        return isPlain && !text.contains("=?") ? text : encodedWords(text)
    }

    /// A name before an address: letters and spaces as they are, other ASCII in quotes, the rest as encoded words.
    static func phrase(_ text: String) -> String {
        let text = oneLine(text)
        guard text.utf8.count <= 60, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !text.contains("=?") else {
            return encodedWords(text)
        }
        if text.utf8.allSatisfy(plainBytes.contains) { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Control characters, line ends before all, become spaces.
    private static func oneLine(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            let isControl =
                scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
            return isControl ? " " : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// An encoded word has at most 75 bytes (RFC 2047 §2): 45 of text in Base64, split between scalars.
    private static func encodedWords(_ text: String) -> String {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if (words.last?.count ?? 0) + bytes.count > 42 { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    private static let plainBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -'".utf8)
}
