internal import GRDB

/// A case as a list shows it.
package struct CaseCard: Sendable, Identifiable {
    package let id: Int64
    package let slug: String
    package let title: LocalText
    package let summary: LocalText
    package let status: CaseStatus
    package let country: String?
    package let place: String?
    package let startYear: Int?
    package let steps: [String]
    package let methods: [String]
    package let topics: [String]
    package let level: String?
    package let outcome: String?
    package let evidenceLevel: String?
    package let populationBand: String?
    package let degurba: String?

    /// The cards of visible cases in the order of `ids`; others are left out.
    static func load(
        _ connection: Database.Connection, ids: [Int64], in language: Language
    ) throws -> [CaseCard] {
        let rows = try connection.rows(
            """
            SELECT c.entryId, c.slug, c.status, v.id AS versionId, f.place, f.started FROM caseStudy c
            JOIN entry e ON e.id = c.entryId
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            JOIN caseFact f ON f.versionId = v.id
            WHERE c.entryId IN (SELECT value FROM json_each(?)) AND c.status IN (\(CaseStatus.visible))
            """, arguments: [JSONList.text(ids)])
        let versions = rows.map { $0["versionId"] as Int64 }
        let texts = try EntryTexts.load(connection, versionIds: versions, fields: ["title", "summary"])
        let codes = try EntryCodes.fields(connection, versionIds: versions)
        var cards: [Int64: CaseCard] = [:]
        for row in rows {
            guard let texts = texts[row["versionId"]] else { continue }
            let codes = codes[row["versionId"]] ?? [:]
            func all(_ vocabulary: Vocabulary) -> [String] { codes[vocabulary.rawValue] ?? [] }
            cards[row["entryId"]] = CaseCard(
                id: row["entryId"], slug: row["slug"], title: texts.line("title", in: language),
                summary: texts.line("summary", in: language),
                status: CaseStatus(rawValue: row["status"]) ?? .published, country: all(.country).first,
                place: row["place"], startYear: (row["started"] as String?).flatMap { Int($0.prefix(4)) },
                steps: all(.steps), methods: all(.methods), topics: all(.topics), level: all(.level).first,
                outcome: all(.outcome).first, evidenceLevel: all(.evidenceLevel).first,
                populationBand: all(.populationBand).first, degurba: all(.degurba).first)
        }
        return ids.compactMap { cards[$0] }
    }

    /// Cases that have a value of a filter: those first of which it says most, that are better proven and more fully told.
    static func best(
        _ connection: Database.Connection, _ facet: Facet, _ value: String, _ count: Int, in language: Language
    ) throws -> [CaseCard] {
        // Methods are answered in the order of their weight. A point is a level of evidence, or three texts.
        let ids = try connection.values(
            of: Int64.self,
            """
            SELECT f.caseId FROM caseFacet f
            JOIN entry e ON e.id = f.caseId
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            JOIN caseFact x ON x.versionId = v.id
            LEFT JOIN entryTerm m ON m.versionId = v.id AND m.field = 'methods' AND f.facet = 'method' AND m.code = f.value
            LEFT JOIN entryTerm p ON p.versionId = v.id AND p.field = 'evidence_level'
            WHERE f.facet = ? AND f.value = ?
            ORDER BY coalesce(CAST(p.code AS INTEGER), 0) + CASE m.rank WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE 0 END + (
                SELECT count(DISTINCT t.field) FROM entryText t
                WHERE t.versionId = v.id AND t.language = v.originalLanguage) / 3.0 DESC,
                x.started DESC, f.caseId LIMIT ?
            """, arguments: [facet.rawValue, value, count])
        return try load(connection, ids: ids, in: language)
    }

    /// The cards of cases by the slugs, current or old, that name them.
    static func load(
        _ connection: Database.Connection, slugs: [String], in language: Language
    ) throws -> [String: CaseCard] {
        let rows = try connection.rows(
            "SELECT slug, caseId FROM caseSlug WHERE slug IN (SELECT value FROM json_each(?))",
            arguments: [JSONList.text(slugs)])
        let cards = try load(connection, ids: rows.map { $0["caseId"] }, in: language)
        return rows.reduce(into: [:]) { result, row in
            result[row["slug"]] = cards.first { $0.id == row["caseId"] }
        }
    }
}
