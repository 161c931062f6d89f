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
            let worths = worths(in: part.reader)
            let found =
                query.groups.isEmpty
                ? Candidates.everything(in: part.reader, without: excluded(from: part))
                : candidates[number].bitmap(count: part.reader.documentCount)
            let narrowing = Narrowing(query, in: part.reader)
            let kept = narrowing.narrowed(found)
            results.total += kept.cardinality
            count(found, kept, narrowing, part.reader, into: &results.counts)
            if query.groups.isEmpty {
                kept.forEach { rank($0, score: 0, number, part.reader, worths, into: &ranking) }
            } else {
                let isNarrowed = !narrowing.kept.isEmpty
                let scores = candidates[number].scores
                for (index, document) in candidates[number].documents.enumerated()
                where !isNarrowed || kept.contains(Int(document)) {
                    rank(Int(document), score: scores[index], number, part.reader, worths, into: &ranking)
                }
            }
        }
        place(ranking.sorted, resolved, in: &results)
        addFurther(to: &results)
        addSuggestion(to: &results)
        return results
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

    /// More than any `started`, so that what was begun later comes first only among equals.
    private static let weighedStep = 1e6

    /// The worth of each value of a segment, by its ordinal; none unless that is the order.
    private func worths(in reader: borrowing SegmentReader) -> [Int] {
        guard case .weighed(let worths) = query.order else { return [] }
        return reader.values.map { worths[$0.value] ?? 0 }
    }

    /// Enough for the stretch that is asked for, and for those that are looked at more closely.
    private var rankingSize: Int {
        let (end, isTooMuch) = query.offset.addingReportingOverflow(query.limit)
        let all = parts.reduce(0) { $0 + $1.reader.documentCount }
        return max(min(isTooMuch ? all : end, all), Self.lookedAt)
    }

    private func rank(
        _ document: Int, score: Float, _ part: Int, _ reader: borrowing SegmentReader, _ worths: [Int],
        into ranking: inout Ranking
    ) {
        let key: Double
        var score = score
        switch query.order {
        case .relevance where !query.groups.isEmpty:
            score *= merit(document, reader)
            key = Double(score)
        case .relevance, .newest: key = Double(reader.started(document))
        case .oldest:
            let started = reader.started(document)
            key = started == 0 ? -.infinity : -Double(started)
        case .updated: key = Double(reader.updated(document))
        case .weighed:
            let worth = reader.ordinals(of: document).reduce(0) { $0 + ($1 < worths.count ? worths[$1] : 0) }
            key = Double(worth) * Self.weighedStep + Double(reader.started(document))
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
                let score = entry.score * nearness(proximities[entry.segment], entry.document)
                return Ranking.Entry(
                    key: Double(score), tie: entry.tie, segment: entry.segment, document: entry.document, score: score)
            }
            ranked = near.sorted(by: Ranking.Entry.isBefore) + ranked.dropFirst(Self.lookedAt)
        }
        // A page past the end is the last one.
        let last = query.limit > 0 ? max(0, results.total - 1) / query.limit * query.limit : 0
        results.offset = min(query.offset, last)
        let groups = results.groups
        results.hits = ranked.dropFirst(results.offset).prefix(query.limit).map { entry in
            IndexResults.Hit(
                id: parts[entry.segment].reader.id(entry.document), score: entry.score,
                explanation: query.isExplained ? explanation(of: entry, groups, resolved) : nil)
        }
    }

    // MARK: What raises a score

    func nearness(_ proximity: Proximity, _ document: Int) -> Float {
        1 + Self.nearnessShare * proximity.nearness(in: document)
    }

    func merit(_ document: Int, _ reader: borrowing SegmentReader) -> Float {
        1 + Self.meritShare * Float(reader.merit(document)) / 255
    }
}
