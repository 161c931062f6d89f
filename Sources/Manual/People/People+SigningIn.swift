internal import Foundation
internal import GRDB

extension People {
    /// By address and password. Unknown addresses take as long as known ones and get the same answer.
    package func signIn(
        email: String, password: String, network: String, device: String
    ) async throws -> SignedIn {
        let (limits, now) = (limits, now())
        let address = EmailAddress(email)
        let subject = address?.key ?? Secret.digest(email)
        // Counted and kept before the work is done, so that many at once cannot slip past.
        let known: (id: Int64, hash: String?)? = try await database.write { connection in
            try limits.count(connection, .signInFromNetwork, Limits.visitor(network), at: now)
            try limits.count(connection, .signInToAccount, subject, at: now)
            return try connection.row(
                "SELECT id, passwordHash FROM person WHERE emailKey = ?", arguments: [address?.key]
            ).map { (id: $0["id"], hash: $0["passwordHash"]) }
        }
        guard try await hashing.isRight(password, for: known?.hash), let known else { throw WrongCredentials() }
        return try await database.write { connection in
            // The password may have been changed while it was compared.
            let hash = try connection.value(
                of: String.self, "SELECT passwordHash FROM person WHERE id = ?", arguments: [known.id])
            guard hash == known.hash else { throw WrongCredentials() }
            try limits.forget(connection, .signInToAccount, subject)
            return try Self.letIn(connection, known.id, device: device, at: now)
        }
    }

    /// Mails a link that signs in once; to an address that has no account, a mail that says so.
    package func sendSignInLink(
        to email: String, language: Language, network: String, mail: @escaping LetterWriter
    ) async throws {
        try await sendLink(.signIn, to: email, language: language, network: network, mail: mail)
    }

    package func signIn(link token: String, device: String) async throws -> SignedIn {
        let now = now()
        return try await database.write { connection in
            let link = try MailedLink.take(connection, token, .signIn, at: now)
            guard let id = link.personId else { throw LinkExpired() }
            return try Self.letIn(connection, id, device: device, at: now)
        }
    }

    static func letIn(
        _ connection: Database.Connection, _ id: Int64, device: String, at date: Date
    ) throws -> SignedIn {
        guard let person = try Person.load(connection, id: id) else { throw WrongCredentials() }
        if let block = person.block { throw Blocked(reason: block.reason) }
        try LogLine.write(connection, .signedIn, by: id, person: id, at: date)
        return try Session.begin(connection, person: person, device: device, at: date)
    }

    func sendLink(
        _ kind: LinkKind, to email: String, language: Language, network: String, mail: @escaping LetterWriter
    ) async throws {
        guard let address = EmailAddress(email) else { throw FieldProblems(all: [FieldProblem("email", .badEmail)]) }
        let (limits, now) = (limits, now())
        try await database.write { connection in
            try limits.countMail(connection, to: address, from: network, at: now)
            guard let person = try Person.load(connection, email: address) else {
                return try Notice(.noAccount, recipient: address.text, language: language)
                    .send(connection, mail, at: now)
            }
            var notice = Notice(kind == .reset ? .passwordReset : .signIn, to: person)
            notice.token = try MailedLink(kind, personId: person.id, email: person.email, language: person.language)
                .make(connection, at: now)
            try notice.send(connection, mail, at: now)
        }
    }
}
