internal import Foundation
internal import GRDB

/// What admins do with accounts.
extension People {
    package func invite(
        _ email: String, as role: Role, language: Language, by admin: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        guard let address = EmailAddress(email) else { throw FieldProblems(all: [FieldProblem("email", .badEmail)]) }
        let now = now()
        try await database.write { connection in
            let inviter = try Person.administering(connection, id: admin)
            var notice = Notice(.invitation, recipient: address.text, language: language)
            notice.token = try MailedLink(.invitation, email: address.text, language: language, role: role)
                .make(connection, at: now)
            (notice.role, notice.words) = (role, inviter.name)
            try LogLine.write(connection, .invited, by: admin, detail: role.rawValue, at: now)
            try notice.send(connection, mail, at: now)
        }
    }

    package func changeRole(of id: Person.ID, to role: Role, by admin: Person.ID) async throws {
        let now = now()
        try await database.write { connection in
            _ = try Person.administering(connection, id: admin)
            guard let person = try Person.load(connection, id: id) else { throw NotFound() }
            guard person.role != role else { return }
            try Self.sparingLastAdmin {
                try connection.run("UPDATE person SET role = ? WHERE id = ?", arguments: [role.rawValue, id])
            }
            try LogLine.write(connection, .roleChanged, by: admin, person: id, detail: role.rawValue, at: now)
        }
    }

    /// Ends all sessions; the person is told why.
    package func block(
        _ id: Person.ID, reason: String, by admin: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        let reason = reason.trimmingWhitespace()
        guard !reason.isEmpty else { throw FieldProblems(all: [FieldProblem("reason", .required)]) }
        let now = now()
        try await database.write { connection in
            _ = try Person.administering(connection, id: admin)
            guard let person = try Person.load(connection, id: id) else { throw NotFound() }
            try Self.sparingLastAdmin {
                try connection.run(
                    "UPDATE person SET blockedAt = ?, blockedReason = ? WHERE id = ?",
                    arguments: [Timestamp.text(now), reason, id])
            }
            try Self.endSessions(connection, of: id)
            try LogLine.write(connection, .blocked, by: admin, person: id, at: now)
            var notice = Notice(.blocked, to: person)
            notice.words = reason
            try notice.send(connection, mail, at: now)
        }
    }

    package func unblock(_ id: Person.ID, by admin: Person.ID) async throws {
        let now = now()
        try await database.write { connection in
            _ = try Person.administering(connection, id: admin)
            try connection.run(
                "UPDATE person SET blockedAt = NULL, blockedReason = NULL WHERE id = ?", arguments: [id])
            try LogLine.write(connection, .unblocked, by: admin, person: id, at: now)
        }
    }

    /// The rule stands in the schema (0007), where nothing can go round it; here it gets its name.
    static func sparingLastAdmin(_ change: () throws -> Void) throws {
        do {
            try change()
        } catch let error as DatabaseError where error.message == "the last admin stays" {
            throw LastAdmin()
        }
    }
}
