internal import Foundation
internal import GRDB

/// Tells of what was said about a submission, in one letter however much it was: whoever writes five comments in a row
/// sends one mail.
enum CommentNotice {
    /// A letter waits this long for further comments.
    static let wait: TimeInterval = 15 * 60

    /// To the author of a comment that they may see.
    static func toAuthor(
        _ connection: Database.Connection, of submission: Submission, _ mail: LetterWriter, at date: Date
    ) throws {
        guard let author = submission.authorId else { return }
        try send(connection, .commented, about: submission, to: author, mail, at: date)
    }

    /// To whoever reviews it; while nobody does, to who has spoken to the author last.
    static func toReviewer(
        _ connection: Database.Connection, of submission: Submission, _ mail: LetterWriter, at date: Date
    ) throws {
        let reviewer =
            try submission.reviewerId
            ?? connection.value(
                of: Int64.self,
                """
                SELECT personId FROM submissionComment
                WHERE submissionId = ? AND NOT isByAuthor AND isVisible AND personId IS NOT NULL ORDER BY id DESC LIMIT 1
                """, arguments: [submission.id])
        guard let reviewer else { return }
        try send(connection, .replied, about: submission, to: reviewer, mail, at: date)
    }

    /// A letter that tells the same and more has just been written.
    static func drop(_ connection: Database.Connection, of submission: Submission) throws {
        try connection.run(
            """
            DELETE FROM outboxMessage
            WHERE submissionId = ? AND kind = ? AND sentAt IS NULL AND attempts = 0 AND nextAttemptAt IS NOT NULL
            """, arguments: [submission.id, Notice.Kind.commented.rawValue])
    }

    private static func send(
        _ connection: Database.Connection, _ kind: Notice.Kind, about submission: Submission, to id: Int64,
        _ mail: LetterWriter, at date: Date
    ) throws {
        guard let person = try Person.load(connection, id: id), !person.isBlocked else { return }
        let waiting = try connection.value(
            of: Int64.self,
            """
            SELECT id FROM outboxMessage WHERE submissionId = ? AND personId = ? AND kind = ? AND sentAt IS NULL
            """, arguments: [submission.id, id, kind.rawValue])
        guard waiting == nil else { return }
        var notice = Notice(kind, to: person)
        (notice.title, notice.submissionId) = (submission.title, submission.id)
        try notice.send(connection, mail, at: date, after: wait)
    }
}
