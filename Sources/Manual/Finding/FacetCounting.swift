internal import GRDB

/// Counts what each value of each filter would show. A filter's own choice does not narrow its own counts, so that a
/// reader sees what else could be chosen beside it.
struct FacetCounting {
    let query: CaseQuery
    let vocabularies: Vocabularies

    func counts(
        _ connection: Database.Connection, found: [Int64], narrowed: Narrowing
    ) throws -> [CaseResults.FacetCounts] {
        var counts: [Facet: [String: Int]] = [:]
        // All filters that are not chosen look at the same cases, so they are counted in one go.
        let open = Facet.allCases.filter { !narrowed.facets.contains($0) }
        try count(open, among: found.filter { narrowed.keeps($0) }, into: &counts, connection)
        for facet in narrowed.facets {
            try count([facet], among: found.filter { narrowed.keeps($0, besides: facet) }, into: &counts, connection)
        }
        return Facet.allCases.map { facet in
            CaseResults.FacetCounts(facet: facet, values: values(of: facet, counts[facet] ?? [:]))
        }
    }

    private func count(
        _ facets: [Facet], among ids: [Int64], into counts: inout [Facet: [String: Int]],
        _ connection: Database.Connection
    ) throws {
        let rows = try connection.rows(
            """
            SELECT facet, value, count(*) AS count FROM caseFacet
            WHERE facet IN (SELECT value FROM json_each(?)) AND caseId IN (SELECT value FROM json_each(?))
            GROUP BY facet, value
            """, arguments: [JSONList.text(facets.map(\.rawValue)), JSONList.text(ids)])
        for row in rows {
            if let facet = Facet(rawValue: row["facet"]) { counts[facet, default: [:]][row["value"]] = row["count"] }
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
