import Testing

@testable import Manual

@Suite struct `Signing up` {
    private let profile = Profile(email: "Anna@Example.eu", name: "Anna Korhonen", language: .finnish)

    @Test func `makes an account only for who reads the mailbox`() async throws {
        let office = try Office()
        let people = office.manual.people
        try await people.signUp(profile, network: "192.0.2.1", mail: office.mail)
        #expect(try await people.person(email: "anna@example.eu") == nil)
        let token = try #require(office.mailbox.last?.token)
        #expect(
            try await people.pendingLink(token)
                == PendingLink(
                    kind: .signUp, email: "Anna@Example.eu", name: "Anna Korhonen", role: nil))
        let signedIn = try await people.confirm(token, password: Office.password, device: "Firefox")
        #expect(signedIn.person.role == .expert)
        #expect(signedIn.person.language == .finnish)
        #expect(try await people.visitor(signedIn.token)?.person == signedIn.person)
        #expect(
            try await people.signIn(
                email: "anna@EXAMPLE.eu", password: Office.password, network: "192.0.2.1", device: ""
            ).person.id
                == signedIn.person.id)
    }

    @Test func `answers alike for a known address, and tells its owner by mail`() async throws {
        let office = try Office()
        _ = try await office.person("Anna Korhonen")
        var known = profile
        known.email = "anna.korhonen@example.eu"
        try await office.manual.people.signUp(known, network: "192.0.2.1", mail: office.mail)
        #expect(office.mailbox.kinds == [.alreadyKnown])
        #expect(office.mailbox.last?.token == nil)
        #expect(try await office.manual.people.people().count == 1)
    }

    @Test func `a link works once, not after a day, and not for something else`() async throws {
        let office = try Office()
        let people = office.manual.people
        try await people.signUp(profile, network: "192.0.2.1", mail: office.mail)
        let token = try #require(office.mailbox.last?.token)
        await #expect(throws: LinkExpired()) { try await people.signIn(link: token, device: "") }
        await #expect(throws: LinkExpired()) {
            try await people.resetPassword(token, to: Office.password, device: "", mail: office.mail)
        }
        // A password that is refused does not use the link up.
        await #expect(throws: FieldProblems(all: [FieldProblem("password", .tooShort(12))])) {
            try await people.confirm(token, password: "short", device: "")
        }
        _ = try await people.confirm(token, password: nil, device: "")
        await #expect(throws: LinkExpired()) { try await people.confirm(token, password: nil, device: "") }
        var other = profile
        other.email = "bo@example.eu"
        try await people.signUp(other, network: "192.0.2.1", mail: office.mail)
        let late = try #require(office.mailbox.last?.token)
        office.clock.turn(86_400)
        await #expect(throws: LinkExpired()) { try await people.confirm(late, password: nil, device: "") }
    }

    @Test func `two links for one address make one account`() async throws {
        let office = try Office()
        let people = office.manual.people
        for _ in 0..<2 { try await people.signUp(profile, network: "192.0.2.1", mail: office.mail) }
        let tokens = office.mailbox.notices.compactMap(\.token)
        #expect(Set(tokens).count == 2)
        _ = try await people.confirm(tokens[0], password: nil, device: "")
        await #expect(throws: LinkExpired()) { try await people.confirm(tokens[1], password: nil, device: "") }
    }

    @Test func `tells everything that is wrong at once`() async throws {
        let office = try Office()
        let bad = Profile(
            email: "no address", name: " ", organisation: String(repeating: "x", count: 201), language: .english)
        await #expect(
            throws: FieldProblems(all: [
                FieldProblem("email", .badEmail), FieldProblem("name", .required),
                FieldProblem("organisation", .tooLong(200)),
            ])
        ) { try await office.manual.people.signUp(bad, network: "192.0.2.1", mail: office.mail) }
        #expect(office.mailbox.notices.isEmpty)
    }

    @Test(arguments: [
        "", "anna", "@example.eu", "anna@", "anna@@example.eu", "anna@example..eu", "anna@-example.eu", "-f@example.eu",
        "anna@example.eu\r\nBcc: x@example.eu", "an na@example.eu", "anna@exa\u{0}mple.eu", "“anna”@example.eu",
        ".anna@example.eu", "anna@example.eu.", String(repeating: "a", count: 65) + "@example.eu",
    ])
    func `an address that could harm a mail is none`(address: String) {
        #expect(EmailAddress(address) == nil)
    }

    @Test(arguments: ["anna@example.eu", " Anna.K+manual@sub.example.eu ", "a@localhost", "o'neill@example.ie"])
    func `an ordinary address is one`(address: String) {
        #expect(EmailAddress(address) != nil)
    }

    @Test(arguments: [
        ("elevensigns", FieldProblem.Kind.tooShort(12)), ("", .required), ("aaaaaaaaaaaa", .tooWeak),
        ("password1234", .tooWeak),
        ("012345678901", .tooWeak), ("QWERTYuiopas", .tooWeak), ("xx-korhonen-2027", .tooWeak),
        ("nul\u{0}in the middle", .unreadable),
        (String(repeating: "ab cd efg", count: 40), .tooLong(256)),
    ])
    func `a password that is guessed first is refused`(password: String, kind: FieldProblem.Kind) {
        #expect(Password.problems(password, email: "korhonen@example.eu") == [FieldProblem("password", kind)])
    }

    @Test func `control characters in a name become spaces`() async throws {
        let office = try Office()
        let person = try await office.manual.people.add(
            Profile(email: "a@example.eu", name: "Anna\r\nBcc: all", language: .english), role: .expert, password: nil)
        #expect(person.name == "Anna  Bcc: all")
    }
}
