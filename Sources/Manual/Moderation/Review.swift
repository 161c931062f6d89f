internal import GRDB

/// Everything a reviewer looks at before deciding.
package struct Review: Sendable {
    /// How much a source proves, by the rule of evidence.
    package struct Evidence: Sendable {
        package let title: String
        package let kind: String?
        package let level: Int
    }

    package let submission: Submission
    /// What the author wrote to the reviewer in this round.
    package let note: String
    package let contact: CaseContact?
    package let facts: CaseFacts
    package let evidence: [Evidence]
    /// The level it would be published with: that of its best source.
    package let evidenceLevel: Int
    /// What is new: against the published version, or against the round before.
    package let differences: [FieldDifference]
    package let conversation: Conversation
    package let checklist: [Criterion: Bool]
    package let similar: [CaseCard]
    /// Whether the reviewer may accept it, as far as that hangs on who wrote it.
    package let fourEyes: FourEyes
    /// What the reviewer can decide now.
    package let acts: [CaseAct]

    static func load(
        _ connection: Database.Connection, id: Int64, in language: Language, by person: Int64,
        vocabularies: Vocabularies, search: CaseSearch
    ) throws -> Review? {
        guard let submission = try Submission.load(connection, id: id),
            let document = try Submission.document(
                connection, id: id, round: submission.round, vocabularies: vocabularies)
        else { return nil }
        let before =
            submission.isChange
            ? try CaseDocument.published(connection, caseId: submission.caseId)
            : try Submission.document(connection, id: id, round: submission.round - 1, vocabularies: vocabularies)
        let fourEyes = try FourEyes(connection, submission: id, reviewer: person)
        let ticks = try connection.rows(
            "SELECT criterion, isMet FROM submissionCriterion WHERE submissionId = ?", arguments: [id])
        return Review(
            submission: submission,
            note: try connection.value(
                of: String.self, "SELECT note FROM submissionRound WHERE submissionId = ? AND round = ?",
                arguments: [id, submission.round]) ?? "",
            contact: document.contact, facts: document.facts,
            evidence: document.facts.sources.map {
                Evidence(title: $0.title ?? $0.address ?? "", kind: $0.kind, level: EvidenceLevel.level(of: [$0]))
            },
            evidenceLevel: EvidenceLevel.level(of: document.facts.sources),
            differences: before.map { FieldDifference.between($0, document, vocabularies: vocabularies) } ?? [],
            conversation: try Conversation.load(connection, submission: id, isForAuthor: false),
            checklist: ticks.reduce(into: [:]) { result, row in
                if let criterion = Criterion(rawValue: row["criterion"]) { result[criterion] = row["isMet"] }
            },
            similar: try SimilarCases(search: search).to(document.title, in: language, connection)
                .filter { $0.id != submission.caseId },
            fourEyes: fourEyes,
            acts: submission.status.acts.filter { act in
                [.take, .requestChanges, .publish, .refuse].contains(act) && (act != .publish || fourEyes != .missing)
            })
    }
}
