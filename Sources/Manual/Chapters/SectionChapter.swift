package import Foundation
internal import GRDB

/// One section of a step: why, what to do, what goes wrong, a checklist, and the methods and cases that show it.
package struct SectionChapter: Sendable {
    package enum Part: String, CaseIterable, Sendable {
        case why, `do`, wrong, checklist
    }

    /// A case and what it shows here.
    package struct Illustration: Sendable {
        package let card: CaseCard
        package let note: LocalText?
    }

    package let step: StepSummary
    package let slug: String
    package let title: LocalText
    package let summary: LocalText
    /// The questions of the step that this section helps to answer.
    package let questions: [StepChapter.Question]
    package let methods: [MethodSummary]
    package let cases: [Illustration]
    package let sources: [Source]
    /// Neighbours in reading order, across the borders of steps.
    package let previous: SectionSummary?
    package let next: SectionSummary?
    package let version: Int
    package let updatedAt: Date
    package let languages: [Language]
    private let parts: [Part: LocalText]

    package func part(_ part: Part) -> LocalText? {
        parts[part]
    }

    static func load(
        _ connection: Database.Connection, step: String, slug: String, in language: Language
    ) throws -> SectionChapter? {
        guard
            let row = try connection.row(
                """
                SELECT v.id AS versionId, v.number, v.publishedAt, sv.id AS stepVersionId FROM section s
                JOIN entry e ON e.id = s.entryId
                JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
                JOIN step p ON p.code = s.step
                JOIN entry se ON se.id = p.entryId
                JOIN entryVersion sv ON sv.entryId = se.id AND sv.number = se.publishedVersion
                WHERE s.step = ? AND s.slug = ?
                """, arguments: [step, slug]),
            let summary = try StepSummary.all(connection, in: language).first(where: { $0.code == step })
        else { return nil }
        let versionId: Int64 = row["versionId"]
        let texts = try EntryTexts.load(connection, versionId: versionId)
        let all = try SectionSummary.all(connection, in: language)
        guard let place = all.firstIndex(where: { $0.step == step && $0.slug == slug }) else { return nil }
        let stepTexts = try EntryTexts.load(connection, versionId: row["stepVersionId"])
        let questions = try StepChapter.questions(
            connection, versionId: row["stepVersionId"], texts: stepTexts, in: language)
        let methods = try connection.values(
            of: String.self, "SELECT code FROM sectionMethod WHERE versionId = ? ORDER BY ordinal",
            arguments: [versionId])
        return SectionChapter(
            step: summary, slug: slug, title: texts.line("title", in: language),
            summary: texts.line("summary", in: language),
            questions: all[place].questions.compactMap { code in questions.first { $0.code == code } },
            methods: try MethodSummary.load(connection, codes: methods, in: language),
            cases: try illustrations(connection, versionId: versionId, texts: texts, in: language),
            sources: try Source.all(connection, versionId: versionId), previous: place > 0 ? all[place - 1] : nil,
            next: place + 1 < all.count ? all[place + 1] : nil, version: row["number"],
            updatedAt: Timestamp.date(row["publishedAt"]) ?? .distantPast, languages: texts.languages,
            parts: Part.allCases.reduce(into: [:]) { $0[$1] = texts.shown(TextKey($1.rawValue), in: language) })
    }

    private static func illustrations(
        _ connection: Database.Connection, versionId: Int64, texts: EntryTexts, in language: Language
    ) throws -> [Illustration] {
        let slugs = try connection.values(
            of: String.self, "SELECT slug FROM sectionCase WHERE versionId = ? ORDER BY ordinal",
            arguments: [versionId])
        let cards = try CaseCard.load(connection, slugs: slugs, in: language)
        return slugs.enumerated().compactMap { ordinal, slug in
            cards[slug].map { card in
                Illustration(card: card, note: texts.shown(TextKey("case_notes", ordinal), in: language))
            }
        }
    }
}
