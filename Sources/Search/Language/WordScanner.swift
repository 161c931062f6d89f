/// Finds the words of a text: runs of letters and digits, with the accents that combine with them.
///
/// Apostrophes and hyphens part words (`l’eau`, `e-participation`), for text and query alike, so nobody needs to know
/// the language. Between Cyrillic letters an apostrophe is a letter (`об'єднання`).
struct WordScanner {
    struct Word {
        let range: Range<Int>
        /// Nothing but a hyphen stands between this word and the one before it.
        let isHyphenated: Bool
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var lastEnd: Int?

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> Word? {
        var hyphens = 0
        var others = 0
        while position < bytes.count {
            let (scalar, length) = UTF8Reading.scalar(bytes, at: position)
            let kind = ScalarKind(scalar)
            if kind == .letter || kind == .ideograph {
                let start = position
                // Chinese and Japanese put nothing between words: each sign is taken for one.
                position = kind == .letter ? end(ofWordFrom: start) : start + length
                let isHyphenated = lastEnd != nil && hyphens == 1 && others == 0
                lastEnd = position
                return Word(range: start..<position, isHyphenated: isHyphenated)
            }
            if kind == .hyphen { hyphens += 1 } else { others += 1 }
            position += length
        }
        return nil
    }

    private func end(ofWordFrom start: Int) -> Int {
        var end = start
        var position = start
        while position < bytes.count {
            let (scalar, length) = UTF8Reading.scalar(bytes, at: position)
            switch ScalarKind(scalar) {
            case .letter, .mark:
                position += length
                end = position
            // A soft hyphen or joiner belongs to the word if letters follow.
            case .invisible: position += length
            case .apostrophe where isCyrillic(at: position - 2) && isCyrillic(at: position + length): position += length
            default: return end
            }
        }
        return end
    }

    /// Whether the two bytes there are a letter between U+0400 and U+04FF.
    private func isCyrillic(at position: Int) -> Bool {
        position >= 0 && position < bytes.count && (0xD0...0xD3).contains(bytes[position])
    }
}
