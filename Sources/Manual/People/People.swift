internal import Foundation
internal import GRDB

/// The people who have an account, and how they come in. No answer tells whether an address is known: the mail does.
package struct People: Sendable {
    let database: Database
    let vocabularies: Vocabularies
    let key: SecretKey
    let now: @Sendable () -> Date
    let hashing = PasswordHashing()

    /// Characters that a password has at least, for the page that asks for one.
    package static let shortestPassword = Password.shortest

    var limits: Limits { Limits(key: key) }

    // MARK: Finding

    package func person(_ id: Person.ID) async throws -> Person? {
        try await database.read { try Person.load($0, id: id) }
    }

    package func person(email: String) async throws -> Person? {
        guard let address = EmailAddress(email) else { return nil }
        return try await database.read { try Person.load($0, email: address) }
    }

    package func people(_ filter: PersonFilter = PersonFilter()) async throws -> [Person] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT * FROM person
                WHERE (?1 = '' OR instr(lower(name || ' ' || email || ' ' || coalesce(organisation, '')), lower(?1)) > 0)
                    AND (?2 IS NULL OR role = ?2) AND (?3 IS NULL OR (blockedAt IS NOT NULL) = ?3)
                ORDER BY id DESC LIMIT ?4 OFFSET ?5
                """,
                arguments: [filter.words, filter.role?.rawValue, filter.isBlocked, filter.limit, filter.offset]
            ).map(Person.init)
        }
    }

    // MARK: Form tokens

    /// What a form must bring back, so that no other site can send it. `secret` is the value of the visitor's cookie.
    package func formToken(for secret: String) -> String {
        key.code("form " + Secret.digest(secret))
    }

    package func isFormToken(_ token: String, for secret: String) -> Bool {
        key.isCode(token, of: "form " + Secret.digest(secret))
    }

    /// For the cookie of a visitor who has no session, and for the one-time key of a form.
    package func newSecret() -> String {
        Secret.make()
    }

    // MARK: Keeping no longer than needed

    /// Removes what has run out: links, sessions, counts, what is known of old sent mail and old reports, contacts
    /// whose consent has run out, drafts on secret links and words for the manual that nobody came back to.
    package func tidy() async throws {
        let now = now()
        try await database.write { connection in
            let date = Timestamp.text(now)
            try connection.run("DELETE FROM mailedLink WHERE expiresAt <= ?", arguments: [date])
            try connection.run("DELETE FROM personSession WHERE expiresAt <= ?", arguments: [date])
            try connection.run("DELETE FROM limitCount WHERE endsAt <= ?", arguments: [date])
            let month = Timestamp.text(now.addingTimeInterval(-30 * 86_400))
            try connection.run("DELETE FROM outboxMessage WHERE sentAt <= ?", arguments: [month])
            let day = String(date.prefix(10))
            // What was sent in holds the contact too; a change that still waits may have brought a new consent.
            try connection.run(
                """
                UPDATE submissionRound SET document = json_remove(document, '$.contact')
                WHERE json_extract(document, '$.contact.expires') < ?1 OR submissionId IN (
                    SELECT s.id FROM submission s JOIN caseContact c ON c.caseId = s.caseId
                    WHERE c.expiresAt < ?1 AND s.status = 'published')
                """, arguments: [day])
            try connection.run("DELETE FROM caseContact WHERE expiresAt < ?", arguments: [day])
            let half = Timestamp.text(now.addingTimeInterval(-180 * 86_400))
            try connection.run(
                "UPDATE report SET name = NULL, email = NULL WHERE handledAt <= ?", arguments: [half])
            let quarter = Timestamp.text(now.addingTimeInterval(-90 * 86_400))
            try connection.run("DELETE FROM draft WHERE personId IS NULL AND savedAt <= ?", arguments: [quarter])
            try connection.run("DELETE FROM chapterEdit WHERE savedAt <= ?", arguments: [half])
        }
    }
}

/// Which people a list shows.
package struct PersonFilter: Sendable {
    package var words = ""
    package var role: Role?
    package var isBlocked: Bool?
    package var limit = 100
    package var offset = 0

    package init() {}
}
