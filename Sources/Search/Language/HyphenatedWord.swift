/// The parts of `e-participation` so far, which as a whole is also found as `eparticipation`.
struct HyphenatedWord {
    struct Whole {
        let parts: [Range<Int>]
        let position: Int

        func token(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> Token {
            let joined = parts.flatMap { bytes[$0] }
            let entry = joined.withUnsafeBufferPointer(lexicon.entry)
            return Token(
                word: entry.word, stem: entry.stem, written: entry.written, position: position, span: parts.count,
                range: (parts.first?.lowerBound ?? 0)..<(parts.last?.upperBound ?? 0))
        }
    }

    private var parts: [Range<Int>] = []
    private var position = 0
    private var hasLetters = false

    /// A longer chain is no word but a list.
    private static let maximumParts = 4

    mutating func add(_ part: Range<Int>, at position: Int, isNumber: Bool) {
        if parts.isEmpty { self.position = position }
        parts.append(part)
        hasLetters = hasLetters || !isNumber
    }

    /// The word as a whole, if there was more than one part; the next part begins a new one.
    mutating func end() -> Whole? {
        defer {
            parts.removeAll(keepingCapacity: true)
            hasLetters = false
        }
        // 2014-2020 is two years.
        guard hasLetters, (2...Self.maximumParts).contains(parts.count) else { return nil }
        return Whole(parts: parts, position: position)
    }
}
