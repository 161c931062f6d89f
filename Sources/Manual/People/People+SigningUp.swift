internal import Foundation
internal import GRDB

extension People {
    /// Mails a link that makes the account; until it is used there is none. A known address gets another mail.
    package func signUp(_ profile: Profile, network: String, mail: @escaping LetterWriter) async throws {
        let profile = try profile.checked()
        let (limits, now) = (limits, now())
        try await database.write { connection in
            try limits.countMail(connection, to: profile.address, from: network, at: now)
            if let person = try Person.load(connection, email: profile.address) {
                return try Notice(.alreadyKnown, to: person).send(connection, mail, at: now)
            }
            let token = try MailedLink(
                .signUp, email: profile.address.text, name: profile.name, organisation: profile.organisation,
                language: profile.language
            ).make(connection, at: now)
            var notice = Notice(.signUp, recipient: profile.address.text, language: profile.language)
            (notice.name, notice.token) = (profile.name, token)
            try notice.send(connection, mail, at: now)
        }
    }

    /// What a link would do; looking does not use it up.
    package func pendingLink(_ token: String) async throws -> PendingLink? {
        let now = now()
        return try await database.read { connection in
            try MailedLink.find(connection, token, at: now).map {
                PendingLink(kind: $0.kind, email: $0.email, name: $0.name, role: $0.role)
            }
        }
    }

    /// Makes the account of a sign-up link. The password is chosen here, by who reads the mailbox, so that nobody can
    /// prepare an account for somebody else's address.
    package func confirm(_ token: String, password: String?, device: String) async throws -> SignedIn {
        guard let link = try await pendingLink(token), link.kind == .signUp else { throw LinkExpired() }
        let hash = try await checkedHash(password, email: link.email)
        let now = now()
        return try await database.write { connection in
            let link = try MailedLink.take(connection, token, .signUp, at: now)
            let profile = Profile(
                email: link.email, name: link.name ?? "", organisation: link.organisation, language: link.language)
            let person = try Self.add(connection, profile.checked(), role: .expert, hash: hash, at: now)
            try LogLine.write(connection, .signedUp, by: person.id, person: person.id, at: now)
            return try Session.begin(connection, person: person, device: device, at: now)
        }
    }

    /// Makes the account of an invitation, or gives its role to the account that has its address.
    package func accept(
        invitation token: String, _ profile: Profile, password: String?, device: String
    ) async throws -> SignedIn {
        guard let pending = try await pendingLink(token), pending.kind == .invitation else { throw LinkExpired() }
        var profile = profile
        profile.email = pending.email
        let checked = try profile.checked()
        let hash = try await checkedHash(password, email: pending.email)
        let now = now()
        return try await database.write { connection in
            let link = try MailedLink.take(connection, token, .invitation, at: now)
            let role = link.role ?? .expert
            if let person = try Person.load(connection, email: checked.address) {
                guard !person.isBlocked else { throw Blocked(reason: person.block?.reason ?? "") }
                try Self.sparingLastAdmin {
                    try connection.run(
                        "UPDATE person SET role = ? WHERE id = ?", arguments: [role.rawValue, person.id])
                }
            } else {
                _ = try Self.add(connection, checked, role: role, hash: hash, at: now)
            }
            guard let person = try Person.load(connection, email: checked.address) else { throw NotFound() }
            try LogLine.write(
                connection, .invitationAccepted, by: person.id, person: person.id, detail: role.rawValue, at: now)
            return try Session.begin(connection, person: person, device: device, at: now)
        }
    }

    /// An account made at the terminal.
    package func add(_ profile: Profile, role: Role, password: String?) async throws -> Person {
        let checked = try profile.checked(password: password)
        let hash = try await checkedHash(password, email: profile.email)
        let now = now()
        return try await database.write { connection in
            let person = try Self.add(connection, checked, role: role, hash: hash, at: now)
            try LogLine.write(connection, .added, person: person.id, detail: role.rawValue, at: now)
            return person
        }
    }

    // MARK: The first admin

    /// A link for who starts the manual, while it has no admin. An earlier one stops working.
    package func firstAdminToken() async throws -> String? {
        let now = now()
        return try await database.write { connection in
            try connection.run("DELETE FROM mailedLink WHERE kind = 'first-admin'")
            guard try !Self.hasAdmin(connection) else { return nil }
            return try MailedLink(.firstAdmin, email: "", language: .english, role: .admin).make(connection, at: now)
        }
    }

    package func becomeFirstAdmin(
        _ token: String, _ profile: Profile, password: String, device: String
    ) async throws -> SignedIn {
        guard try await pendingLink(token)?.kind == .firstAdmin else { throw LinkExpired() }
        let checked = try profile.checked(password: password)
        let hash = try await hashing.hash(password)
        let now = now()
        return try await database.write { connection in
            _ = try MailedLink.take(connection, token, .firstAdmin, at: now)
            guard try !Self.hasAdmin(connection) else { throw LinkExpired() }
            let person = try Self.add(connection, checked, role: .admin, hash: hash, at: now)
            try LogLine.write(connection, .added, by: person.id, person: person.id, detail: "admin", at: now)
            return try Session.begin(connection, person: person, device: device, at: now)
        }
    }

    private static func hasAdmin(_ connection: Database.Connection) throws -> Bool {
        try connection.value(of: Bool.self, "SELECT EXISTS (SELECT 1 FROM person WHERE role = 'admin')") ?? false
    }

    // MARK: Adding

    private func checkedHash(_ password: String?, email: String) async throws -> String? {
        guard let password else { return nil }
        let problems = Password.problems(password, email: email)
        guard problems.isEmpty else { throw FieldProblems(all: problems) }
        return try await hashing.hash(password)
    }

    private static func add(
        _ connection: Database.Connection, _ profile: CheckedProfile, role: Role, hash: String?, at date: Date
    ) throws -> Person {
        guard try Person.load(connection, email: profile.address) == nil else {
            throw FieldProblems(all: [FieldProblem("email", .alreadyTaken)])
        }
        try connection.insert(
            into: "person",
            [
                "email": profile.address.text, "emailKey": profile.address.key, "name": profile.name,
                "organisation": profile.organisation, "role": role.rawValue, "language": profile.language.rawValue,
                "passwordHash": hash, "confirmedAt": Timestamp.text(date),
            ])
        // Other links that were mailed to make this account would make nothing more.
        try connection.run(
            "DELETE FROM mailedLink WHERE kind = 'sign-up' AND lower(email) = ?", arguments: [profile.address.key])
        guard let person = try Person.load(connection, email: profile.address) else { throw NotFound() }
        return person
    }
}

extension Limits {
    /// Mail that a stranger asks for: bounded by who asks and by whom it would reach.
    func countMail(
        _ connection: Database.Connection, to address: EmailAddress, from network: String, at date: Date
    ) throws {
        try count(connection, .mailFromNetwork, Self.visitor(network), at: date)
        try count(connection, .mailToAddress, address.key, at: date)
    }
}
