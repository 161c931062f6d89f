internal import Foundation
internal import GRDB

/// Sends one draft in: in one transaction the case, the submission, its round, the log and the mail, or nothing.
struct Sending: Sendable {
    static let longestNote = 2_000

    let draftId: Int64
    let keyDigest: String
    let note: String
    let personId: Int64
    let date: Date
    let vocabularies: Vocabularies
    let limits: Limits
    /// What was wrong with the draft, at the revision at which it was read beforehand.
    var judged: (revision: Int, problems: [FieldProblem])?

    func run(_ connection: Database.Connection, _ mail: LetterWriter) throws -> Receipt {
        let person = try Person.acting(connection, id: personId)
        guard person.role.mayContribute else { throw NotAllowed() }
        if let receipt = try repeated(connection) { return receipt }
        guard let draft = try DraftRecord.load(connection, id: draftId, for: .person(personId)) else {
            throw NotFound()
        }
        let act: CaseAct = draft.status == .draft ? .submit : .resubmit
        guard let status = draft.status.after(act) else { throw NotPossible(act: act, from: draft.status) }
        try check(draft)
        try limits.count(connection, .submissionOfPerson, "\(personId)", at: date)
        let document = try draft.document(vocabularies: vocabularies)
        let submission = try keep(connection, draft, document, status)
        try connection.insert(
            into: "submissionRound",
            [
                "submissionId": submission.id, "round": submission.round, "receivedAt": Timestamp.text(date),
                "keyDigest": keyDigest, "note": note, "document": Self.text(document, vocabularies),
            ])
        try LogLine.write(
            connection, act == .submit ? .submitted : .resubmitted, by: personId, caseId: submission.caseId,
            submission: submission.id, from: draft.status, to: status, at: date)
        var notice = Notice(act == .submit ? .received : .resubmitted, to: person)
        (notice.title, notice.submissionId) = (submission.title, submission.id)
        try notice.send(connection, mail, at: date)
        return Receipt(submission: submission.id, round: submission.round, at: date, isRepeat: false)
    }

    /// The same form sent before; somebody else's key is nobody's.
    private func repeated(_ connection: Database.Connection) throws -> Receipt? {
        try connection.row(
            """
            SELECT r.* FROM submissionRound r JOIN submission s ON s.id = r.submissionId
            WHERE r.keyDigest = ? AND s.personId = ?
            """, arguments: [keyDigest, personId]
        ).map {
            Receipt(
                submission: $0["submissionId"], round: $0["round"],
                at: Timestamp.date($0["receivedAt"]) ?? .distantPast, isRepeat: true)
        }
    }

    private func check(_ draft: Draft) throws {
        var problems = DraftCheck.problems(of: draft, vocabularies: vocabularies, known: judged)
        if note.utf8.contains(0) { problems.append(FieldProblem("note", .unreadable)) }
        if note.unicodeScalars.count > Self.longestNote {
            problems.append(FieldProblem("note", .tooLong(Self.longestNote)))
        }
        guard problems.isEmpty else { throw FieldProblems(all: problems) }
    }

    private func keep(
        _ connection: Database.Connection, _ draft: Draft, _ document: CaseDocument, _ status: CaseStatus
    ) throws -> Submission {
        let attribution = Attribution(rawValue: draft.value("attribution", in: draft.originalLanguage)) ?? .name
        // Who has published here is known: nothing of theirs goes into the tray.
        let isHeld =
            try Authorship.cases(connection, of: personId).isEmpty
            && (Suspicion.isRaised(by: document)
                || Suspicion.isRepeated(document, by: personId, connection, at: date))
        let now = Timestamp.text(date)
        let id: Int64
        if let known = draft.submission {
            id = known
            try connection.run(
                """
                UPDATE submission SET status = ?, revision = revision + 1, round = round + 1, title = ?, language = ?,
                    country = ?, attribution = ?, isHeld = ?, receivedAt = ?, movedAt = ?, movedBy = ?
                WHERE id = ? AND status = ?
                """,
                arguments: [
                    status.rawValue, document.title, document.originalLanguage.rawValue, document.facts.code(.country),
                    attribution.rawValue, isHeld, now, now, personId, known, draft.status.rawValue,
                ])
            try connection.run("DELETE FROM submissionCriterion WHERE submissionId = ?", arguments: [known])
        } else {
            let caseId = try draft.caseId ?? Publication.enter(connection)
            try Self.insert(
                connection, document, caseId: caseId, personId: personId, draftId: draftId,
                baseVersion: draft.baseVersion, attribution: attribution, isHeld: isHeld, at: date)
            id = connection.lastInsertedRowID
        }
        try FileUse.submit(connection, document, as: id)
        guard let submission = try Submission.load(connection, id: id) else { throw NotFound() }
        try Move.mirror(connection, caseId: submission.caseId, status: status)
        return submission
    }

    static func insert(
        _ connection: Database.Connection, _ document: CaseDocument, caseId: Int64, personId: Int64? = nil,
        draftId: Int64? = nil, baseVersion: Int? = nil, attribution: Attribution = .name, isHeld: Bool = false,
        at date: Date
    ) throws {
        let now = Timestamp.text(date)
        try connection.insert(
            into: "submission",
            [
                "caseId": caseId, "personId": personId, "draftId": draftId, "baseVersion": baseVersion,
                "status": CaseStatus.submitted.rawValue, "title": document.title,
                "language": document.originalLanguage.rawValue, "country": document.facts.code(.country),
                "attribution": attribution.rawValue, "isHeld": isHeld, "submittedAt": now, "receivedAt": now,
                "movedAt": now, "movedBy": personId,
            ])
    }

    static func text(_ document: CaseDocument, _ vocabularies: Vocabularies) -> String {
        String(decoding: JSONWriter.line(document.tree(vocabularies: vocabularies)).dropLast(), as: UTF8.self)
    }
}

/// What a case brings that came by import: it waits in the same queue as what people send.
extension Sending {
    static func enter(
        imported document: CaseDocument, caseId: Int64, vocabularies: Vocabularies, at date: Date,
        into connection: Database.Connection
    ) throws {
        try insert(connection, document, caseId: caseId, at: date)
        let id = connection.lastInsertedRowID
        try FileUse.submit(connection, document, as: id)
        try connection.insert(
            into: "submissionRound",
            [
                "submissionId": id, "round": 1, "receivedAt": Timestamp.text(date),
                "note": "", "document": text(document, vocabularies),
            ])
    }
}
