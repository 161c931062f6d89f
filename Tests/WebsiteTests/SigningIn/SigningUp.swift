import Foundation
import HTTP
import Manual
import Testing

@Suite struct `Signing up` {
    private static let address = "/en/account/sign-up/"

    private func ask(_ household: Household, _ email: String, name: String = "Aino Virtanen") async -> Sight {
        let visitor = Visitor(household.site)
        let page = await visitor.get(Self.address)
        return await visitor.submit(page, to: Self.address, [("email", email), ("name", name), ("organisation", "")])
    }

    @Test(arguments: [Household.password, ""])
    func `leads from the form over the mail into the account`(password: String) async throws {
        let household = try Household()
        let sent = await ask(household, "aino@example.eu")
        #expect(sent.status == 303)
        #expect(sent.location == "/en/account/mail-sent/")
        #expect(try await household.manual.people.person(email: "aino@example.eu") == nil)

        let visitor = Visitor(household.site)
        let link = try await household.mail.link(to: "aino@example.eu")
        let page = await visitor.get(link)
        #expect(page.status == 200)
        #expect(try await household.manual.people.person(email: "aino@example.eu") == nil, "looking made an account")
        let entered = await visitor.follow(await visitor.submit(page, to: link, [("password", password)]))
        #expect(entered.status == 200)
        #expect(entered.text.contains("Aino Virtanen"))
        #expect(visitor.has(cookie: "__Host-session"))
        let person = try #require(try await household.manual.people.person(email: "aino@example.eu"))
        #expect(person.hasPassword == !password.isEmpty)
        #expect(person.role == .expert)
        #expect(await visitor.get(link).status == 410)
    }

    @Test func `answers a known and an unknown address alike`() async throws {
        let household = try Household()
        _ = try await household.add("known@example.eu")
        let known = await ask(household, "known@example.eu")
        let unknown = await ask(household, "unknown@example.eu")
        #expect(known.status == unknown.status)
        #expect(known.location == unknown.location)
        #expect(known.text == unknown.text)
        #expect(try await household.mail.last(to: "known@example.eu").kind == "already-known")
        #expect(try await household.mail.last(to: "unknown@example.eu").kind == "sign-up")
    }

    @Test func `says all that is wrong at once and keeps what was typed`() async throws {
        let household = try Household()
        let sight = await ask(household, "not <an> address", name: "")
        #expect(sight.status == 422)
        #expect(sight.first("title")?.hasPrefix("Error: ") == true)
        #expect(sight.values(of: "href").filter { $0 == "#email" || $0 == "#name" } == ["#email", "#name"])
        #expect(sight.values(of: "value").contains("not <an> address"))
        #expect(sight.values(of: "aria-invalid") == ["true", "true"])
        #expect(sight.text.components(separatedBy: "<h1").count == 2)
        #expect(try await household.mail.all().isEmpty)
    }

    @Test func `a machine that fills in every field gets the same answer and no mail`() async throws {
        let household = try Household()
        let visitor = Visitor(household.site)
        let page = await visitor.get(Self.address)
        let sight = await visitor.submit(
            page, to: Self.address, [("email", "a@example.eu"), ("name", "A"), ("website", "https://spam.example")])
        #expect(sight.location == "/en/account/mail-sent/")
        #expect(try await household.mail.all().isEmpty)
    }

    @Test func `a password that is easy to guess is refused with the reason, and the link stays good`() async throws {
        let household = try Household()
        _ = await ask(household, "aino@example.eu")
        let link = try await household.mail.link(to: "aino@example.eu")
        let visitor = Visitor(household.site)
        for weak in ["short", "aaaaaaaaaaaaaaaa", "aino@example.eu"] {
            let page = await visitor.get(link)
            let refused = await visitor.submit(page, to: link, [("password", weak)])
            #expect(refused.status == 422)
            #expect(!refused.values(of: "value").contains(weak), "a password was shown again")
        }
        let page = await visitor.get(link)
        #expect(await visitor.submit(page, to: link, [("password", Household.password)]).status == 303)
    }

    @Test func `a link that is too old says so`() async throws {
        let household = try Household()
        _ = await ask(household, "aino@example.eu")
        let link = try await household.mail.link(to: "aino@example.eu")
        household.wait(25 * 3_600)
        #expect(await Visitor(household.site).get(link).status == 410)
    }

    @Test func `speaks Finnish to who reads Finnish`() async throws {
        let household = try Household()
        let visitor = Visitor(household.site)
        let page = await visitor.get("/fi/account/sign-up/")
        _ = await visitor.submit(page, to: "/fi/account/sign-up/", [("email", "aino@example.eu"), ("name", "Aino")])
        let message = try await household.mail.last(to: "aino@example.eu")
        #expect(message.subject.hasPrefix("Avaa tilisi"))
        #expect(try household.mail.link(in: message).hasPrefix("/fi/account/link/"))
    }
}
