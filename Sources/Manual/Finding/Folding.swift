internal import Foundation

/// The one spelling in which texts are indexed and queries are asked: no case, no accents, Latin letters as ASCII.
///
/// FTS5's own folding leaves ł ø đ ħ ß and Greek accents as they are. "Latin-ASCII" finishes what Foundation's folding
/// begins; "Any-Latin" would not do, since it writes the Bulgarian ъ as `"`, which a query would read as syntax.
enum Folding {
    static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        let plain = text.folding(
            options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
        return (plain.applyingTransform(StringTransform("Latin-ASCII"), reverse: false) ?? plain).lowercased()
    }

    /// Letters and digits of a text in small ASCII, everything else as single hyphens: the shape of a slug.
    static func kebab(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in fold(text).utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
            case UInt8(ascii: "'"): continue
            default: if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
            }
        }
        if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
