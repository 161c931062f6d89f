package import Foundation
internal import GRDB

/// The mail that waits. Messages come in with the acts that cause them; whoever sends asks what is due and tells what
/// became of it.
package struct Outbox: Sendable {
    let database: Database
    let now: @Sendable () -> Date

    /// Waits after each failure; after the last the message is given up and shown to admins.
    static let backOff: [TimeInterval] = [60, 5 * 60, 30 * 60, 2 * 3_600, 8 * 3_600, 24 * 3_600]
    static let longestError = 500

    package func due(_ date: Date, limit: Int = 20) async throws -> [OutboxMessage] {
        try await database.read { connection in
            try connection.rows(
                "SELECT * FROM outboxMessage WHERE nextAttemptAt <= ? ORDER BY nextAttemptAt, id LIMIT ?",
                arguments: [Timestamp.text(date), limit]
            ).map(OutboxMessage.init)
        }
    }

    /// When there will be something to send.
    package func nextDue() async throws -> Date? {
        try await database.read { connection in
            try connection.value(of: String.self, "SELECT min(nextAttemptAt) FROM outboxMessage")
        }.flatMap(Timestamp.date)
    }

    /// Its words, which hold names and secret links, and its recipient are wiped.
    package func sent(_ id: OutboxMessage.ID) async throws {
        let now = now()
        try await database.write { connection in
            try connection.run(
                """
                UPDATE outboxMessage SET sentAt = ?, attempts = attempts + 1, nextAttemptAt = NULL, lastError = NULL,
                    recipient = NULL, subject = NULL, text = NULL, html = NULL, unsubscribe = NULL
                WHERE id = ? AND sentAt IS NULL
                """, arguments: [Timestamp.text(now), id])
        }
    }

    package func failed(_ id: OutboxMessage.ID, error: String) async throws {
        let now = now()
        try await database.write { connection in
            let attempts = try connection.value(
                of: Int.self, "SELECT attempts FROM outboxMessage WHERE id = ? AND sentAt IS NULL", arguments: [id])
            guard let attempts else { return }
            let next = Self.backOff.indices.contains(attempts) ? now.addingTimeInterval(Self.backOff[attempts]) : nil
            try connection.run(
                "UPDATE outboxMessage SET attempts = attempts + 1, nextAttemptAt = ?, lastError = ? WHERE id = ?",
                arguments: [
                    next.map(Timestamp.text),
                    String(String.UnicodeScalarView(error.unicodeScalars.prefix(Self.longestError))), id,
                ])
        }
    }

    // MARK: Given up

    package func stuck() async throws -> [OutboxMessage] {
        try await database.read { connection in
            try connection.rows(
                "SELECT * FROM outboxMessage WHERE sentAt IS NULL AND nextAttemptAt IS NULL ORDER BY id"
            ).map(OutboxMessage.init)
        }
    }

    /// Once more from the beginning.
    package func retry(_ id: OutboxMessage.ID) async throws {
        let now = now()
        try await database.write { connection in
            try connection.run(
                "UPDATE outboxMessage SET attempts = 0, nextAttemptAt = ? WHERE id = ? AND sentAt IS NULL",
                arguments: [Timestamp.text(now), id])
        }
    }

    package func discard(_ id: OutboxMessage.ID) async throws {
        try await database.write { connection in
            try connection.run("DELETE FROM outboxMessage WHERE id = ? AND sentAt IS NULL", arguments: [id])
        }
    }
}

/// One mail that has not been sent.
package struct OutboxMessage: Sendable, Identifiable, Equatable {
    package let id: Int64
    /// A raw value of `Notice.Kind`.
    package let kind: String
    package let language: Language
    package let recipient: String
    package let subject: String
    package let text: String
    package let html: String?
    package let unsubscribe: String?
    package let createdAt: Date
    package let attempts: Int
    package let nextAttemptAt: Date?
    package let lastError: String?

    init(_ row: Row) {
        id = row["id"]
        kind = row["kind"]
        language = Language(rawValue: row["language"]) ?? .english
        recipient = row["recipient"]
        subject = row["subject"]
        text = row["text"]
        html = row["html"]
        unsubscribe = row["unsubscribe"]
        createdAt = Timestamp.date(row["createdAt"]) ?? .distantPast
        attempts = row["attempts"]
        nextAttemptAt = (row["nextAttemptAt"] as String?).flatMap(Timestamp.date)
        lastError = row["lastError"]
    }
}
