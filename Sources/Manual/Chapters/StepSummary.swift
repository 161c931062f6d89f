internal import GRDB

/// A step of the manual as a table of contents shows it.
package struct StepSummary: Sendable {
    package let code: String
    /// From 1.
    package let ordinal: Int
    package let title: LocalText
    package let summary: LocalText
    package let sections: [SectionSummary]
    /// How many questions are to be answered before the next step.
    package let questionCount: Int

    static func all(_ connection: Database.Connection, in language: Language) throws -> [StepSummary] {
        let rows = try connection.rows(
            """
            SELECT s.code, t.ordinal, v.id AS versionId,
                (SELECT count(*) FROM stepQuestion q WHERE q.versionId = v.id) AS questions
            FROM step s
            JOIN term t ON t.vocabulary = s.vocabulary AND t.code = s.code
            JOIN entry e ON e.id = s.entryId
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            ORDER BY t.ordinal
            """)
        let texts = try EntryTexts.load(
            connection, versionIds: rows.map { $0["versionId"] }, fields: ["title", "summary"])
        let sections = try SectionSummary.all(connection, in: language)
        return rows.compactMap { row in
            let code: String = row["code"]
            return texts[row["versionId"]].map {
                StepSummary(
                    code: code, ordinal: row["ordinal"], title: $0.line("title", in: language),
                    summary: $0.line("summary", in: language), sections: sections.filter { $0.step == code },
                    questionCount: row["questions"])
            }
        }
    }
}

/// A section of a step as a table of contents shows it.
package struct SectionSummary: Sendable, Equatable {
    package let step: String
    package let slug: String
    package let title: LocalText
    package let summary: LocalText
    /// Ids of the step's questions that it helps to answer.
    package let questions: [String]

    /// All sections in the order of the manual.
    static func all(_ connection: Database.Connection, in language: Language) throws -> [SectionSummary] {
        let rows = try connection.rows(
            """
            SELECT s.step, s.slug, v.id AS versionId FROM section s
            JOIN term t ON t.vocabulary = 'steps' AND t.code = s.step
            JOIN entry e ON e.id = s.entryId
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            JOIN step p ON p.code = s.step
            JOIN entry pe ON pe.id = p.entryId
            JOIN entryVersion pv ON pv.entryId = pe.id AND pv.number = pe.publishedVersion
            LEFT JOIN stepSection o ON o.versionId = pv.id AND o.slug = s.slug
            ORDER BY t.ordinal, o.ordinal IS NULL, o.ordinal, s.slug
            """)
        let texts = try EntryTexts.load(
            connection, versionIds: rows.map { $0["versionId"] }, fields: ["title", "summary"])
        let questions = try connection.rows(
            "SELECT versionId, code FROM sectionQuestion ORDER BY versionId, ordinal"
        ).reduce(into: [Int64: [String]]()) { $0[$1["versionId"], default: []].append($1["code"]) }
        return rows.compactMap { row in
            texts[row["versionId"]].map {
                SectionSummary(
                    step: row["step"], slug: row["slug"], title: $0.line("title", in: language),
                    summary: $0.line("summary", in: language), questions: questions[row["versionId"]] ?? [])
            }
        }
    }
}
