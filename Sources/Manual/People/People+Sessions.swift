internal import Foundation
internal import GRDB

extension People {
    /// Whose cookie this is. Nobody's when the session has ended or the person is blocked.
    package func visitor(_ token: String) async throws -> Visitor? {
        let (now, digest) = (now(), Secret.digest(token))
        let found: Visitor? = try await database.read { connection in
            guard
                let row = try connection.row(
                    "SELECT * FROM personSession WHERE digest = ? AND expiresAt > ?",
                    arguments: [digest, Timestamp.text(now)]),
                let person = try Person.load(connection, id: row["personId"]), !person.isBlocked
            else { return nil }
            return Visitor(person: person, session: Session(row))
        }
        if let found, now.timeIntervalSince(found.session.lastUsedAt) >= Session.coarseness {
            try await database.write { connection in
                try connection.run(
                    "UPDATE personSession SET lastUsedAt = ? WHERE id = ?",
                    arguments: [Timestamp.text(now), found.session.id])
            }
        }
        return found
    }

    /// On which devices the person is signed in, the last used first.
    package func sessions(of id: Person.ID) async throws -> [Session] {
        let now = now()
        return try await database.read { connection in
            try connection.rows(
                "SELECT * FROM personSession WHERE personId = ? AND expiresAt > ? ORDER BY lastUsedAt DESC, id DESC",
                arguments: [id, Timestamp.text(now)]
            ).map(Session.init)
        }
    }

    package func signOut(_ token: String) async throws {
        let now = now()
        try await database.write { connection in
            let id = try connection.value(
                of: Int64.self, "DELETE FROM personSession WHERE digest = ? RETURNING personId",
                arguments: [Secret.digest(token)])
            if let id { try LogLine.write(connection, .signedOut, by: id, person: id, at: now) }
        }
    }

    package func revoke(session: Session.ID, of id: Person.ID) async throws {
        let now = now()
        try await database.write { connection in
            let ended = try connection.value(
                of: Int64.self, "DELETE FROM personSession WHERE id = ? AND personId = ? RETURNING id",
                arguments: [session, id])
            guard ended != nil else { throw NotFound() }
            try LogLine.write(connection, .signedOut, by: id, person: id, at: now)
        }
    }

    package func signOutEverywhere(_ id: Person.ID, except session: Session.ID? = nil) async throws {
        let now = now()
        try await database.write { connection in
            try Self.endSessions(connection, of: id, except: session)
            try LogLine.write(connection, .signedOut, by: id, person: id, at: now)
        }
    }

    /// Also ends what mailed links could still open.
    static func endSessions(_ connection: Database.Connection, of id: Int64, except session: Int64? = nil) throws {
        try connection.run(
            "DELETE FROM personSession WHERE personId = ? AND id IS NOT ?", arguments: [id, session])
        try connection.run("DELETE FROM mailedLink WHERE personId = ?", arguments: [id])
    }
}
