/// A word that nothing has, taken apart into words that are known: `Klimabürgerrat` into `Klima` and `Bürgerrat`.
struct Compound {
    private let letters: [Unicode.Scalar]

    /// Shorter ones would be found in words that are no compounds.
    static let leastPart = 4
    /// Those that write several words as one.
    static let languages: Set = ["da", "de", "et", "fi", "hu", "is", "lb", "nb", "nl", "nn", "no", "sv"]
    private static let longest = 48
    /// What stands between two parts in the Germanic languages.
    private static let links: [[Unicode.Scalar]] = [
        [], ["s"], ["e", "s"], ["n"], ["e", "n"], ["e", "r"], ["e"],
    ]

    init(_ word: String) {
        letters = Array(word.unicodeScalars)
    }

    /// The fewest parts, and of these those whose shortest is the longest; none if there are no such.
    func parts(isKnown: (String) -> Bool) -> [String] {
        guard letters.count <= Self.longest else { return [] }
        var known: [Range<Int>: Bool] = [:]
        func has(_ range: Range<Int>) -> Bool {
            if let answer = known[range] { return answer }
            let answer = range.count >= Self.leastPart && isKnown(text(range))
            known[range] = answer
            return answer
        }
        let ranges = splits(of: letters.indices, has).max { shortest($0) < shortest($1) }
        if let ranges { return ranges.map(text) }
        let three = splits(of: letters.indices) { $0.upperBound == letters.count || has($0) }.flatMap { split in
            split.last.map { splits(of: $0, has).map { [split[0]] + $0 } } ?? []
        }
        return three.max { shortest($0) < shortest($1) }?.map(text) ?? []
    }

    private func splits(of range: Range<Int>, _ isKnown: (Range<Int>) -> Bool) -> [[Range<Int>]] {
        guard range.count >= 2 * Self.leastPart else { return [] }
        return (range.lowerBound + Self.leastPart...range.upperBound - Self.leastPart).compactMap { cut in
            let tail = cut..<range.upperBound
            guard isKnown(tail) else { return nil }
            let head = Self.links.lazy.map { link -> Range<Int> in
                let start = cut - link.count
                guard start > range.lowerBound, letters[start..<cut].elementsEqual(link) else { return 0..<0 }
                return range.lowerBound..<start
            }.first { !$0.isEmpty && isKnown($0) }
            return head.map { [$0, tail] }
        }
    }

    private func shortest(_ ranges: [Range<Int>]) -> Int { ranges.map(\.count).min() ?? 0 }

    private func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(letters[range]))
    }
}
