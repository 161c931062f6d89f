import Foundation
import HTTP
import Manual
import Testing

@testable import Website

@Suite struct `Other ways in` {
    @Test func `a reset changes the password and ends every other session`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let elsewhere = await household.signedIn("aino@example.eu")
        let visitor = Visitor(household.site)
        let page = await visitor.get("/en/account/reset/")
        _ = await visitor.submit(page, to: "/en/account/reset/", [("email", "aino@example.eu")])
        let link = try await household.mail.link(to: "aino@example.eu")
        let shown = await visitor.get(link)
        #expect(shown.values(of: "autocomplete").contains("new-password"))
        let refused = await visitor.submit(shown, to: link, [("password", "short")])
        #expect(refused.status == 422)
        let done = await visitor.submit(refused, to: link, [("password", "another four words here")])
        #expect(done.location == "/en/account/")
        #expect(await visitor.get("/en/account/").status == 200)
        #expect(await elsewhere.get("/en/account/").status == 303)
        #expect(try await household.mail.last(to: "aino@example.eu").kind == "password-changed")
        #expect(await household.signedIn("aino@example.eu").has(cookie: "__Host-session") == false)
        #expect(
            await household.signedIn("aino@example.eu", password: "another four words here")
                .has(cookie: "__Host-session"))
    }

    @Test func `the first admin comes by the link of the terminal, once`() async throws {
        let household = try Household()
        let token = try #require(try await household.manual.people.firstAdminToken())
        let link = "/en/account/link/\(token)/"
        let visitor = Visitor(household.site)
        let page = await visitor.get(link)
        let refused = await visitor.submit(
            page, to: link, [("email", "x"), ("name", ""), ("organisation", ""), ("password", "")])
        #expect(refused.status == 422)
        #expect(refused.values(of: "aria-invalid").count == 3)
        let done = await visitor.submit(
            refused, to: link,
            [
                ("email", "admin@example.eu"), ("name", "Kaisa"), ("organisation", "Tampere"),
                ("password", Household.password),
            ])
        #expect(done.status == 303)
        let account = await visitor.get("/en/account/")
        #expect(account.text.contains("/en/admin/"))
        #expect(await Visitor(household.site).get(link).status == 410)
        #expect(try await household.manual.people.firstAdminToken() == nil)
    }

    @Test func `an invitation makes an account with its role`() async throws {
        let household = try Household()
        let admin = try await household.add("admin@example.eu", role: .admin, name: "Kaisa <b>")
        try await household.manual.people.invite(
            "new@example.eu", as: .reviewer, language: .english, by: admin.id, mail: letters(household).writer)
        let link = try await household.mail.link(to: "new@example.eu")
        let visitor = Visitor(household.site)
        let page = await visitor.get(link)
        #expect(page.text.contains("Reviewer"))
        let done = await visitor.submit(
            page, to: link, [("name", "Jonas"), ("organisation", ""), ("password", Household.password)])
        #expect(done.status == 303)
        let person = try #require(try await household.manual.people.person(email: "new@example.eu"))
        #expect(person.role == .reviewer)
        #expect(person.name == "Jonas")
    }

    @Test func `an invitation asks nothing of who has an account`() async throws {
        let household = try Household()
        let admin = try await household.add("admin@example.eu", role: .admin)
        _ = try await household.add("aino@example.eu")
        try await household.manual.people.invite(
            "aino@example.eu", as: .translator, language: .english, by: admin.id, mail: letters(household).writer)
        let link = try await household.mail.link(to: "aino@example.eu")
        let visitor = Visitor(household.site)
        let page = await visitor.get(link)
        #expect(!page.values(of: "name").contains("password"))
        #expect(await visitor.submit(page, to: link).status == 303)
        let person = try #require(try await household.manual.people.person(email: "aino@example.eu"))
        #expect(person.role == .translator)
        #expect(person.name == "Aino Virtanen")
    }

    @Test(arguments: ["0", "..", "%2e%2e%2f", "<script>", String(repeating: "a", count: 64), "%00"])
    func `a made-up link opens nothing`(token: String) async throws {
        let visitor = Visitor(try Household().site)
        let sight = await visitor.get("/en/account/link/\(token)/")
        #expect([400, 404, 410].contains(sight.status))
        #expect(!sight.text.contains("<script>"))
    }

    private func letters(_ household: Household) throws -> Letters {
        Letters(facts: household.site.facts, pages: try LetterTable.pages(household.site))
    }
}
