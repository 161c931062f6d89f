import Testing

@testable import Manual

@Suite struct `Administering people` {
    private let profile = Profile(email: "root@example.eu", name: "Root", language: .english)

    @Test func `the first admin comes by a link that only the terminal shows`() async throws {
        let office = try Office()
        let people = office.manual.people
        let old = try #require(try await people.firstAdminToken())
        let token = try #require(try await people.firstAdminToken())
        func become(_ token: String) async throws -> SignedIn {
            try await people.becomeFirstAdmin(token, profile, password: Office.password, device: "")
        }
        await #expect(throws: LinkExpired()) { try await become(old) }
        #expect(try await become(token).person.role == .admin)
        #expect(try await people.firstAdminToken() == nil)
        await #expect(throws: LinkExpired()) { try await become(token) }
    }

    @Test func `only one of two who hold the link becomes it`() async throws {
        let office = try Office()
        let token = try #require(try await office.manual.people.firstAdminToken())
        let made = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<2 {
                group.addTask {
                    let profile = Profile(email: "root\(number)@example.eu", name: "Root", language: .english)
                    let signedIn = try? await office.manual.people.becomeFirstAdmin(
                        token, profile, password: Office.password, device: "")
                    return signedIn != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(made == 1)
        #expect(try await office.manual.people.people().count == 1)
    }

    @Test func `the last admin stays`() async throws {
        let office = try Office()
        let people = office.manual.people
        let admin = try await office.person("Root", .admin)
        await #expect(throws: LastAdmin()) { try await people.changeRole(of: admin.id, to: .expert, by: admin.id) }
        await #expect(throws: LastAdmin()) {
            try await people.block(admin.id, reason: "x", by: admin.id, mail: office.mail)
        }
        await #expect(throws: LastAdmin()) {
            try await people.delete(admin.id, cases: .keepAnonymous, by: admin.id, mail: office.mail)
        }
        #expect(try await people.person(admin.id) == admin)
        let second = try await office.person("Second", .admin)
        try await people.changeRole(of: admin.id, to: .expert, by: second.id)
        await #expect(throws: LastAdmin()) {
            try await people.delete(second.id, cases: .keepAnonymous, by: second.id, mail: office.mail)
        }
    }

    @Test(arguments: Role.allCases.filter { $0 != .admin })
    func `only admins administer`(role: Role) async throws {
        let office = try Office()
        let people = office.manual.people
        let admin = try await office.person("Root", .admin)
        let person = try await office.person("Anna", role)
        await #expect(throws: NotAllowed()) { try await people.changeRole(of: person.id, to: .admin, by: person.id) }
        await #expect(throws: NotAllowed()) {
            try await people.block(admin.id, reason: "x", by: person.id, mail: office.mail)
        }
        await #expect(throws: NotAllowed()) {
            try await people.invite("x@example.eu", as: .admin, language: .english, by: person.id, mail: office.mail)
        }
        await #expect(throws: NotAllowed()) {
            try await people.delete(admin.id, cases: .remove, by: person.id, mail: office.mail)
        }
        await #expect(throws: NotAllowed()) { try await office.manual.moderation.log(by: person.id) }
        await #expect(throws: NotAllowed()) { try await people.unblock(admin.id, by: 999) }
    }

    @Test func `an invitation brings its role, to who reads the mailbox`() async throws {
        let office = try Office()
        let people = office.manual.people
        let admin = try await office.person("Root", .admin)
        func invite(_ email: String) async throws -> String {
            try await people.invite(email, as: .reviewer, language: .finnish, by: admin.id, mail: office.mail)
            return try #require(office.mailbox.last?.token)
        }
        let token = try await invite("new@example.eu")
        let forged = Profile(email: "root@example.eu", name: "Nora", language: .finnish)
        let signedIn = try await people.accept(invitation: token, forged, password: nil, device: "")
        #expect(signedIn.person.email == "new@example.eu")
        #expect(signedIn.person.role == .reviewer)
        await #expect(throws: LinkExpired()) {
            try await people.accept(invitation: token, forged, password: nil, device: "")
        }
        let known = try await office.person("Anna K")
        let second = try await people.accept(
            invitation: invite("anna.k@example.eu"), forged, password: nil, device: "")
        #expect(second.person.id == known.id)
        #expect(second.person.name == "Anna K")
        #expect(second.person.role == .reviewer)
        let late = try await invite("late@example.eu")
        office.clock.turn(7 * 86_400)
        await #expect(throws: LinkExpired()) {
            try await people.accept(invitation: late, forged, password: nil, device: "")
        }
    }

    @Test func `people are found by words, role and block`() async throws {
        let office = try Office()
        let people = office.manual.people
        let admin = try await office.person("Root", .admin)
        let anna = try await office.person("Anna K")
        try await people.block(anna.id, reason: "x", by: admin.id, mail: office.mail)
        var filter = PersonFilter()
        filter.words = "TOWN OF ANNA"
        #expect(try await people.people(filter).map(\.id) == [anna.id])
        filter = PersonFilter()
        filter.role = .admin
        #expect(try await people.people(filter).map(\.id) == [admin.id])
        filter.role = nil
        filter.isBlocked = true
        #expect(try await people.people(filter).map(\.id) == [anna.id])
        filter.words = "%"
        #expect(try await people.people(filter).isEmpty)
    }
}
