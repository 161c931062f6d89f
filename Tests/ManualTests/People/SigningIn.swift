import Foundation
import GRDB
import Testing

@testable import Manual

@Suite struct `Signing in` {
    private func signIn(_ office: Office, _ email: String, _ password: String, network: String = "192.0.2.1")
        async throws -> SignedIn
    {
        try await office.manual.people.signIn(email: email, password: password, network: network, device: "Firefox")
    }

    @Test func `tells nothing of what was wrong`() async throws {
        let office = try Office()
        _ = try await office.person("Anna K", password: Office.password)
        _ = try await office.person("Bo L")
        for (email, password) in [
            ("anna.k@example.eu", "something else"), ("nobody@example.eu", Office.password), ("bo.l@example.eu", ""),
            ("no address", Office.password), ("", ""),
        ] {
            await #expect(throws: WrongCredentials()) { try await signIn(office, email, password) }
        }
    }

    @Test func `takes one spelling of a password for another`() async throws {
        let office = try Office()
        _ = try await office.person("Anna K", password: "Cafe\u{301} au lait 12")
        _ = try await signIn(office, "anna.k@example.eu", "Caf\u{e9} au lait 12")
    }

    @Test func `keeps passwords as Argon2id with OWASP's numbers and secrets as digests`() async throws {
        let office = try Office()
        _ = try await office.person("Anna K", password: Office.password)
        let signedIn = try await signIn(office, "anna.k@example.eu", Office.password)
        let hash = try office.manual.database.readNow {
            try String.fetchOne($0, sql: "SELECT passwordHash FROM person")
        }
        #expect(hash?.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$") == true)
        #expect(Password.nobodys.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        let digest = try office.manual.database.readNow {
            try String.fetchOne($0, sql: "SELECT digest FROM personSession")
        }
        #expect(digest == SHA256.digest(signedIn.token.utf8))
        #expect(signedIn.token.utf8.count == 64)
    }

    @Test func `an account is closed to guessing for a while, its mailed link stays open`() async throws {
        let office = try Office()
        _ = try await office.person("Anna K", password: Office.password)
        for number in 0..<10 {
            await #expect(throws: WrongCredentials()) {
                try await signIn(office, "anna.k@example.eu", "guess \(number)", network: "2001:db8:\(number)::1")
            }
        }
        let until = office.clock.now.addingTimeInterval(15 * 60)
        await #expect(throws: TooMany(until: until)) { try await signIn(office, "ANNA.K@example.eu", Office.password) }
        try await office.manual.people.sendSignInLink(
            to: "anna.k@example.eu", language: .english, network: "192.0.2.1", mail: office.mail)
        let token = try #require(office.mailbox.last?.token)
        _ = try await office.manual.people.signIn(link: token, device: "")
        office.clock.turn(15 * 60)
        _ = try await signIn(office, "anna.k@example.eu", Office.password)
    }

    @Test func `a network that tries many accounts is stopped, whichever address of its own it uses`() async throws {
        let office = try Office()
        for number in 0..<30 {
            await #expect(throws: WrongCredentials()) {
                try await signIn(office, "n\(number)@example.eu", "guess", network: "2001:db8:1:2::\(number)")
            }
        }
        await #expect(throws: TooMany.self) {
            try await signIn(office, "other@example.eu", "guess", network: "2001:db8:1:2:3:4:5:6")
        }
        await #expect(throws: WrongCredentials()) {
            try await signIn(office, "other@example.eu", "guess", network: "2001:db8:1:3::1")
        }
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"), ("2001:db8::1", "2001:db8:0:0"),
        ("::1", "0:0:0:0"), ("2001:DB8:1:2::", "2001:db8:1:2"), ("fe80::1%eth0", "fe80:0:0:0"),
        ("::ffff:192.0.2.1", "0:0:0:0"), ("%", "%"), (":", ":"),
    ])
    func `a household is one visitor`(address: String, visitor: String) {
        #expect(Limits.visitor(address) == visitor)
    }

    @Test func `a mailed link works once and for half an hour`() async throws {
        let office = try Office()
        let people = office.manual.people
        let anna = try await office.person("Anna K")
        func link() async throws -> String {
            try await people.sendSignInLink(
                to: "anna.k@example.eu", language: .finnish, network: "192.0.2.1", mail: office.mail)
            return try #require(office.mailbox.last?.token)
        }
        let token = try await link()
        #expect(try await people.signIn(link: token, device: "").person.id == anna.id)
        await #expect(throws: LinkExpired()) { try await people.signIn(link: token, device: "") }
        let late = try await link()
        office.clock.turn(30 * 60)
        await #expect(throws: LinkExpired()) { try await people.signIn(link: late, device: "") }
        await #expect(throws: LinkExpired()) { try await people.signIn(link: "", device: "") }
    }

    @Test func `an unknown address gets a mail that says so, and mails are bounded`() async throws {
        let office = try Office()
        let people = office.manual.people
        for _ in 0..<5 {
            try await people.sendSignInLink(
                to: "x@example.eu", language: .finnish, network: "192.0.2.1", mail: office.mail)
        }
        #expect(office.mailbox.kinds == Array(repeating: .noAccount, count: 5))
        #expect(office.mailbox.last?.language == .finnish)
        await #expect(throws: TooMany(until: office.clock.now.addingTimeInterval(3_600))) {
            try await people.sendPasswordReset(
                to: "X@example.eu", language: .finnish, network: "192.0.2.9", mail: office.mail)
        }
        #expect(office.mailbox.notices.count == 5)
    }

    @Test func `who is blocked is told so only after showing that the account is theirs`() async throws {
        let office = try Office()
        let people = office.manual.people
        let admin = try await office.person("Root", .admin)
        let anna = try await office.person("Anna K", password: Office.password)
        let signedIn = try await signIn(office, "anna.k@example.eu", Office.password)
        try await people.block(anna.id, reason: "Advertising", by: admin.id, mail: office.mail)
        #expect(try await people.visitor(signedIn.token) == nil)
        #expect(office.mailbox.last?.words == "Advertising")
        await #expect(throws: WrongCredentials()) { try await signIn(office, "anna.k@example.eu", "wrong") }
        await #expect(throws: Blocked(reason: "Advertising")) {
            try await signIn(office, "anna.k@example.eu", Office.password)
        }
        await #expect(throws: NotAllowed()) { try await office.manual.drafts.begin(by: anna.id, language: .english) }
        try await people.unblock(anna.id, by: admin.id)
        _ = try await signIn(office, "anna.k@example.eu", Office.password)
    }

    @Test func `many hashes wait for two places, and more than can wait are sent away`() async throws {
        let hashing = PasswordHashing()
        let results = await withTaskGroup(of: Bool?.self) { group in
            for _ in 0..<100 {
                group.addTask { try? await hashing.isRight("x", for: nil) }
            }
            return await group.reduce(into: [Bool?]()) { $0.append($1) }
        }
        #expect(results.count { $0 == false } >= PasswordHashing.mostWaiting)
        #expect(results.contains { $0 == nil })
        #expect(try await hashing.isRight("x", for: nil) == false)
    }
}
