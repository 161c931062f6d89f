internal import Foundation

/// The one spelling in which texts are indexed and queries are asked: no case, no accents, Latin letters as ASCII.
///
/// FTS5's own folding leaves ł ø đ ħ ß and Greek accents as they are. "Latin-ASCII" finishes what Foundation's folding
/// begins; "Any-Latin" would not do, since it writes the Bulgarian ъ as `"`, which a query would read as syntax.
enum Folding {
    static func fold(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        // Piece by piece between ASCII spaces: most are plain, and ICU's transform is a hundred times slower than this.
        for piece in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
            if piece.allSatisfy({ $0 < 0x80 }) {
                for byte in piece { result.append(isCapital(byte) ? byte | 0x20 : byte) }
            } else {
                result += transformed(String(Substring(piece))).utf8
            }
            result.append(UInt8(ascii: " "))
        }
        return String(decoding: result.dropLast(), as: UTF8.self)
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private static func transformed(_ text: String) -> String {
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
