internal import GRDB

/// A published case of which a language has too little: no texts at all, or texts whose original has changed.
package struct CaseToTranslate: Sendable, Equatable {
    package let slug: String
    package let title: LocalText
    /// There is a translation, and it is out of date.
    package let isOutdated: Bool
}

extension Editing {
    static let casesShown = 100

    /// The featured ones first, then the newest.
    package func casesToTranslate(
        into language: Language, by person: Person.ID
    ) async throws -> (cases: [CaseToTranslate], total: Int) {
        try await database.read { connection in
            _ = try Self.entering(connection, person)
            let rows = try connection.rows(
                """
                SELECT c.slug, v.id AS versionId, count(t.field) AS texts, count(*) OVER () AS total
                FROM caseStudy c JOIN entry e ON e.id = c.entryId
                JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
                LEFT JOIN entryText t ON t.versionId = v.id AND t.language = ?1
                WHERE c.status IN (\(CaseStatus.visible)) AND v.originalLanguage <> ?1
                GROUP BY c.entryId
                HAVING count(t.field) = 0 OR sum(t.sourceVersion < v.number) > 0
                    OR sum(t.field IN ('title', 'summary')) < 2
                ORDER BY c.status = 'featured' DESC, c.publishedAt DESC, c.entryId DESC LIMIT ?2
                """, arguments: [language.rawValue, Self.casesShown])
            let texts = try EntryTexts.load(
                connection, versionIds: rows.map { $0["versionId"] }, fields: ["title"])
            let cases = rows.compactMap { row in
                texts[row["versionId"]].map {
                    CaseToTranslate(
                        slug: row["slug"], title: $0.line("title", in: language), isOutdated: row["texts"] as Int > 0)
                }
            }
            return (cases, rows.first?["total"] ?? 0)
        }
    }

    /// A draft of a change to a case, in which the translation is written; a reviewer publishes it.
    package func caseId(_ slug: String, by person: Person.ID) async throws -> Int64? {
        try await database.read { connection in
            _ = try Self.entering(connection, person)
            return try connection.value(
                of: Int64.self,
                "SELECT entryId FROM caseStudy WHERE slug = ? AND status IN (\(CaseStatus.visible))",
                arguments: [slug])
        }
    }
}
