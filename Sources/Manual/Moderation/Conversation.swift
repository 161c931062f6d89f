internal import GRDB

/// What has been decided and said about a submission, in order.
package struct Conversation: Sendable {
    package let decisions: [Decision]
    package let comments: [Comment]

    static func load(
        _ connection: Database.Connection, submission id: Int64, isForAuthor: Bool
    ) throws -> Conversation {
        let decisions = try connection.rows(
            """
            SELECT d.*, p.name AS by FROM decision d LEFT JOIN person p ON p.id = d.personId
            WHERE d.submissionId = ? ORDER BY d.id
            """, arguments: [id]
        ).compactMap { try Decision(connection, $0) }
        let comments = try connection.rows(
            """
            SELECT c.*, p.name AS by FROM submissionComment c LEFT JOIN person p ON p.id = c.personId
            WHERE c.submissionId = ?1 AND (c.isVisible OR NOT ?2) ORDER BY c.id
            """, arguments: [id, isForAuthor]
        ).map(Comment.init)
        return Conversation(decisions: decisions, comments: comments)
    }
}
