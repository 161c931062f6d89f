internal import Foundation

/// From a word as it was written to its entry in the index, in one language.
struct Stemming: Sendable {
    private let snowball: SnowballStemmer?

    /// Longer than the longest word of any European language; what comes after is cut.
    static let maximumScalars = 64

    init(language: String) {
        snowball = SnowballStemmer(language: language)
    }

    func entry(_ written: UnsafeBufferPointer<UInt8>) -> LexiconEntry {
        let written = Self.beginning(of: written)
        var folded: [UInt8] = []
        Folding.append(written, to: &folded)
        folded.removeAll { $0 == UInt8(ascii: "'") }
        let word = Self.cut(String(decoding: folded, as: UTF8.self))
        guard let snowball, let first = word.utf8.first, !UTF8Reading.isDigit(first) else {
            return LexiconEntry(word: word, stem: word)
        }
        let stem = Folding.fold(String(decoding: snowball.stem(Self.small(written)), as: UTF8.self))
        return LexiconEntry(word: word, stem: stem.isEmpty ? word : stem)
    }

    /// Snowball knows its language's accents, composed.
    private static func small(_ written: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let text = String(decoding: written, as: UTF8.self)
        return Array(cut(text.precomposedStringWithCanonicalMapping.lowercased()).utf8)
    }

    private static func cut(_ word: String) -> String {
        String(String.UnicodeScalarView(word.unicodeScalars.prefix(maximumScalars)))
    }

    /// Enough bytes for the longest word, up to the end of a scalar.
    private static func beginning(of written: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard written.count > maximumBytes else { return written }
        var end = maximumBytes
        while end > 0, written[end] & 0xC0 == 0x80 { end -= 1 }
        return UnsafeBufferPointer(rebasing: written[..<end])
    }

    private static let maximumBytes = 1_024
}
