package import Foundation
internal import GRDB

/// How one method works, what it needs, and where it was used.
package struct MethodSheet: Sendable {
    package enum Part: String, CaseIterable, Sendable {
        case needs, steps, mode, risks, variants
        case useWhen = "use_when"
        case avoidWhen = "avoid_when"
        case reportBack = "report_back"

        /// As a sheet is read.
        package static let inOrder: [Part] = [
            .useWhen, .avoidWhen, .needs, .steps, .mode, .risks, .reportBack, .variants,
        ]
    }

    /// What is known in numbers and codes; `nil` where nothing can be said in general.
    package struct Facts: Sendable, Equatable {
        package var peopleMin: Int?
        package var peopleMax: Int?
        package var weeksMin: Int?
        package var weeksMax: Int?
        /// Highest suitable, 1 to 5.
        package var heat: Int?
        package var complexity: Int?
        /// Codes of `staff_days_band`, `cost_band`, `skill`, `mode`.
        package var staffDays: String?
        package var cost: String?
        package var skill: String?
        package var mode: String?
        /// Codes of `level`, `policy_stage`, `aim`, `tools`.
        package var levels: [String] = []
        package var stages: [String] = []
        package var aims: [String] = []
        package var tools: [String] = []
    }

    package static let casesShown = 12

    package let code: String
    package let family: String
    package let title: LocalText
    package let summary: LocalText
    package let facts: Facts
    package let sources: [Source]
    package let caseCount: Int
    package let cases: [CaseCard]
    /// Sections of the manual that name it.
    package let sections: [SectionSummary]
    /// The other methods of its family.
    package let siblings: [MethodSummary]
    package let version: Int
    package let updatedAt: Date
    package let languages: [Language]
    private let parts: [Part: LocalText]

    package func part(_ part: Part) -> LocalText? {
        parts[part]
    }

    static func load(
        _ connection: Database.Connection, code: String, in language: Language
    ) throws -> MethodSheet? {
        guard
            let row = try connection.row(
                """
                SELECT coalesce(t.parent, t.code) AS family, v.id AS versionId, v.number, v.publishedAt,
                    (SELECT count(*) FROM caseFacet WHERE facet = 'method' AND value = m.code) AS cases
                FROM method m
                JOIN term t ON t.vocabulary = m.vocabulary AND t.code = m.code
                JOIN entry e ON e.id = m.entryId
                JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
                WHERE m.code = ?
                """, arguments: [code])
        else { return nil }
        let (versionId, family): (Int64, String) = (row["versionId"], row["family"])
        let texts = try EntryTexts.load(connection, versionId: versionId)
        let sections = try connection.rows(
            """
            SELECT s.step, s.slug FROM sectionMethod n
            JOIN entryVersion v ON v.id = n.versionId
            JOIN entry e ON e.id = v.entryId AND e.publishedVersion = v.number
            JOIN section s ON s.entryId = e.id WHERE n.code = ?
            """, arguments: [code]
        ).map { [$0["step"] as String, $0["slug"] as String] }
        return MethodSheet(
            code: code, family: family, title: texts.line("title", in: language),
            summary: texts.line("summary", in: language), facts: try Facts.load(connection, versionId: versionId),
            sources: try Source.all(connection, versionId: versionId), caseCount: row["cases"],
            cases: try CaseCard.best(connection, .method, code, casesShown, in: language),
            sections: try SectionSummary.all(connection, in: language).filter {
                sections.contains([$0.step, $0.slug])
            },
            siblings: try MethodSummary.load(connection, in: language)
                .filter { $0.family == family && $0.code != code },
            version: row["number"], updatedAt: Timestamp.date(row["publishedAt"]) ?? .distantPast,
            languages: texts.languages,
            parts: Part.allCases.reduce(into: [:]) { $0[$1] = texts.shown(TextKey($1.rawValue), in: language) })
    }
}
