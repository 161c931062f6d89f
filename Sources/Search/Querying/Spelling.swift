/// What a word that nothing has may have been meant to be.
struct Spelling {
    private let word: [Unicode.Scalar]
    private let text: String

    /// So many are taken, of those that are equally near.
    private static let kept = 3

    init(_ word: String) {
        text = word
        self.word = Array(word.unicodeScalars)
    }

    /// Letters that may be wrong: none in a short word, which would be near to too many.
    private var tolerance: Int { word.count < 4 ? 0 : word.count < 8 ? 1 : 2 }

    /// The nearest words of the index and of `labels` with the same first letter, of these the most frequent.
    func nearest(in segments: [SegmentReader], labels: [String] = []) -> [String] {
        guard tolerance > 0, let first = word.first, !first.properties.numericType.isNumber else { return [] }
        let start = Array(String(first).utf8)
        var found: [String: (distance: Int, count: Int)] = [:]
        for segment in segments {
            var cursor = segment.words.cursor(atOrAfter: start)
            while let entry = cursor.next(), entry.key.starts(with: start) {
                guard abs(entry.key.count - text.utf8.count) <= tolerance * 2 else { continue }
                let other = String(decoding: entry.key, as: UTF8.self)
                guard let distance = distance(to: Array(other.unicodeScalars)) else { continue }
                found[other] = (distance, (found[other]?.count ?? 0) + segment.postings(entry).count)
            }
        }
        for label in labels where found[label] == nil && label.unicodeScalars.first == first {
            if let distance = distance(to: Array(label.unicodeScalars)) { found[label] = (distance, 0) }
        }
        guard let least = found.values.map(\.distance).min() else { return [] }
        return found.filter { $0.value.distance == least }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(Self.kept).map(\.key)
    }

    /// Letters added, left out, changed, or two that have changed places; nil when there are too many.
    private func distance(to other: [Unicode.Scalar]) -> Int? {
        guard abs(other.count - word.count) <= tolerance else { return nil }
        var before: [Int] = []
        var last = Array(0...other.count)
        for (row, letter) in word.enumerated() {
            var line = [row + 1]
            for (column, match) in other.enumerated() {
                var best = min(last[column + 1], line[column]) + 1
                best = min(best, last[column] + (letter == match ? 0 : 1))
                if row > 0, column > 0, letter == other[column - 1], word[row - 1] == match {
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

extension Unicode.NumericType? {
    fileprivate var isNumber: Bool { self != nil }
}
