internal import Foundation
internal import GRDB

/// The searches that people have saved.
package struct SavedSearches: Sendable {
    /// A list that can still be read, and a bound for the work of looking for new cases.
    package static let most = 50
    static let longestName = 100
    static let longestQuery = 4_000

    let database: Database
    let key: SecretKey
    let now: @Sendable () -> Date

    package func all(of person: Person.ID) async throws -> [SavedSearch] {
        try await database.read { connection in
            try connection.rows(
                "SELECT * FROM savedSearch WHERE personId = ? ORDER BY name, id", arguments: [person]
            ).map(SavedSearch.init)
        }
    }

    /// Keeps a search; one that the person has saved before gets the new name.
    /// - Throws: `FieldProblems`.
    package func save(
        name: String, query: String, mail: SavedSearch.Mail, for person: Person.ID
    ) async throws {
        let scalars = name.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        let name = String(String.UnicodeScalarView(scalars)).trimmingWhitespace()
        let date = Timestamp.text(now())
        var problems: [FieldProblem] = []
        if name.isEmpty { problems.append(FieldProblem("name", .required)) }
        if name.unicodeScalars.count > Self.longestName {
            problems.append(FieldProblem("name", .tooLong(Self.longestName)))
        }
        if query.unicodeScalars.count > Self.longestQuery {
            problems.append(FieldProblem("query", .tooLong(Self.longestQuery)))
        }
        guard problems.isEmpty else { throw FieldProblems(all: problems) }
        try await database.write { connection in
            let others = try connection.value(
                of: Int.self, "SELECT count(*) FROM savedSearch WHERE personId = ? AND query <> ?",
                arguments: [person, query])
            guard (others ?? 0) < Self.most else {
                throw FieldProblems(all: [FieldProblem("name", .tooMany(Self.most))])
            }
            try connection.run(
                """
                INSERT INTO savedSearch (personId, name, query, mail, createdAt, seenUntil) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
                ON CONFLICT (personId, query) DO UPDATE SET name = ?2, mail = ?4
                """, arguments: [person, name, query, mail.rawValue, date])
        }
    }

    /// From now on; what was published before stays untold.
    package func change(_ id: SavedSearch.ID, of person: Person.ID, mail: SavedSearch.Mail) async throws {
        let date = Timestamp.text(now())
        try await database.write { connection in
            try connection.run(
                """
                UPDATE savedSearch SET mail = ?1, seenUntil = CASE WHEN mail = 'none' THEN ?2 ELSE seenUntil END
                WHERE id = ?3 AND personId = ?4
                """, arguments: [mail.rawValue, date, id, person])
            guard connection.changesCount > 0 else { throw NotFound() }
        }
    }

    package func remove(_ id: SavedSearch.ID, of person: Person.ID) async throws {
        try await database.write { connection in
            try connection.run("DELETE FROM savedSearch WHERE id = ? AND personId = ?", arguments: [id, person])
            guard connection.changesCount > 0 else { throw NotFound() }
        }
    }

    // MARK: Stopping the mail without signing in

    /// What the link in each mail carries. It can only stop mail, so it may work for as long as the mail is kept.
    func stopToken(for person: Person.ID) -> String {
        "\(person)-" + key.code("stop search mail \(person)")
    }

    /// The person whose mail a token stops; nil when it is none of ours.
    package func person(stopping token: String) -> Person.ID? {
        let parts = token.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let person = Int64(parts[0]),
            key.isCode(String(parts[1]), of: "stop search mail \(person)")
        else { return nil }
        return person
    }

    package func stopMail(to person: Person.ID) async throws {
        try await database.write { connection in
            try connection.run("UPDATE savedSearch SET mail = 'none' WHERE personId = ?", arguments: [person])
        }
    }
}
