/// The longest common subsequence of two lists of words in linear space (Hirschberg, CACM 18:6, 1975).
struct WordComparison {
    private let old: [Substring]
    private let new: [Substring]
    /// Words as numbers: comparing them is most of the work.
    private let a: [Int32]
    private let b: [Int32]
    private let prefix: Int
    private let suffix: Int

    init(_ old: [Substring], _ new: [Substring]) {
        // By bytes: to String's eyes two spellings of one accent are the same, and the text would not come back.
        var numbers: [[UInt8]: Int32] = [:]
        func number(_ word: Substring) -> Int32 {
            let next = Int32(truncatingIfNeeded: numbers.count)
            let key = Array(word.utf8)
            if let known = numbers[key] { return known }
            numbers[key] = next
            return next
        }
        self.old = old
        self.new = new
        a = old.map(number)
        b = new.map(number)
        let shorter = min(a.count, b.count)
        var prefix = 0
        while prefix < shorter, a[prefix] == b[prefix] { prefix += 1 }
        var suffix = 0
        while suffix < shorter - prefix, a[a.count - 1 - suffix] == b[b.count - 1 - suffix] { suffix += 1 }
        self.prefix = prefix
        self.suffix = suffix
    }

    /// Comparisons that it will take, twice over.
    var work: Int { (a.count - prefix - suffix) * (b.count - prefix - suffix) }

    func steps() -> [(Difference.Kind, Substring)] {
        var steps: [(Difference.Kind, Substring)] = old[..<prefix].map { (.same, $0) }
        compare(prefix..<(a.count - suffix), prefix..<(b.count - suffix), &steps)
        steps += old[(old.count - suffix)...].map { (.same, $0) }
        return steps
    }

    private func compare(_ left: Range<Int>, _ right: Range<Int>, _ steps: inout [(Difference.Kind, Substring)]) {
        if left.isEmpty || right.isEmpty {
            steps += old[left].map { (.removed, $0) }
            steps += new[right].map { (.added, $0) }
            return
        }
        if left.count == 1 {
            let at = right.first { b[$0] == a[left.lowerBound] }
            guard let at else {
                steps += old[left].map { (.removed, $0) }
                steps += new[right].map { (.added, $0) }
                return
            }
            steps += new[right.lowerBound..<at].map { (.added, $0) }
            steps.append((.same, old[left.lowerBound]))
            steps += new[(at + 1)..<right.upperBound].map { (.added, $0) }
            return
        }
        let middle = left.lowerBound + left.count / 2
        let before = lengths(left.lowerBound..<middle, right, isReversed: false)
        let after = lengths(middle..<left.upperBound, right, isReversed: true)
        var best = (at: 0, length: Int32(-1))
        for at in 0...right.count where before[at] + after[right.count - at] > best.length {
            best = (at, before[at] + after[right.count - at])
        }
        let cut = right.lowerBound + best.at
        compare(left.lowerBound..<middle, right.lowerBound..<cut, &steps)
        compare(middle..<left.upperBound, cut..<right.upperBound, &steps)
    }

    /// How long the common subsequence of `left` is with each beginning (or, reversed, each end) of `right`.
    private func lengths(_ left: Range<Int>, _ right: Range<Int>, isReversed: Bool) -> [Int32] {
        var row = [Int32](repeating: 0, count: right.count + 1)
        for step in 0..<left.count {
            let word = a[isReversed ? left.upperBound - 1 - step : left.lowerBound + step]
            var diagonal: Int32 = 0
            for at in 0..<right.count {
                let above = row[at + 1]
                let other = b[isReversed ? right.upperBound - 1 - at : right.lowerBound + at]
                row[at + 1] = word == other ? diagonal + 1 : max(above, row[at])
                diagonal = above
            }
        }
        return row
    }
}
