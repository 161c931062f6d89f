import Foundation
import HTTP
import Manual
import Testing

@Suite struct `The account` {
    @Test(arguments: [
        "/en/account/", "/en/account/settings/", "/en/account/password/", "/en/account/removal/",
        "/en/account/data.json",
    ])
    func `is for who has signed in`(target: String) async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let stranger = await Visitor(household.site).get(target)
        #expect(stranger.status == 303)
        #expect(stranger.location?.hasPrefix("/en/account/sign-in/?then=") == true)
        let sight = await household.signedIn("aino@example.eu").get(target)
        #expect(sight.status == 200)
        if sight.isPage { #expect(sight.text.components(separatedBy: "<h1").count == 2) }
        #expect(sight.headers["Cache-Control"] == "private, no-store")
    }

    @Test func `settings are kept, and wrong ones shown again`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let visitor = await household.signedIn("aino@example.eu")
        let address = "/en/account/settings/"
        let form = [("organisation", "Tampere"), ("language", "fi"), ("attribution", "organisation")]
        let page = await visitor.get(address)
        let refused = await visitor.submit(page, to: address, [("name", "")] + form)
        #expect(refused.status == 422)
        #expect(refused.values(of: "value").contains("Tampere"))
        #expect(refused.first("title")?.hasPrefix("Error: ") == true)
        let done = await visitor.submit(refused, to: address, [("name", "Aino V.")] + form)
        #expect(done.location == "/en/account/")
        let person = try #require(try await household.manual.people.person(email: "aino@example.eu"))
        #expect(person.name == "Aino V.")
        #expect(person.organisation == "Tampere")
        #expect(person.language == .finnish)
        #expect(person.attribution == .organisation)
    }

    @Test(arguments: [("language", "xx"), ("attribution", "everyone"), ("language", "")])
    func `a choice that was not offered is refused`(field: String, value: String) async throws {
        let household = try Household()
        let before = try await household.add("aino@example.eu")
        let visitor = await household.signedIn("aino@example.eu")
        let page = await visitor.get("/en/account/settings/")
        let form = [("name", "A"), ("language", "en"), ("attribution", "name")].map {
            $0.0 == field ? (field, value) : $0
        }
        #expect(await visitor.submit(page, to: "/en/account/settings/", form).status == 400)
        #expect(try await household.manual.people.person(before.id) == before)
    }

    @Test func `the password is changed by who knows it`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let visitor = await household.signedIn("aino@example.eu")
        let elsewhere = await household.signedIn("aino@example.eu")
        let address = "/en/account/password/"
        let new = "another four words here"
        let page = await visitor.get(address)
        let wrong = await visitor.submit(page, to: address, [("current-password", "wrong"), ("password", new)])
        #expect(wrong.status == 422)
        #expect(wrong.values(of: "href").contains("#current-password"))
        let done = await visitor.submit(
            wrong, to: address, [("current-password", Household.password), ("password", new)])
        #expect(done.status == 303)
        #expect(await visitor.get("/en/account/").status == 200)
        #expect(await elsewhere.get("/en/account/").status == 303)
    }

    @Test func `who has no password chooses a first one`() async throws {
        let household = try Household()
        let person = try await household.add("aino@example.eu", password: nil)
        let visitor = Visitor(household.site)
        let signIn = await visitor.get("/en/account/sign-in/")
        _ = await visitor.submit(signIn, to: "/en/account/sign-in-links/", [("link-email", "aino@example.eu")])
        let link = try await household.mail.link(to: "aino@example.eu")
        _ = await visitor.submit(await visitor.get(link), to: link)
        let page = await visitor.get("/en/account/password/")
        #expect(!page.values(of: "name").contains("current-password"))
        #expect(
            await visitor.submit(page, to: "/en/account/password/", [("password", Household.password)]).status == 303)
        #expect(try await household.manual.people.person(person.id)?.hasPassword == true)
    }

    @Test func `an address changes when its new mailbox says so`() async throws {
        let household = try Household()
        let person = try await household.add("old@example.eu")
        let visitor = await household.signedIn("old@example.eu")
        let page = await visitor.get("/en/account/settings/")
        let refused = await visitor.submit(page, to: "/en/account/address/", [("email", "nothing")])
        #expect(refused.status == 422)
        let sent = await visitor.submit(refused, to: "/en/account/address/", [("email", "new@example.eu")])
        #expect(sent.location == "/en/account/mail-sent/")
        #expect(try await household.manual.people.person(person.id)?.email == "old@example.eu")
        let link = try await household.mail.link(to: "new@example.eu")
        let done = await visitor.submit(await visitor.get(link), to: link)
        #expect(done.status == 303)
        #expect(try await household.manual.people.person(person.id)?.email == "new@example.eu")
        #expect(try await household.mail.last(to: "old@example.eu").kind == "address-changed")
    }

    @Test func `sessions are listed and ended, one or all others`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let here = await household.signedIn("aino@example.eu")
        let there = await household.signedIn("aino@example.eu")
        let third = await household.signedIn("aino@example.eu")
        let page = await here.get("/en/account/")
        let removals = page.values(of: "action").filter { $0.hasSuffix("/removal/") && $0.contains(/sessions\/[0-9]/) }
        #expect(removals.count == 2)
        _ = await here.submit(page, to: try #require(removals.first))
        let left = [await there.get("/en/account/").status, await third.get("/en/account/").status].sorted()
        #expect(left == [200, 303])
        _ = await here.submit(await here.get("/en/account/"), to: "/en/account/sessions/removal/")
        #expect(await there.get("/en/account/").status == 303)
        #expect(await third.get("/en/account/").status == 303)
        #expect(await here.get("/en/account/").status == 200)
    }

    @Test func `nobody ends the session of another`() async throws {
        let household = try Household()
        let aino = try await household.add("aino@example.eu")
        _ = try await household.add("mallory@example.eu", name: "Mallory")
        let visitor = await household.signedIn("aino@example.eu")
        let session = try #require(try await household.manual.people.sessions(of: aino.id).first)
        let mallory = await household.signedIn("mallory@example.eu")
        let token = (await mallory.get("/en/account/")).hiddenFields(ofFormTo: "/en/account/sign-out/")
        for id in ["\(session.id)", "99999", "-1", "x", "9223372036854775808"] {
            #expect(await mallory.post("/en/account/sessions/\(id)/removal/", token).status == 404)
        }
        #expect(await visitor.get("/en/account/").status == 200)
    }

    @Test func `all that is kept can be taken along`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let sight = await household.signedIn("aino@example.eu").get("/en/account/data.json")
        #expect(sight.headers["Content-Type"] == "application/json")
        #expect(sight.headers["Content-Disposition"]?.hasPrefix("attachment") == true)
        #expect(sight.text.contains("aino@example.eu"))
        _ = try JSONSerialization.jsonObject(with: Data(sight.text.utf8))
    }
}
