package import Foundation
internal import GRDB

/// Somebody else has moved it since the page was made.
package struct AlreadyDecided: Error, Sendable, Equatable {
    package let by: String?
    package let at: Date
    package let status: CaseStatus
}

/// The table of a case's life has no such step.
package struct NotPossible: Error, Sendable, Equatable {
    package let act: CaseAct
    package let from: CaseStatus
}

/// One step of a submission: checked against the table, then made only if it still is where it was seen.
struct Move {
    let act: CaseAct
    let of: Submission
    /// The revision that the page showed.
    let seen: Int
    let by: Person
    /// For the log.
    var detail: String?
    let at: Date

    @discardableResult
    func make(_ connection: Database.Connection) throws -> CaseStatus {
        guard of.revision == seen else { throw try Self.decided(connection, of.id) }
        // What readers have seen is moved as a case (`Moderation.act`); its submission has come to its end.
        guard !of.status.isVisible, let status = of.status.after(act) else {
            throw NotPossible(act: act, from: of.status)
        }
        let isDecision = [.requestChanges, .publish, .refuse].contains(act)
        let now = Timestamp.text(at)
        let moved = try connection.value(
            of: Int64.self,
            """
            UPDATE submission SET status = ?1, revision = revision + 1, movedAt = ?2, movedBy = ?3,
                firstDecidedAt = coalesce(firstDecidedAt, ?4), reviewerId = coalesce(?5, reviewerId)
            WHERE id = ?6 AND status = ?7 AND revision = ?8 RETURNING id
            """,
            arguments: [
                status.rawValue, now, by.id, isDecision ? now : nil, act == .take ? by.id : nil, of.id,
                of.status.rawValue, seen,
            ])
        guard moved != nil else { throw try Self.decided(connection, of.id) }
        try Self.mirror(connection, caseId: of.caseId, status: status)
        try LogLine.write(
            connection, act.logged, by: by.id, person: of.authorId, caseId: of.caseId, submission: of.id,
            from: of.status, to: status, detail: detail, at: at)
        return status
    }

    private static func decided(_ connection: Database.Connection, _ id: Int64) throws -> AlreadyDecided {
        let row = try connection.row(
            """
            SELECT s.status, s.movedAt, p.name FROM submission s LEFT JOIN person p ON p.id = s.movedBy
            WHERE s.id = ?
            """, arguments: [id])
        return AlreadyDecided(
            by: row?["name"], at: (row?["movedAt"] as String?).flatMap(Timestamp.date) ?? .distantPast,
            status: (row?["status"] as String?).flatMap(CaseStatus.init(rawValue:)) ?? .submitted)
    }

    /// A case that readers have never seen is where its submission is.
    static func mirror(_ connection: Database.Connection, caseId: Int64, status: CaseStatus) throws {
        guard !status.isVisible else { return }
        try connection.run(
            "UPDATE caseStudy SET status = ? WHERE entryId = ? AND publishedAt IS NULL",
            arguments: [status.rawValue, caseId])
    }
}

extension CaseAct {
    /// The word of the log for it.
    var logged: LogLine.Act {
        switch self {
        case .edit, .submit: .submitted
        case .resubmit: .resubmitted
        case .take: .taken
        case .publish: .published
        case .refuse: .refused
        case .withdraw: .withdrawn
        case .feature: .featured
        case .unfeature: .unfeatured
        case .archive: .archived
        case .restore: .restored
        case .requestChanges: .changesRequested
        case .markOutdated: .outdated
        }
    }
}
