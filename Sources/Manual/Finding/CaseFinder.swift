internal import GRDB
internal import Search

/// Answers one query: the index says which cases, the database what stands in them.
struct CaseFinder {
    let query: CaseQuery
    let vocabularies: Vocabularies
    let search: CaseSearch

    func results(_ connection: Database.Connection) throws -> CaseResults {
        let snapshot = try search.snapshot(connection)
        var asked = question(snapshot)
        asked.order = try order(connection, snapshot)
        asked.limit = query.pageSize
        asked.isExplained = query.isExplained
        let (offset, isTooFar) = (query.page - 1).multipliedReportingOverflow(by: query.pageSize)
        asked.offset = isTooFar ? .max : offset
        let found = snapshot.results(of: asked)
        let hits = CaseHits(marker: Marker(found.groups, analysis: search.analysis), language: query.language)
        let explanations = found.hits.reduce(into: [:]) { $0[$1.id] = $1.explanation }
        return CaseResults(
            total: found.total, page: found.offset / query.pageSize + 1,
            pages: max(1, (found.total + query.pageSize - 1) / query.pageSize),
            hits: try hits.hits(found.hits.map(\.id), connection).map { hit in
                var hit = hit
                hit.explanation = explanations[hit.card.id].map {
                    HitExplanation($0, asked: asked.groups, card: hit.card, analysis: search.analysis)
                }
                return hit
            },
            further: try hits.hits(found.further.map(\.id), connection),
            facets: Facet.allCases.map { facet in
                CaseResults.FacetCounts(facet: facet, values: values(of: facet, found.counts[facet.rawValue] ?? [:]))
            },
            isWeakened: found.isWeakened,
            corrections: found.corrections.map { CaseResults.Correction(typed: $0.typed, taken: $0.taken) },
            suggestion: found.suggestion.map(words(with:)))
    }

    /// The words of the question with one in the place of another.
    private func words(with correction: IndexResults.Correction) -> String {
        var words = Array(query.words.utf8)
        for token in search.analysis.tokens(of: query.words, in: query.language.rawValue).reversed()
        where token.span == 1 && token.word == correction.typed && token.range.upperBound <= words.count {
            words.replaceSubrange(token.range, with: correction.taken.utf8)
        }
        return String(decoding: words, as: UTF8.self)
    }

    /// Every case the query finds, on all its pages.
    func all(_ connection: Database.Connection) throws -> [Int64] {
        let snapshot = try search.snapshot(connection)
        var asked = question(snapshot)
        asked.order = .updated
        asked.limit = snapshot.documentCount
        return snapshot.results(of: asked).hits.map(\.id)
    }

    /// The query as the index reads it, without order and page.
    private func question(_ snapshot: IndexSnapshot) -> IndexQuery {
        var asked = search.reading(in: query.language, snapshot).query(
            Question(query.words), isExact: query.isExact, in: snapshot)
        // A question of signs alone asks for nothing that could be found.
        if asked.groups.isEmpty, asked.excluded.isEmpty, !query.words.trimmingWhitespace().isEmpty {
            asked.groups = [IndexQuery.Group([])]
        }
        asked.filters = filters
        asked.started = query.years.map(Self.months)
        asked.startedFacet = Facet.year.rawValue
        return asked
    }

    private var filters: [String: [String]] {
        var filters = query.filters.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
        if let residents = query.residents {
            let bands = PopulationBand.codes(overlapping: residents)
            let left = query.filters[.population].map { chosen in bands.filter(chosen.contains) } ?? bands
            // A code that no case has, where nothing is left.
            filters[Facet.population.rawValue] = left.isEmpty ? [""] : left
        }
        return filters
    }

    private static func months(_ years: ClosedRange<Int>) -> ClosedRange<Int32> {
        // A case without a year is in no range of years.
        func month(_ year: Int, _ month: Int32) -> Int32 { Int32(min(9_999, max(0, year))) * 13 + month }
        return max(1, month(years.lowerBound, 0))...max(1, month(years.upperBound, 12))
    }

    private func order(_ connection: Database.Connection, _ snapshot: IndexSnapshot) throws -> IndexQuery.Order {
        switch query.sort {
        case .relevance: .relevance
        case .newest: .newest
        case .oldest: .oldest
        case .updated: .updated
        case .title:
            .ranked(try search.titles.ranks(connection, in: query.language, to: snapshot.sequence))
        case .likeness: query.like.map { .weighed($0.worths) } ?? .newest
        }
    }

    /// In the order of the vocabulary, years from the newest; a chosen value stays in sight even with no case.
    private func values(of facet: Facet, _ counts: [String: Int]) -> [CaseResults.Value] {
        let chosen = query.filters[facet] ?? []
        let codes = Set(counts.keys).union(chosen)
        let known = facet.vocabulary.map { vocabularies.terms(of: $0).map(\.code).filter(codes.contains) } ?? []
        let others = codes.subtracting(known).sorted { facet == .year ? $0 > $1 : $0 < $1 }
        return (known + others).map {
            CaseResults.Value(code: $0, count: counts[$0] ?? 0, isChosen: chosen.contains($0))
        }
    }
}
