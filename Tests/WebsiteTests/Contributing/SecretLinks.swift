import Foundation
import HTTP
import Manual
import Testing

@Suite struct `A draft on a secret link` {
    private func begin(_ visitor: Visitor) async throws -> String {
        let page = await visitor.get("/en/contribute/drafts/")
        page.owesNothing("the page to begin on")
        return try #require(await visitor.submit(page, to: "/en/contribute/drafts/", [("language", "en")]).location)
    }

    @Test func `is written without an account, then claimed, and the link is dead`() async throws {
        let household = try Household()
        let visitor = Visitor(household.site)
        let link = try await begin(visitor)
        #expect(link.hasPrefix("/en/contribute/link/"))
        for (section, form) in Author.answers(title: "Bus lines") {
            let page = await visitor.get(link + section + "/")
            #expect(await visitor.submit(page, to: link + section + "/", form).status == 303, "\(section)")
        }
        let tasks = await visitor.get(link)
        tasks.owesNothing("the list of tasks on a link")
        #expect(tasks.text.contains("https://manual.example" + link))
        let check = await visitor.get(link + "check/")
        #expect(!check.text.contains("/submission/"), "nobody can send without an account")
        #expect(check.values(of: "href").contains { $0.hasPrefix("/en/account/sign-in/?then=") })
        let elsewhere = Visitor(household.site)
        #expect(await elsewhere.get(link + "done/").text.contains("\nBetter lines.</textarea>"))

        let author = try await Author(household)
        let seen = await author.visitor.get(link)
        let claimed = await author.visitor.submit(seen, to: link + "claim/")
        let own = try #require(claimed.location)
        #expect(own.hasPrefix("/en/contribute/drafts/"))
        #expect(await author.visitor.get(own).first("h1") == "Bus lines")
        #expect(await elsewhere.get(link).status == 404)
        #expect(await elsewhere.get(link + "done/").status == 404)
        #expect(await author.visitor.submit(seen, to: link + "claim/").location == "/en/contribute/mine/")
        #expect(await author.visitor.get(link).location == "/en/contribute/mine/")
        #expect(try await author.send(own).location == own + "sent/")
    }

    @Test func `is mailed to whoever asks, and says when the address is none`() async throws {
        let household = try Household()
        let visitor = Visitor(household.site)
        let link = try await begin(visitor)
        let page = await visitor.get(link)
        let wrong = await visitor.submit(page, to: link + "mail/", [("email", "nobody at home")])
        #expect(wrong.status == 422)
        #expect(wrong.values(of: "value").contains("nobody at home"))
        #expect(wrong.values(of: "href").contains("#email"))
        wrong.owesNothing("the wrong address")
        let right = await visitor.submit(page, to: link + "mail/", [("email", "me@example.eu")])
        #expect(right.status == 303)
        #expect(await visitor.follow(right).plain.contains("on its way"))
        #expect(try await household.mail.link(to: "me@example.eu") == link)
    }

    @Test func `is not begun by a machine that fills in every field`() async throws {
        let household = try Household()
        let visitor = Visitor(household.site)
        let page = await visitor.get("/en/contribute/drafts/")
        let sight = await visitor.submit(
            page, to: "/en/contribute/drafts/", [("language", "en"), ("website", "https://spam.example")])
        #expect(sight.location == "/en/contribute/")
    }

    @Test func `is deleted for good when its author says so`() async throws {
        let visitor = Visitor(try Household().site)
        let link = try await begin(visitor)
        let page = await visitor.get(link)
        #expect(await visitor.submit(page, to: link + "removal/").location == "/en/contribute/")
        #expect(await visitor.get(link).status == 404)
        #expect(await visitor.submit(page, to: link + "removal/").status == 303)
    }

    @Test(arguments: ["x", String(repeating: "0", count: 64), "..", "%00", "1"])
    func `opens to nobody who guesses`(token: String) async throws {
        let sight = await Visitor(try Household().site).get("/en/contribute/link/\(token)/")
        #expect(sight.status == 404 || sight.status == 400)
    }
}
