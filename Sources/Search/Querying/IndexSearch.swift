internal import Foundation

/// Answers one query from some segments that are held in memory meanwhile.
struct IndexSearch {
    struct Part {
        let reader: SegmentReader
        let dead: Bitmap
    }

    let query: IndexQuery
    let parts: [Part]

    /// So many of the best are looked at more closely: how near their words stand.
    private static let lookedAt = 60
    /// How far nearness and merit can raise a score.
    private static let (nearnessShare, meritShare): (Float, Float) = (0.6, 0.08)
    /// With fewer words than asked, a document needs this share of the worth that the best one has.
    private static let leastCoverage: Float = 0.6
    private static let namedShare: Float = 0.75

    func results() -> IndexResults {
        var results = IndexResults()
        let resolved = resolved(&results)
        var candidates = candidates(resolved, isStrict: true)
        if candidates.allSatisfy(\.documents.isEmpty), query.groups.count(where: { !$0.isOptional }) > 1 {
            candidates = self.candidates(resolved, isStrict: false)
            dropWeakest(&candidates)
            results.isWeakened = candidates.contains { !$0.documents.isEmpty }
        }
        var ranking = Ranking(size: rankingSize)
        for (number, part) in parts.enumerated() {
            let found =
                query.groups.isEmpty
                ? Candidates.everything(in: part.reader, without: excluded(from: part))
                : candidates[number].bitmap(count: part.reader.documentCount)
            let narrowing = Narrowing(query, in: part.reader)
            let kept = narrowing.narrowed(found)
            results.total += kept.cardinality
            count(found, kept, narrowing, part.reader, into: &results.counts)
            if query.groups.isEmpty {
                kept.forEach { rank($0, score: 0, number, part.reader, into: &ranking) }
            } else {
                let isNarrowed = !narrowing.kept.isEmpty
                let scores = candidates[number].scores
                for (index, document) in candidates[number].documents.enumerated()
                where !isNarrowed || kept.contains(Int(document)) {
                    rank(Int(document), score: scores[index], number, part.reader, into: &ranking)
                }
            }
        }
        place(ranking.sorted, resolved, in: &results)
        addFurther(to: &results)
        return results
    }

    // MARK: Words

    /// The lists of each group, part by part.
    private func resolved(_ results: inout IndexResults) -> [[ResolvedGroup]] {
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
        guard case .near(let typed, let labels) = alternative.match else { return [alternative] }
        let taken = Spelling(typed).nearest(in: parts.map(\.reader), labels: labels)
        if let first = taken.first { results.corrections.append(.init(typed: typed, taken: first)) }
        return taken.map { .init(.word($0), weight: alternative.weight) }
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
    private func excluded(from part: Part) -> Bitmap {
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
    private func rarities(_ resolved: [[ResolvedGroup]]) -> [Float] {
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

    // MARK: Facets

    private func count(
        _ found: Bitmap, _ kept: Bitmap, _ narrowing: Narrowing, _ reader: SegmentReader,
        into counts: inout [String: [String: Int]]
    ) {
        let counting = FacetCount(segment: reader)
        add(counting.counts(of: kept), of: reader, into: &counts) { narrowing.kept[$0] == nil }
        for facet in narrowing.kept.keys {
            add(counting.counts(of: narrowing.narrowed(found, besides: facet)), of: reader, into: &counts) {
                $0 == facet
            }
        }
    }

    private func add(
        _ numbers: [Int], of reader: SegmentReader, into counts: inout [String: [String: Int]],
        where isWanted: (String) -> Bool
    ) {
        for (ordinal, number) in numbers.enumerated() where number > 0 {
            let set = reader.values[ordinal]
            if isWanted(set.facet) { counts[set.facet, default: [:]][set.code, default: 0] += number }
        }
    }

    // MARK: Order

    /// Enough for the stretch that is asked for, and for those that are looked at more closely.
    private var rankingSize: Int {
        let (end, isTooMuch) = query.offset.addingReportingOverflow(query.limit)
        let all = parts.reduce(0) { $0 + $1.reader.documentCount }
        return max(min(isTooMuch ? all : end, all), Self.lookedAt)
    }

    private func rank(
        _ document: Int, score: Float, _ part: Int, _ reader: borrowing SegmentReader, into ranking: inout Ranking
    ) {
        let key: Double
        var score = score
        switch query.order {
        case .relevance where !query.groups.isEmpty:
            score *= 1 + Self.meritShare * Float(reader.merit(document)) / 255
            key = Double(score)
        case .relevance, .newest: key = Double(reader.started(document))
        case .oldest:
            let started = reader.started(document)
            key = started == 0 ? -.infinity : -Double(started)
        case .updated: key = Double(reader.updated(document))
        case .ranked(let ranks): key = -Double(ranks[reader.id(document)] ?? .max)
        }
        guard ranking.mayEnter(key) else { return }
        let id = reader.id(document)
        let isAscending =
            switch query.order {
            case .oldest, .ranked: true
            case .relevance: !query.groups.isEmpty
            default: false
            }
        ranking.add(
            Ranking.Entry(
                key: key, tie: isAscending ? -id : id, segment: part, document: document, score: score))
    }

    private func place(_ ranked: [Ranking.Entry], _ resolved: [[ResolvedGroup]], in results: inout IndexResults) {
        var ranked = ranked
        if case .relevance = query.order, query.groups.count > 1 {
            let proximities = resolved.map { groups in Proximity(groups.filter { !$0.isOptional }) }
            let near = ranked.prefix(Self.lookedAt).map { entry in
                guard proximities[entry.segment].isOfUse else { return entry }
                let nearness = proximities[entry.segment].nearness(in: entry.document)
                let score = entry.score * (1 + Self.nearnessShare * nearness)
                return Ranking.Entry(
                    key: Double(score), tie: entry.tie, segment: entry.segment, document: entry.document, score: score)
            }
            ranked = near.sorted(by: Ranking.Entry.isBefore) + ranked.dropFirst(Self.lookedAt)
        }
        // A page past the end is the last one.
        let last = query.limit > 0 ? max(0, results.total - 1) / query.limit * query.limit : 0
        results.offset = min(query.offset, last)
        results.hits = ranked.dropFirst(results.offset).prefix(query.limit).map { entry in
            IndexResults.Hit(id: parts[entry.segment].reader.id(entry.document), score: entry.score)
        }
    }
}
