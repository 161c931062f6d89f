package import Foundation
internal import GRDB

/// A published case study as a reader sees it in one language.
package struct CaseStudy: Sendable, Identifiable {
    /// What the case teaches for one step of the manual.
    package struct StepLesson: Sendable {
        package let step: String
        /// The step's place in the manual, from 1.
        package let ordinal: Int
        package let note: LocalText?
    }

    package struct Update: Sendable {
        package let date: String?
        package let text: LocalText
    }

    /// The account of the other side.
    package struct SecondAccount: Sendable {
        package let by: String?
        /// `authority`, `civil-society` or `resident`.
        package let side: String?
        package let text: LocalText
    }

    /// Another case of this manual and how it is related (a code of `relation`).
    package struct Related: Sendable {
        package let kind: String
        package let card: CaseCard
    }

    package let id: Int64
    package let slug: String
    package let status: CaseStatus
    /// The number of the version shown.
    package let version: Int
    package let publishedAt: Date
    package let updatedAt: Date
    package let originalLanguage: Language
    /// Languages that have at least a title, the original one first.
    package let languages: [Language]
    package let facts: CaseFacts
    package let title: LocalText
    package let summary: LocalText
    package let recommendations: [LocalText]
    package let steps: [StepLesson]
    package let updates: [Update]
    package let secondAccounts: [SecondAccount]
    package let related: [Related]
    /// Pictures and documents, in the author's order.
    package let files: [CaseFile]
    /// Only with consent that has not run out.
    package let contact: CaseContact?
    private let texts: [CaseText: LocalText]

    package func text(_ field: CaseText) -> LocalText? {
        texts[field]
    }

    /// Some of the text is not in the language asked for.
    package func isIncomplete(in language: Language) -> Bool {
        texts.values.contains { $0.language != language } || recommendations.contains { $0.language != language }
    }

    static func load(
        _ connection: Database.Connection, slug: String, in language: Language, vocabularies: Vocabularies, today: Date
    ) throws -> CaseStudy? {
        guard
            let row = try connection.row(
                """
                SELECT c.*, v.id AS versionId, v.number FROM caseStudy c JOIN entry e ON e.id = c.entryId
                JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
                WHERE c.slug = ? AND c.status IN (\(CaseStatus.visible))
                """, arguments: [slug])
        else { return nil }
        let facts = try CaseFacts.load(connection, versionId: row["versionId"])
        let cards = try CaseCard.load(connection, slugs: facts.relations.map(\.slug), in: language)
        let contact = try CaseContact.load(connection, caseId: row["entryId"])
        let texts = try EntryTexts.load(connection, versionId: row["versionId"])
        return CaseStudy(
            row: row, texts: texts, facts: facts,
            files: try CaseFile.load(connection, facts.files, ofCase: row["entryId"], texts, in: language),
            related: facts.relations.compactMap { relation in
                cards[relation.slug].map { Related(kind: relation.kind, card: $0) }
            },
            contact: contact.flatMap { $0.mayBeShown(on: today) ? $0 : nil }, language: language,
            vocabularies: vocabularies)
    }

    private init(
        row: Row, texts: EntryTexts, facts: CaseFacts, files: [CaseFile], related: [Related], contact: CaseContact?,
        language: Language, vocabularies: Vocabularies
    ) {
        id = row["entryId"]
        slug = row["slug"]
        status = CaseStatus(rawValue: row["status"]) ?? .published
        version = row["number"]
        publishedAt = Timestamp.date(row["publishedAt"]) ?? .distantPast
        updatedAt = (row["updatedAt"] as String?).flatMap(Timestamp.date) ?? publishedAt
        originalLanguage = texts.originalLanguage
        languages = texts.languages
        self.facts = facts
        self.related = related
        self.files = files
        self.contact = contact
        func shown(_ field: String, _ ordinal: Int) -> LocalText? {
            texts.shown(TextKey(field, ordinal), in: language)
        }
        title = texts.line("title", in: language)
        summary = texts.line("summary", in: language)
        recommendations = texts.ordinals(of: CaseText.List.recommendations)
            .compactMap { shown(CaseText.List.recommendations, $0) }
        steps = facts.codes(.steps).map { step in
            let ordinal = vocabularies.ordinal(ofStep: step) ?? 0
            return StepLesson(step: step, ordinal: ordinal, note: shown(CaseText.List.stepNotes, ordinal))
        }
        updates = facts.updates.enumerated().compactMap { ordinal, date in
            shown(CaseText.List.updates, ordinal).map { Update(date: date, text: $0) }
        }
        secondAccounts = facts.accounts.enumerated().compactMap { ordinal, account in
            shown(CaseText.List.secondAccount, ordinal).map {
                SecondAccount(by: account.by, side: account.side, text: $0)
            }
        }
        self.texts = CaseText.allCases.reduce(into: [:]) { $0[$1] = shown($1.rawValue, 0) }
    }
}

extension CaseContact {
    func mayBeShown(on day: Date) -> Bool {
        guard consented != nil else { return false }
        guard let expires else { return true }
        return expires >= Timestamp.text(day).prefix(10)
    }
}
