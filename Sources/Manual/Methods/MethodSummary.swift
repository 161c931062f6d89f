internal import GRDB

/// A method as a list shows it. One without a sheet has no title of its own: its label is its title.
package struct MethodSummary: Sendable {
    package let code: String
    package let family: String
    /// `nil` when there is no sheet.
    package let title: LocalText?
    package let summary: LocalText?
    /// How many people take part in it.
    package let people: Span
    /// How many weeks it takes.
    package let weeks: Span
    /// Published cases that used it.
    package let caseCount: Int

    package var hasSheet: Bool { title != nil }

    /// The methods of these codes, in their order; `nil` for all methods in the order of the vocabulary.
    static func load(
        _ connection: Database.Connection, codes: [String]? = nil, in language: Language
    ) throws -> [MethodSummary] {
        let rows = try connection.rows(
            """
            SELECT t.code, t.parent, v.id AS versionId, f.peopleMin, f.peopleMax, f.weeksMin, f.weeksMax,
                (SELECT count(*) FROM caseFacet WHERE facet = 'method' AND value = t.code) AS cases
            FROM term t
            LEFT JOIN method m ON m.code = t.code
            LEFT JOIN entry e ON e.id = m.entryId
            LEFT JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            LEFT JOIN methodFact f ON f.versionId = v.id
            WHERE t.vocabulary = 'methods' AND t.parent IS NOT NULL
                AND (?1 IS NULL OR t.code IN (SELECT value FROM json_each(?1)))
            ORDER BY t.ordinal
            """, arguments: [codes.map { JSONList.text($0) }])
        let texts = try EntryTexts.load(
            connection, versionIds: rows.compactMap { $0["versionId"] }, fields: ["title", "summary"])
        let methods = rows.map { row in
            let texts = (row["versionId"] as Int64?).flatMap { texts[$0] }
            return MethodSummary(
                code: row["code"], family: row["parent"], title: texts?.line("title", in: language),
                summary: texts?.shown(TextKey("summary"), in: language),
                people: Span(row["peopleMin"], row["peopleMax"]),
                weeks: Span(row["weeksMin"], row["weeksMax"]), caseCount: row["cases"])
        }
        guard let codes else { return methods }
        return codes.compactMap { code in methods.first { $0.code == code } }
    }
}

/// The methods of one family.
package struct MethodFamily: Sendable {
    package let code: String
    /// Published cases that used any method of the family.
    package let caseCount: Int
    package let methods: [MethodSummary]
}
