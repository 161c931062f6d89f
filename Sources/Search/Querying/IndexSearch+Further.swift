/// What is shown beside few results: documents that have the weightier part of what was asked, or it within words.
extension IndexSearch {
    /// With fewer results than this, a reader is given others too.
    static let few = 5
    private static let widenedWeight: Float = 0.5

    func addFurther(to results: inout IndexResults) {
        guard case .relevance = query.order, !results.isWeakened, results.offset == 0 else { return }
        guard (1..<Self.few).contains(results.total), query.limit >= Self.few else { return }
        let found = Set(results.hits.map(\.id))
        var candidates = candidates(widened(results.groups), isStrict: false)
        dropWeakest(&candidates)
        var ranking = Ranking(size: Self.few - results.total)
        for (number, part) in parts.enumerated() {
            let narrowing = Narrowing(query, in: part.reader)
            let kept = narrowing.narrowed(candidates[number].bitmap(count: part.reader.documentCount))
            for (index, document) in candidates[number].documents.enumerated() where kept.contains(Int(document)) {
                let id = part.reader.id(Int(document))
                guard !found.contains(id) else { continue }
                let score = candidates[number].scores[index]
                ranking.add(
                    Ranking.Entry(
                        key: Double(score), tie: -id, segment: number, document: Int(document), score: score))
            }
        }
        results.further = ranking.sorted.map { entry in
            IndexResults.Hit(id: parts[entry.segment].reader.id(entry.document), score: entry.score)
        }
    }

    /// Each group with words that begin as its own or have them as parts.
    private func widened(_ groups: [IndexQuery.Group]) -> [[ResolvedGroup]] {
        var resolved = [[ResolvedGroup]](repeating: [], count: parts.count)
        for group in groups {
            var group = group
            for alternative in group.otherwise.joined() {
                switch alternative.match {
                case .beginning, .containing:
                    let weight = alternative.weight * Self.widenedWeight
                    group.alternatives.append(.init(alternative.match, weight: weight))
                default: continue
                }
            }
            for (index, list) in lists(of: group).enumerated() { resolved[index].append(list) }
        }
        return resolved
    }
}
