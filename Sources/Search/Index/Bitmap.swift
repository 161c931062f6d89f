/// A set of document ordinals, one bit each.
struct Bitmap: Sendable, Equatable {
    private(set) var words: [UInt64]
    let count: Int

    init(count: Int, isFull: Bool = false) {
        self.count = max(0, count)
        words = Array(repeating: isFull ? .max : 0, count: (self.count + 63) / 64)
        let rest = self.count % 64
        if isFull, rest > 0, !words.isEmpty { words[words.count - 1] = (1 << UInt64(rest)) - 1 }
    }

    init(words: [UInt64], count: Int) {
        self.init(count: count)
        for index in 0..<min(words.count, self.words.count) { self.words[index] = words[index] }
    }

    var cardinality: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    func contains(_ ordinal: Int) -> Bool {
        ordinal >= 0 && ordinal < count && words[ordinal >> 6] & (1 << UInt64(ordinal & 63)) != 0
    }

    mutating func insert(_ ordinal: Int) {
        guard ordinal >= 0 && ordinal < count else { return }
        words[ordinal >> 6] |= 1 << UInt64(ordinal & 63)
    }

    mutating func formUnion(_ other: Bitmap) {
        for index in 0..<min(words.count, other.words.count) { words[index] |= other.words[index] }
    }

    mutating func formIntersection(_ other: Bitmap) {
        for index in 0..<min(words.count, other.words.count) { words[index] &= other.words[index] }
    }

    mutating func subtract(_ other: Bitmap) {
        for index in 0..<min(words.count, other.words.count) { words[index] &= ~other.words[index] }
    }

    func forEach(_ body: (Int) -> Void) {
        for (index, word) in words.enumerated() where word != 0 {
            var rest = word
            while rest != 0 {
                body(index << 6 + rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
        }
    }
}
