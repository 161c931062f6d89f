package import Foundation
internal import GRDB

/// One step of the manual: what it is for, the questions to answer, and where each is treated.
package struct StepChapter: Sendable {
    package struct Question: Sendable {
        package let code: String
        package let text: LocalText
        package let help: LocalText?
        /// The sections that help to answer it.
        package let sections: [SectionSummary]
    }

    package static let casesShown = 6

    package let code: String
    package let ordinal: Int
    package let title: LocalText
    package let summary: LocalText
    package let introduction: LocalText?
    package let questions: [Question]
    package let sections: [SectionSummary]
    /// Some of the cases that teach this step, the better proven first.
    package let cases: [CaseCard]
    package let version: Int
    package let updatedAt: Date
    package let languages: [Language]

    static func load(
        _ connection: Database.Connection, code: String, in language: Language
    ) throws -> StepChapter? {
        guard
            let row = try connection.row(
                """
                SELECT t.ordinal, v.id AS versionId, v.number, v.publishedAt FROM step s
                JOIN term t ON t.vocabulary = s.vocabulary AND t.code = s.code
                JOIN entry e ON e.id = s.entryId
                JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
                WHERE s.code = ?
                """, arguments: [code])
        else { return nil }
        let versionId: Int64 = row["versionId"]
        let texts = try EntryTexts.load(connection, versionId: versionId)
        let sections = try SectionSummary.all(connection, in: language).filter { $0.step == code }
        return StepChapter(
            code: code, ordinal: row["ordinal"], title: texts.line("title", in: language),
            summary: texts.line("summary", in: language),
            introduction: texts.shown(TextKey("introduction"), in: language),
            questions: try questions(connection, versionId: versionId, texts: texts, in: language).map { question in
                Question(
                    code: question.code, text: question.text, help: question.help,
                    sections: sections.filter { $0.questions.contains(question.code) })
            },
            sections: sections, cases: try CaseCard.best(connection, .step, code, casesShown, in: language),
            version: row["number"], updatedAt: Timestamp.date(row["publishedAt"]) ?? .distantPast,
            languages: texts.languages)
    }

    static func questions(
        _ connection: Database.Connection, versionId: Int64, texts: EntryTexts, in language: Language
    ) throws -> [Question] {
        try connection.rows(
            "SELECT ordinal, code FROM stepQuestion WHERE versionId = ? ORDER BY ordinal",
            arguments: [versionId]
        ).compactMap { row in
            texts.shown(TextKey("question", row["ordinal"]), in: language).map {
                Question(
                    code: row["code"], text: $0,
                    help: texts.shown(TextKey("question_help", row["ordinal"]), in: language),
                    sections: [])
            }
        }
    }
}
