import Foundation
import Testing

@testable import Manual

@Suite struct `Keeping a session` {
    private func signIn(_ office: Office, _ device: String) async throws -> SignedIn {
        try await office.manual.people.signIn(
            email: "anna.k@example.eu", password: Office.password, network: "192.0.2.1", device: device)
    }

    @Test func `lasts thirty days and remembers its last use`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K", password: Office.password)
        let signedIn = try await signIn(office, "Firefox, Windows and a name that is far too long to be coarse")
        #expect(signedIn.session.device.count == 40)
        office.clock.turn(60)
        _ = try await office.manual.people.visitor(signedIn.token)
        #expect(try await office.manual.people.sessions(of: anna.id)[0].lastUsedAt == signedIn.session.createdAt)
        office.clock.turn(600)
        _ = try await office.manual.people.visitor(signedIn.token)
        #expect(try await office.manual.people.sessions(of: anna.id)[0].lastUsedAt == office.clock.now)
        office.clock.turn(30 * 86_400 - 660)
        #expect(try await office.manual.people.visitor(signedIn.token) == nil)
        #expect(try await office.manual.people.sessions(of: anna.id).isEmpty)
    }

    @Test func `is ended here, there or everywhere`() async throws {
        let office = try Office()
        let people = office.manual.people
        let anna = try await office.person("Anna K", password: Office.password)
        let bo = try await office.person("Bo L")
        let tokens = try await [signIn(office, "a"), signIn(office, "b"), signIn(office, "c")]
        await #expect(throws: NotFound()) { try await people.revoke(session: tokens[0].session.id, of: bo.id) }
        try await people.revoke(session: tokens[0].session.id, of: anna.id)
        try await people.signOut(tokens[1].token)
        #expect(try await people.sessions(of: anna.id).map(\.device) == ["c"])
        _ = try await signIn(office, "d")
        try await people.signOutEverywhere(anna.id, except: tokens[2].session.id)
        #expect(try await people.sessions(of: anna.id).map(\.device) == ["c"])
        try await people.signOutEverywhere(anna.id)
        #expect(try await people.visitor(tokens[2].token) == nil)
        #expect(try await people.visitor("") == nil)
    }

    @Test func `a changed password ends all others, a reset ends all`() async throws {
        let office = try Office()
        let people = office.manual.people
        let anna = try await office.person("Anna K", password: Office.password)
        let here = try await signIn(office, "here"), there = try await signIn(office, "there")
        func change(from old: String?, to new: String) async throws {
            try await people.changePassword(
                of: anna.id, from: old, to: new, keeping: here.session.id, network: "192.0.2.1", mail: office.mail)
        }
        await #expect(throws: WrongCredentials()) { try await change(from: "wrong", to: "another one 99") }
        await #expect(throws: WrongCredentials()) { try await change(from: nil, to: "another one 99") }
        await #expect(throws: FieldProblems(all: [FieldProblem("password", .tooShort(12))])) {
            try await change(from: Office.password, to: "short")
        }
        try await change(from: Office.password, to: "another one 99")
        #expect(office.mailbox.last?.kind == .passwordChanged)
        #expect(try await people.visitor(here.token) != nil)
        #expect(try await people.visitor(there.token) == nil)
        try await people.sendPasswordReset(
            to: "anna.k@example.eu", language: .english, network: "192.0.2.1", mail: office.mail)
        let token = try #require(office.mailbox.last?.token)
        let reset = try await people.resetPassword(token, to: "a third one 77", device: "", mail: office.mail)
        #expect(try await people.visitor(here.token) == nil)
        #expect(try await people.visitor(reset.token) != nil)
        await #expect(throws: LinkExpired()) {
            try await people.resetPassword(token, to: "a fourth one 66", device: "", mail: office.mail)
        }
    }

    @Test func `a new address is confirmed from its own mailbox, the old one is told`() async throws {
        let office = try Office()
        let people = office.manual.people
        let anna = try await office.person("Anna K")
        _ = try await office.person("Bo L")
        try await people.sendAddressChange(of: anna.id, to: "new@example.eu", network: "192.0.2.1", mail: office.mail)
        #expect(office.mailbox.last?.recipient == "new@example.eu")
        let token = try #require(office.mailbox.last?.token)
        #expect(try await people.person(anna.id)?.email == "anna.k@example.eu")
        #expect(try await people.confirmAddress(token, mail: office.mail).email == "new@example.eu")
        #expect(office.mailbox.last?.kind == .addressChanged)
        #expect(office.mailbox.last?.recipient == "anna.k@example.eu")
        await #expect(throws: LinkExpired()) { try await people.confirmAddress(token, mail: office.mail) }
        try await people.sendAddressChange(of: anna.id, to: "bo.l@example.eu", network: "192.0.2.1", mail: office.mail)
        #expect(office.mailbox.last?.kind == .alreadyKnown)
    }

    @Test func `its form token fits no other session and no other manual`() async throws {
        let office = try Office(), other = try Office()
        let people = office.manual.people
        let cookie = people.newSecret()
        let token = people.formToken(for: cookie)
        #expect(people.isFormToken(token, for: cookie))
        #expect(!people.isFormToken(token, for: people.newSecret()))
        #expect(!people.isFormToken("", for: cookie))
        #expect(!people.isFormToken(String(token.dropLast()) + (token.hasSuffix("0") ? "1" : "0"), for: cookie))
        #expect(!other.manual.people.isFormToken(token, for: cookie))
    }

    @Test func `the key of form tokens outlives the process`() async throws {
        try await Examples.withFolder { folder in
            let file = folder.appending(path: "manual.sqlite").path()
            let token = try Office(file: file).manual.people.formToken(for: "cookie")
            #expect(try Office(file: file).manual.people.isFormToken(token, for: "cookie"))
        }
    }
}
