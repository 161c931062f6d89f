/// What may have been meant by a word that few documents have.
extension IndexSearch {
    /// A word with more documents is known; one with so many, and so many times as many, is better known.
    private static let (rare, frequent, times) = (3, 5, 5)

    func addSuggestion(to results: inout IndexResults) {
        guard case .relevance = query.order, results.offset == 0, results.corrections.isEmpty else { return }
        guard query.limit >= Self.few, results.total < Self.few || results.isWeakened else { return }
        for (index, group) in query.groups.enumerated() {
            guard let (correction, near) = better(than: group) else { continue }
            var other = query
            other.groups[index] = IndexQuery.Group(near.map { .init($0.match) })
            // So short a list makes no suggestions of its own.
            (other.limit, other.isExplained) = (1, false)
            let instead = IndexSearch(query: other, parts: parts).results()
            guard !instead.isWeakened, instead.total > (results.isWeakened ? 0 : results.total) else { continue }
            results.suggestion = correction
            return
        }
    }

    private func better(than group: IndexQuery.Group) -> (IndexResults.Correction, [Spelling.Near])? {
        guard !group.isOptional, case .near(let typed, let stems, _)? = group.otherwise.last?.first?.match,
            !group.alternatives.contains(where: \.isValue)
        else { return nil }
        let count = lists(of: group).reduce(0) { $0 + $1.count }
        guard (1...Self.rare).contains(count) else { return nil }
        let near = Spelling(typed, stems: stems).nearest(in: parts.map(\.reader), atLeast: 1)
        guard let first = near.first, first.distance == 1, first.count >= max(Self.frequent, Self.times * count),
            let known = known(typed), self.known(first.word)?.languages.isDisjoint(with: known.languages) == false
        else { return nil }
        return (IndexResults.Correction(typed: typed, taken: written(first.word)), near)
    }

    /// A folded word with its accents.
    func written(_ word: String) -> String { known(word)?.written ?? word }

    private func known(_ word: String) -> KnownWord? { KnownWord.find(word, in: parts.map(\.reader)) }
}

extension IndexQuery.Alternative {
    fileprivate var isValue: Bool { if case .value = match { true } else { false } }
}
