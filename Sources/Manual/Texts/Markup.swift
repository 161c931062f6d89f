/// The fields whose text is one plain line; every other text is Markdown.
enum Markup {
    static let lineFields: Set<String> = [
        "title", "summary", "evidence_reason", "step_notes", "question", "question_help", "case_notes", "file_alt",
        "file_caption",
    ]

    static func html(of text: String, field: String) throws -> String {
        lineFields.contains(field) ? escape(text) : try Markdown.html(text)
    }

    static func escape(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
