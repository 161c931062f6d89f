internal import Foundation

/// From the words of a query to the documents that have them.
extension IndexSearch {
    /// With fewer words than asked, a document needs this share of the worth that the best one has.
    private static let leastCoverage: Float = 0.6
    private static let namedShare: Float = 0.75

    /// The lists of each group, part by part.
    func resolved(_ results: inout IndexResults) -> [[ResolvedGroup]] {
        var resolved = [[ResolvedGroup]](repeating: [], count: parts.count)
        for group in query.groups {
            var answered = group
            var lists = self.lists(of: answered)
            for tier in group.otherwise where lists.allSatisfy({ $0.count == 0 }) {
                answered.alternatives = tier.flatMap { correct($0, &results) }
                lists = self.lists(of: answered)
            }
            results.groups.append(answered)
            for index in parts.indices { resolved[index].append(lists[index]) }
        }
        return resolved
    }

    func lists(of group: IndexQuery.Group) -> [ResolvedGroup] {
        parts.map { ResolvedGroup(group.alternatives, isOptional: group.isOptional, in: $0.reader) }
    }

    /// A word that is nearly written so becomes the words that are.
    private func correct(
        _ alternative: IndexQuery.Alternative, _ results: inout IndexResults
    ) -> [IndexQuery.Alternative] {
        guard case .near(let typed, let stems, let labels) = alternative.match else { return [alternative] }
        let taken = Spelling(typed, stems: stems).nearest(in: parts.map(\.reader), labels: labels)
        if let first = taken.first { results.corrections.append(.init(typed: typed, taken: written(first.word))) }
        return taken.map { .init($0.match, weight: alternative.weight) }
    }

    func candidates(_ resolved: [[ResolvedGroup]], isStrict: Bool) -> [Candidates] {
        guard !query.groups.isEmpty else { return parts.map { _ in Candidates() } }
        let rarities = rarities(resolved)
        return zip(parts, resolved).map { part, groups in
            var scan = WindowScan(
                groups, rarities: rarities, documentCount: part.reader.documentCount, isStrict: isStrict)
            let found = scan.run()
            var candidates = Candidates(
                documents: found.documents, scores: found.scores, coverage: found.coverage)
            let out = excluded(from: part)
            if !out.isEmpty { candidates.keep { _, document in !out.contains(Int(document)) } }
            return candidates
        }
    }

    /// Documents that are dead or have what was asked not to be there.
    func excluded(from part: Part) -> Bitmap {
        var out = part.dead
        for list in query.excluded.flatMap({ ResolvedGroup($0.alternatives, in: part.reader).lists }) {
            switch list.source {
            case .postings(let postings): postings.forEach { document, _ in out.insert(document) }
            case .documents(let documents, _): for document in documents { out.insert(Int(document)) }
            }
        }
        return out
    }

    /// What each group is worth: the rarer, the more (BM25's inverse document frequency).
    func rarities(_ resolved: [[ResolvedGroup]]) -> [Float] {
        let all = Float(parts.reduce(0) { $0 + $1.reader.documentCount })
        return query.groups.indices.map { group in
            let count = min(all, Float(resolved.reduce(0) { $0 + $1[group].count }))
            let rarity = log(1 + (all - count + 0.5) / (count + 0.5))
            if query.groups[group].isOptional { return rarity * 0.3 }
            // What is named, such as a method, is meant, however many documents have it; a rare word may stand by chance.
            let isNamed = query.groups[group].alternatives.contains(where: \.isNamedValue)
            return isNamed ? max(rarity, Self.namedShare * log(1 + all)) : rarity
        }
    }

    func dropWeakest(_ candidates: inout [Candidates]) {
        let best = candidates.compactMap { $0.coverage.max() }.max() ?? 0
        for index in candidates.indices {
            let coverage = candidates[index].coverage
            candidates[index].keep { place, _ in coverage[place] >= best * Self.leastCoverage }
        }
    }
}
