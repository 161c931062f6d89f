internal import GRDB

/// Which cases each chosen filter lets through.
struct Narrowing {
    private let sets: [Facet: Set<Int64>]

    init(_ connection: Database.Connection, query: CaseQuery) throws {
        var sets: [Facet: Set<Int64>] = [:]
        for (facet, values) in query.filters {
            sets[facet] = try Set(
                connection.values(
                    of: Int64.self,
                    """
                    SELECT caseId FROM caseFacet
                    WHERE facet = ? AND value IN (SELECT value FROM json_each(?))
                    """, arguments: [facet.rawValue, JSONList.text(values)]))
        }
        if let years = query.years {
            let within = try Set(
                connection.values(
                    of: Int64.self,
                    "SELECT caseId FROM caseFacet WHERE facet = 'year' AND CAST(value AS INTEGER) BETWEEN ? AND ?",
                    arguments: [years.lowerBound, years.upperBound]))
            sets[.year] = sets[.year].map { $0.intersection(within) } ?? within
        }
        self.sets = sets
    }

    var facets: Set<Facet> { Set(sets.keys) }

    /// Whether a case passes all filters, or all but one.
    func keeps(_ id: Int64, besides facet: Facet? = nil) -> Bool {
        sets.allSatisfy { $0.key == facet || $0.value.contains(id) }
    }
}
