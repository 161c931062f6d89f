import Foundation
import HTTP
import Manual
import Testing

@Suite struct `Leaving the manual` {
    private static let address = "/en/account/removal/"

    @Test(arguments: ["keep", "remove"])
    func `deletes the account, the session and the cookie`(choice: String) async throws {
        let household = try Household()
        let person = try await household.add("aino@example.eu")
        let visitor = await household.signedIn("aino@example.eu")
        let page = await visitor.get(Self.address)
        let done = await visitor.submit(
            page, to: Self.address, [("cases", choice), ("sure", "yes"), ("password", Household.password)])
        #expect(done.location == "/en/")
        #expect(!visitor.has(cookie: "__Host-session"))
        #expect(try await household.manual.people.person(person.id) == nil)
        #expect(try await household.mail.last(to: "aino@example.eu").kind == "account-deleted")
    }

    @Test(arguments: [
        ([("cases", "keep"), ("password", Household.password)], "#sure-yes"),
        ([("sure", "yes"), ("password", Household.password)], "#cases-keep"),
        ([("cases", "all"), ("sure", "yes"), ("password", Household.password)], "#cases-keep"),
        ([("cases", "keep"), ("sure", "yes"), ("password", "wrong and long")], "#password"),
        ([("cases", "keep"), ("sure", "yes")], "#password"),
    ])
    func `needs a choice, a tick and the password`(form: [(String, String)], anchor: String) async throws {
        let household = try Household()
        let person = try await household.add("aino@example.eu")
        let visitor = await household.signedIn("aino@example.eu")
        let sight = await visitor.submit(await visitor.get(Self.address), to: Self.address, form)
        #expect(sight.status == 422)
        #expect(sight.values(of: "href").contains(anchor))
        #expect(try await household.manual.people.person(person.id) != nil)
        #expect(await visitor.get("/en/account/").status == 200)
    }

    @Test func `the last admin stays`() async throws {
        let household = try Household()
        let admin = try await household.add("admin@example.eu", role: .admin)
        let visitor = await household.signedIn("admin@example.eu")
        let sight = await visitor.submit(
            await visitor.get(Self.address), to: Self.address,
            [("cases", "keep"), ("sure", "yes"), ("password", Household.password)])
        #expect(sight.status == 409)
        #expect(try await household.manual.people.person(admin.id) != nil)
        #expect(try await household.manual.people.sessions(of: admin.id).count == 1)
    }
}
