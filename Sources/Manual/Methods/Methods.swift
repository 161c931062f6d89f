internal import GRDB

/// The method sheets, in ten families.
package struct Methods: Sendable {
    let database: Database
    let vocabularies: Vocabularies

    /// Every method of the vocabulary by family, those without a sheet too, with how many cases used it.
    package func all(in language: Language) async throws -> [MethodFamily] {
        let families = vocabularies.terms(of: .methodFamily).map(\.code)
        return try await database.read { connection in
            let methods = try MethodSummary.load(connection, in: language)
            let counts = try connection.rows(
                "SELECT value, count(*) AS count FROM caseFacet WHERE facet = 'method' GROUP BY value"
            ).reduce(into: [String: Int]()) { $0[$1["value"]] = $1["count"] }
            return families.map { family in
                MethodFamily(
                    code: family, caseCount: counts[family] ?? 0, methods: methods.filter { $0.family == family })
            }
        }
    }

    package func find(_ code: String, in language: Language) async throws -> MethodSheet? {
        try await database.read { try MethodSheet.load($0, code: code, in: language) }
    }
}
