internal import Foundation
internal import GRDB

/// Changing what lets a person in, and what is known of them.
extension People {
    package func sendPasswordReset(
        to email: String, language: Language, network: String, mail: @escaping LetterWriter
    ) async throws {
        try await sendLink(.reset, to: email, language: language, network: network, mail: mail)
    }

    /// Ends every session there was: whoever knew the old password is out.
    package func resetPassword(
        _ token: String, to password: String, device: String, mail: @escaping LetterWriter
    ) async throws -> SignedIn {
        guard let pending = try await pendingLink(token), pending.kind == .reset else { throw LinkExpired() }
        let hash = try await newHash(password, email: pending.email)
        let (limits, now) = (limits, now())
        return try await database.write { connection in
            let link = try MailedLink.take(connection, token, .reset, at: now)
            guard let id = link.personId else { throw LinkExpired() }
            try Self.setPassword(connection, hash, of: id, keeping: nil, mail, at: now)
            if let address = EmailAddress(link.email) { try limits.forget(connection, .signInToAccount, address.key) }
            return try Self.letIn(connection, id, device: device, at: now)
        }
    }

    /// `old` is left out only by who never had one.
    package func changePassword(
        of id: Person.ID, from old: String?, to new: String, keeping session: Session.ID?, network: String,
        mail: @escaping LetterWriter
    ) async throws {
        let (limits, now) = (limits, now())
        let (email, known): (String, String?) = try await database.write { connection in
            let person = try Person.acting(connection, id: id)
            try limits.count(connection, .signInFromNetwork, Limits.visitor(network), at: now)
            try limits.count(connection, .signInToAccount, person.email.lowercased(), at: now)
            let hash = try connection.value(
                of: String.self, "SELECT passwordHash FROM person WHERE id = ?", arguments: [id])
            return (person.email, hash)
        }
        if known != nil {
            guard let old, try await hashing.isRight(old, for: known) else { throw WrongCredentials() }
        }
        let hash = try await newHash(new, email: email)
        try await database.write { connection in
            let still = try connection.value(
                of: String.self, "SELECT passwordHash FROM person WHERE id = ?", arguments: [id])
            guard still == known else { throw WrongCredentials() }
            try limits.forget(connection, .signInToAccount, email.lowercased())
            try Self.setPassword(connection, hash, of: id, keeping: session, mail, at: now)
        }
    }

    private func newHash(_ password: String, email: String) async throws -> String {
        let problems = Password.problems(password, email: email)
        guard problems.isEmpty else { throw FieldProblems(all: problems) }
        return try await hashing.hash(password)
    }

    private static func setPassword(
        _ connection: Database.Connection, _ hash: String, of id: Int64, keeping session: Int64?,
        _ mail: LetterWriter, at date: Date
    ) throws {
        guard let person = try Person.load(connection, id: id) else { throw NotFound() }
        try connection.run("UPDATE person SET passwordHash = ? WHERE id = ?", arguments: [hash, id])
        try endSessions(connection, of: id, except: session)
        try LogLine.write(connection, .passwordChanged, by: id, person: id, at: date)
        try Notice(.passwordChanged, to: person).send(connection, mail, at: date)
    }

    // MARK: Address

    /// Mails a link to the new address; until it is used the old one stays. A taken address gets the mail for known ones.
    package func sendAddressChange(
        of id: Person.ID, to email: String, network: String, mail: @escaping LetterWriter
    ) async throws {
        guard let address = EmailAddress(email) else { throw FieldProblems(all: [FieldProblem("email", .badEmail)]) }
        let (limits, now) = (limits, now())
        try await database.write { connection in
            let person = try Person.acting(connection, id: id)
            try limits.countMail(connection, to: address, from: network, at: now)
            if let other = try Person.load(connection, email: address) {
                return try Notice(.alreadyKnown, to: other).send(connection, mail, at: now)
            }
            var notice = Notice(.addressChange, to: person)
            notice.recipient = address.text
            notice.token = try MailedLink(.address, personId: id, email: address.text, language: person.language)
                .make(connection, at: now)
            try notice.send(connection, mail, at: now)
        }
    }

    /// The old address is told.
    package func confirmAddress(_ token: String, mail: @escaping LetterWriter) async throws -> Person {
        let now = now()
        return try await database.write { connection in
            let link = try MailedLink.take(connection, token, .address, at: now)
            guard let id = link.personId, let address = EmailAddress(link.email),
                let person = try Person.load(connection, id: id), !person.isBlocked,
                try Person.load(connection, email: address) == nil
            else { throw LinkExpired() }
            try connection.run(
                "UPDATE person SET email = ?, emailKey = ? WHERE id = ?", arguments: [address.text, address.key, id])
            // Links that went to the old mailbox open nothing any more.
            try connection.run("DELETE FROM mailedLink WHERE personId = ?", arguments: [id])
            try LogLine.write(connection, .addressChanged, by: id, person: id, at: now)
            try Notice(.addressChanged, to: person).send(connection, mail, at: now)
            guard let changed = try Person.load(connection, id: id) else { throw NotFound() }
            return changed
        }
    }

    // MARK: Profile

    /// The name may stand in public histories, so readers see the change.
    package func update(
        _ id: Person.ID, name: String, organisation: String?, language: Language, attribution: Attribution
    ) async throws -> Person {
        let now = now()
        return try await database.publish { connection in
            let person = try Person.acting(connection, id: id)
            let profile = try Profile(
                email: person.email, name: name, organisation: organisation, language: language
            ).checked()
            try connection.run(
                "UPDATE person SET name = ?, organisation = ?, language = ?, attribution = ? WHERE id = ?",
                arguments: [profile.name, profile.organisation, language.rawValue, attribution.rawValue, id])
            try LogLine.write(connection, .profileChanged, by: id, person: id, at: now)
            return try Person.acting(connection, id: id)
        }
    }
}
