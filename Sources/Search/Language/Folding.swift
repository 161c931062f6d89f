internal import Foundation

/// The one spelling in which texts are indexed and queries are asked: no case, no accents, Latin letters as ASCII.
///
/// Letters of European scripts come from `FoldingTable`; Foundation's folding, a hundred times slower, does the rest.
/// "Latin-ASCII" finishes what it begins; "Any-Latin" would not do, since it writes the Bulgarian ъ as `"`.
package enum Folding {
    package static func fold(_ text: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var text = text
        text.withUTF8 { append($0, to: &folded) }
        return String(decoding: folded, as: UTF8.self)
    }

    /// Appends the folded form of a piece of UTF-8. What is no UTF-8 becomes U+FFFD.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                folded.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
                position += 1
            } else {
                let (scalar, length) = UTF8Reading.scalar(bytes, at: position)
                if !FoldingTable.european.append(scalar, to: &folded) { folded += foreign(scalar).utf8 }
                position += length
            }
        }
    }

    private static func foreign(_ scalar: Unicode.Scalar) -> String {
        let properties = scalar.properties
        if properties.generalCategory == .nonspacingMark { return "" }
        guard properties.changesWhenNFKCCaseFolded || properties.isCased else { return String(scalar) }
        let plain = String(scalar).folding(
            options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
        return (plain.applyingTransform(StringTransform("Latin-ASCII"), reverse: false) ?? plain).lowercased()
    }
}
