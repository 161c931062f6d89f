/// How far a word is from another one that is given letter by letter: letters added, left out, changed, or two that have
/// changed places (optimal string alignment). Letters can be taken back, so that words which begin alike share their work.
struct EditDistance {
    private let word: [Unicode.Scalar]
    private let most: Int
    private var other: [Unicode.Scalar] = []
    /// A row for each letter of the other word and one before it, as long as the word and one.
    private var rows: [Int]
    /// Of each row but the first, its least number.
    private var least: [Int] = []

    /// - Parameter most: what is farther is only told to be far.
    init(from word: [Unicode.Scalar], most: Int) {
        self.word = word
        self.most = most
        rows = Array(0...word.count)
    }

    /// Whether it is too far already, whatever follows.
    var isFar: Bool { least.last.map { $0 > most } ?? false }

    var distance: Int? { rows.last.flatMap { $0 <= most ? $0 : nil } }

    mutating func keep(_ count: Int) {
        guard count < other.count else { return }
        rows.removeLast((other.count - count) * (word.count + 1))
        least.removeLast(other.count - count)
        other.removeLast(other.count - count)
    }

    mutating func append(_ letter: Unicode.Scalar) {
        let width = word.count + 1
        let last = rows.count - width
        var best = other.count + 1
        rows.append(best)
        for (column, match) in word.enumerated() {
            var cost = min(rows[last + column + 1], rows[last + width + column]) + 1
            cost = min(cost, rows[last + column] + (letter == match ? 0 : 1))
            if column > 0, letter == word[column - 1], other.last == match {
                cost = min(cost, rows[last - width + column - 1] + 1)
            }
            rows.append(cost)
            best = min(best, cost)
        }
        other.append(letter)
        least.append(best)
    }
}
