internal import Foundation

/// From a word as it was written to its entry in the index, in one language: by our own table where there is one, as it
/// was measured to do better, else by Snowball.
struct Stemming: Sendable {
    private let rules: SuffixRules?
    private let snowball: SnowballStemmer?
    private let spellings: [(written: [UInt8], meant: UInt8)]

    /// Longer than the longest word of any European language; what comes after is cut.
    static let maximumScalars = 64

    init(language: String) {
        let table = StemmingTables.all[language]
        rules = (table ?? StemmingTables.afterSnowball[language]).map(SuffixRules.init)
        snowball = table == nil ? SnowballStemmer(language: language) : nil
        spellings = Self.spellings(language)
    }

    func entry(_ written: UnsafeBufferPointer<UInt8>) -> LexiconEntry {
        let written = Self.beginning(of: written)
        var folded: [UInt8] = []
        Folding.append(written, to: &folded)
        folded.removeAll { $0 == UInt8(ascii: "'") }
        let word = Self.cut(String(decoding: folded, as: UTF8.self))
        guard let first = word.utf8.first, !UTF8Reading.isDigit(first) else {
            return LexiconEntry(word: word, stem: word)
        }
        let stem = spelled(stem(of: word, written))
        return LexiconEntry(
            word: word, stem: stem.isEmpty ? word : stem, written: Self.shown(written, insteadOf: word))
    }

    private func stem(of word: String, _ written: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var stem = Array(word.utf8)
        if let snowball {
            stem = Array(Folding.fold(String(decoding: snowball.stem(Self.small(written)), as: UTF8.self)).utf8)
        }
        return rules?.stem(stem) ?? stem
    }

    private static func shown(_ written: UnsafeBufferPointer<UInt8>, insteadOf word: String) -> String {
        guard written.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "'") }) else { return "" }
        let shown = String(decoding: small(written), as: UTF8.self)
        return shown == word ? "" : shown
    }

    // MARK: Letters written as two

    /// Whoever has no ü writes ue. The same is done to words that have always had ue, which harms nobody.
    private func spelled(_ stem: [UInt8]) -> String {
        guard !spellings.isEmpty else { return String(decoding: stem, as: UTF8.self) }
        var spelled: [UInt8] = []
        for byte in stem {
            if let last = spelled.last, let meant = spellings.first(where: { $0.written == [last, byte] })?.meant {
                spelled[spelled.count - 1] = meant
            } else {
                spelled.append(byte)
            }
        }
        return String(decoding: spelled, as: UTF8.self)
    }

    private static func spellings(_ language: String) -> [(written: [UInt8], meant: UInt8)] {
        let pairs =
            switch language {
            case "de", "lb": ["ae", "oe", "ue"]
            case "sv": ["aa", "ae", "oe"]
            // Their æ is folded to ae already.
            case "da", "nb", "nn", "no": ["aa", "oe"]
            default: [String]()
            }
        return pairs.map { (Array($0.utf8), $0.utf8.first ?? 0) }
    }

    // MARK: Lengths

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
