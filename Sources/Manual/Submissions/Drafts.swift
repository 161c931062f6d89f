internal import Foundation
internal import GRDB

/// The drafts: begun by a person or on a secret link, opened only by who holds them.
package struct Drafts: Sendable {
    let database: Database
    let vocabularies: Vocabularies
    let search: CaseSearch
    let limits: Limits
    let now: @Sendable () -> Date

    /// Bytes of one draft with everything in it. Its worst Markdown takes a second to render (0.2 s for 64 kB, measured).
    static let largest = 524_288
    static let mostPerPerson = 100

    // MARK: Beginning

    package func begin(by id: Person.ID, language: Language) async throws -> Draft {
        let now = now()
        return try await database.write { connection in
            guard try Person.acting(connection, id: id).role.mayContribute else { throw NotAllowed() }
            let count = try connection.value(
                of: Int.self, "SELECT count(*) FROM draft WHERE personId = ?", arguments: [id])
            guard (count ?? 0) < Self.mostPerPerson else { throw TooLarge() }
            return try DraftRecord.insert(connection, person: id, language: language, at: now)
        }
    }

    /// Without an account: whoever has the secret has the draft, until it is claimed.
    package func beginWithLink(language: Language, network: String) async throws -> (draft: Draft, token: String) {
        let (limits, now) = (limits, now())
        return try await database.write { connection in
            try limits.count(connection, .draftFromNetwork, Limits.visitor(network), at: now)
            let token = Secret.make()
            let draft = try DraftRecord.insert(
                connection, linkDigest: Secret.digest(token), language: language, at: now)
            return (draft, token)
        }
    }

    // MARK: Opening

    package func draft(_ id: Draft.ID, for holder: DraftHolder) async throws -> Draft? {
        try await database.read { try DraftRecord.load($0, id: id, for: holder) }
    }

    package func draft(link token: String) async throws -> Draft? {
        try await database.read { connection in
            try connection.value(
                of: Int64.self, "SELECT id FROM draft WHERE linkDigest = ?", arguments: [Secret.digest(token)]
            ).flatMap { try DraftRecord.load(connection, id: $0) }
        }
    }

    /// The last saved first.
    package func drafts(of id: Person.ID) async throws -> [Draft] {
        try await database.read { connection in
            try connection.values(
                of: Int64.self, "SELECT id FROM draft WHERE personId = ? ORDER BY savedAt DESC, id DESC",
                arguments: [id]
            ).compactMap { try DraftRecord.load(connection, id: $0) }
        }
    }

    // MARK: Whose it is

    package func claim(link token: String, by id: Person.ID) async throws -> Draft {
        let now = now()
        return try await database.write { connection in
            guard try Person.acting(connection, id: id).role.mayContribute else { throw NotAllowed() }
            let draft = try connection.value(
                of: Int64.self, "UPDATE draft SET personId = ?, linkDigest = NULL WHERE linkDigest = ? RETURNING id",
                arguments: [id, Secret.digest(token)])
            guard let draft, let claimed = try DraftRecord.load(connection, id: draft) else { throw NotFound() }
            try LogLine.write(connection, .draftClaimed, by: id, at: now)
            return claimed
        }
    }

    package func mailLink(
        _ token: String, to email: String, language: Language, network: String, mail: @escaping LetterWriter
    ) async throws {
        guard let address = EmailAddress(email) else { throw FieldProblems(all: [FieldProblem("email", .badEmail)]) }
        let (limits, now) = (limits, now())
        try await database.write { connection in
            let id = try connection.value(
                of: Int64.self, "SELECT id FROM draft WHERE linkDigest = ?", arguments: [Secret.digest(token)])
            guard let id, let draft = try DraftRecord.load(connection, id: id) else { throw NotFound() }
            try limits.countMail(connection, to: address, from: network, at: now)
            var notice = Notice(.draftLink, recipient: address.text, language: language)
            (notice.token, notice.title) = (token, draft.title)
            try notice.send(connection, mail, at: now)
        }
    }

    /// A draft that was sent in is withdrawn first.
    package func discard(_ id: Draft.ID, by holder: DraftHolder) async throws {
        try await database.write { connection in
            guard let draft = try DraftRecord.load(connection, id: id, for: holder) else { throw NotFound() }
            guard draft.isEditable else { throw NotPossible(act: .edit, from: draft.status) }
            try connection.run("DELETE FROM draft WHERE id = ?", arguments: [id])
        }
    }
}
