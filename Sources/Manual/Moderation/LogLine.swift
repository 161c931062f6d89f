package import Foundation
internal import GRDB

/// One act, as it was written down when it happened. Nothing takes a line back or changes it; it holds no names.
package struct LogLine: Sendable, Identifiable, Equatable {
    package enum Act: String, CaseIterable, Sendable {
        case added, invited, blocked, unblocked, deleted, erased
        case signedUp = "signed-up"
        case signedIn = "signed-in"
        case signedOut = "signed-out"
        case invitationAccepted = "invitation-accepted"
        case passwordChanged = "password-changed"
        case addressChanged = "address-changed"
        case profileChanged = "profile-changed"
        case roleChanged = "role-changed"
        case draftClaimed = "draft-claimed"
        case changeProposed = "change-proposed"
        case submitted, resubmitted, taken, assigned, held, released, published, refused, withdrawn
        case changesRequested = "changes-requested"
        case featured, unfeatured, outdated, archived, restored
        case commented, resolved, ticked, reported
        case reportHandled = "report-handled"
        case fileRemoved = "file-removed"
        case chapterEdited = "chapter-edited"
        case chapterRestored = "chapter-restored"
        case labelChanged = "label-changed"
    }

    package let id: Int64
    package let at: Date
    package let act: Act
    package let actor: Person.ID?
    /// Who did it; none when nobody did or the person is gone.
    package let actorName: String?
    /// To whom it was done.
    package let person: Person.ID?
    package let caseId: Int64?
    package let submission: Int64?
    package let from: CaseStatus?
    package let to: CaseStatus?
    /// Codes and numbers, such as a role, reasons or a version.
    package let detail: String?

    init?(_ row: Row) {
        guard let act = Act(rawValue: row["act"]) else { return nil }
        self.act = act
        id = row["id"]
        at = Timestamp.date(row["at"]) ?? .distantPast
        actor = row["actorId"]
        actorName = row["actorName"]
        person = row["personId"]
        caseId = row["caseId"]
        submission = row["submissionId"]
        from = (row["fromStatus"] as String?).flatMap(CaseStatus.init(rawValue:))
        to = (row["toStatus"] as String?).flatMap(CaseStatus.init(rawValue:))
        detail = row["detail"]
    }

    /// Adds a line, in the transaction of the act itself.
    static func write(
        _ connection: Database.Connection, _ act: Act, by actor: Int64? = nil, person: Int64? = nil,
        caseId: Int64? = nil, submission: Int64? = nil, from: CaseStatus? = nil, to: CaseStatus? = nil,
        detail: String? = nil, at date: Date
    ) throws {
        try connection.insert(
            into: "logLine",
            [
                "at": Timestamp.text(date), "act": act.rawValue, "actorId": actor, "personId": person,
                "caseId": caseId, "submissionId": submission, "fromStatus": from?.rawValue, "toStatus": to?.rawValue,
                "detail": detail,
            ])
    }
}

/// Which lines of the log are shown, the newest first.
package struct LogFilter: Sendable {
    package var actor: Person.ID?
    package var person: Person.ID?
    package var caseId: Int64?
    package var act: LogLine.Act?
    package var from: Date?
    package var to: Date?
    package var limit = 100
    /// For the next page: the id of the last line shown.
    package var before: LogLine.ID?

    package init() {}

    func lines(_ connection: Database.Connection) throws -> [LogLine] {
        try connection.rows(
            """
            SELECT l.*, p.name AS actorName FROM logLine l LEFT JOIN person p ON p.id = l.actorId
            WHERE (?1 IS NULL OR l.actorId = ?1) AND (?2 IS NULL OR l.personId = ?2)
                AND (?3 IS NULL OR l.caseId = ?3) AND (?4 IS NULL OR l.act = ?4)
                AND (?5 IS NULL OR l.at >= ?5) AND (?6 IS NULL OR l.at <= ?6) AND (?7 IS NULL OR l.id < ?7)
            ORDER BY l.id DESC LIMIT ?8
            """,
            arguments: [
                actor, person, caseId, act?.rawValue, from.map(Timestamp.text), to.map(Timestamp.text), before, limit,
            ]
        ).compactMap(LogLine.init)
    }
}
