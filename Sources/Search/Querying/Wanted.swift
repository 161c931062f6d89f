/// A word or stem for which one that is written nearly so is looked for.
struct Wanted {
    private let letters: [Unicode.Scalar]
    private let byteCount: Int

    init(_ text: String) {
        letters = Array(text.unicodeScalars)
        byteCount = text.utf8.count
    }

    /// Letters that may be wrong: none in a short word, which would be near to too many.
    private var tolerance: Int { letters.count < 4 ? 0 : letters.count < 8 ? 1 : 2 }

    /// Numbers are meant as they stand.
    var isCorrectable: Bool { tolerance > 0 && letters.first?.properties.numericType == nil }

    /// What it may begin with: its own letter, or the second, where the first is one too many or in the other's place.
    var starts: [[UInt8]] {
        letters.prefix(2).reduce(into: []) { starts, letter in
            let start = Array(String(letter).utf8)
            if !starts.contains(start) { starts.append(start) }
        }
    }

    func mayBeNear(_ bytes: Int) -> Bool { abs(bytes - byteCount) <= tolerance * 2 }

    /// Letters added, left out, changed, or two that have changed places; nil when there are too many.
    func distance(to text: String) -> Int? {
        let other = Array(text.unicodeScalars)
        guard let first = other.first, letters.prefix(2).contains(first) else { return nil }
        guard abs(other.count - letters.count) <= tolerance else { return nil }
        var before: [Int] = []
        var last = Array(0...other.count)
        for (row, letter) in letters.enumerated() {
            var line = [row + 1]
            for (column, match) in other.enumerated() {
                var best = min(last[column + 1], line[column]) + 1
                best = min(best, last[column] + (letter == match ? 0 : 1))
                if row > 0, column > 0, letter == other[column - 1], letters[row - 1] == match {
                    best = min(best, before[column - 1] + 1)
                }
                line.append(best)
            }
            guard let least = line.min(), least <= tolerance else { return nil }
            (before, last) = (last, line)
        }
        return last.last.flatMap { $0 <= tolerance ? $0 : nil }
    }
}
