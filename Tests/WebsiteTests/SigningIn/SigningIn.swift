import Foundation
import HTTP
import Manual
import Testing

@Suite struct `Signing in` {
    private static let address = "/en/account/sign-in/"

    @Test func `by password leads to the account, and out again`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let visitor = await household.signedIn("aino@example.eu")
        let account = await visitor.get("/en/account/")
        #expect(account.status == 200)
        #expect(account.headers["Cache-Control"] == "private, no-store")
        let left = await visitor.submit(account, to: "/en/account/sign-out/")
        #expect(left.location == "/en/")
        #expect(!visitor.has(cookie: "__Host-session"))
        #expect(await visitor.get("/en/account/").location == "/en/account/sign-in/?then=%2Fen%2Faccount%2F")
    }

    @Test func `sets a cookie that scripts and other sites cannot use`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let visitor = Visitor(household.site)
        let page = await visitor.get(Self.address)
        let sight = await visitor.submit(
            page, to: Self.address, [("email", "aino@example.eu"), ("password", Household.password)])
        let cookie = try #require(sight.headers.all("Set-Cookie").first { $0.hasPrefix("__Host-session=") })
        for word in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] { #expect(cookie.contains(word)) }
    }

    @Test(arguments: ["aino@example.eu", "nobody@example.eu", "no address", ""])
    func `answers a wrong password and an unknown address alike`(email: String) async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let visitor = Visitor(household.site)
        let page = await visitor.get(Self.address)
        let sight = await visitor.submit(
            page, to: Self.address, [("email", email), ("password", "wrong and long enough")])
        #expect(sight.status == 422)
        #expect(sight.text.contains("do not match"))
        #expect(!visitor.has(cookie: "__Host-session"))
        #expect(!sight.values(of: "value").contains("wrong and long enough"))
    }

    @Test func `goes to the page that was asked for`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let visitor = Visitor(household.site)
        let asked = await visitor.get("/en/account/settings/")
        #expect(asked.status == 303)
        let page = await visitor.follow(asked)
        let sight = await visitor.submit(
            page, to: Self.address, [("email", "aino@example.eu"), ("password", Household.password)])
        #expect(sight.location == "/en/account/settings/")
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
        "/\t/evil.example", "/%0d%0aSet-Cookie:x=1\r\nX: y", "evil", "", " /en/", "/en/\u{0}", "/ä",
    ])
    func `never leads to another site`(then: String) async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let visitor = Visitor(household.site)
        let page = await visitor.get(Self.address + "?" + Parameters([("then", then)]).encoded())
        let sight = await visitor.submit(
            page, to: Self.address,
            [("then", then), ("email", "aino@example.eu"), ("password", Household.password)])
        #expect(sight.status == 303)
        #expect(sight.location == "/en/account/")
    }

    @Test func `by a mailed link works once and on a button only`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu", password: nil)
        let visitor = Visitor(household.site)
        let page = await visitor.get(Self.address)
        let sent = await visitor.submit(page, to: "/en/account/sign-in-links/", [("link-email", "Aino@Example.eu")])
        #expect(sent.location == "/en/account/mail-sent/")
        let link = try await household.mail.link(to: "aino@example.eu")
        // A program that looks through the mail opens it first.
        #expect(await Visitor(household.site).get(link).status == 200)
        let shown = await visitor.get(link)
        #expect(await visitor.follow(await visitor.submit(shown, to: link)).status == 200)
        #expect(visitor.has(cookie: "__Host-session"))
        #expect(await Visitor(household.site).get(link).status == 410)
    }

    @Test func `by a mailed link goes to the page that was asked for`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu", password: nil)
        let visitor = Visitor(household.site)
        let page = await visitor.follow(await visitor.get("/en/account/settings/"))
        _ = await visitor.submit(page, to: "/en/account/sign-in-links/", [("link-email", "aino@example.eu")])
        let link = try await household.mail.link(to: "aino@example.eu")
        let done = await visitor.submit(await visitor.get(link), to: link)
        #expect(done.location == "/en/account/settings/")
        #expect(!visitor.has(cookie: "__Host-then"))
    }

    @Test func `a cookie that was put there by others leads nowhere else`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu", password: nil)
        let visitor = Visitor(household.site)
        let page = await visitor.get(Self.address)
        _ = await visitor.submit(page, to: "/en/account/sign-in-links/", [("link-email", "aino@example.eu")])
        let link = try await household.mail.link(to: "aino@example.eu")
        let shown = await visitor.get(link)
        let done = await visitor.post(
            link, shown.hiddenFields(ofFormTo: link), headers: [("Cookie", "__Host-then=then=%2F%2Fevil.example")])
        #expect(done.location == "/en/account/")
    }

    @Test func `asking for a link tells nothing of who has an account`() async throws {
        let household = try Household()
        _ = try await household.add("known@example.eu")
        for path in ["/en/account/sign-in-links/", "/en/account/reset/"] {
            var sights: [Sight] = []
            for email in ["known@example.eu", "unknown@example.eu"] {
                let visitor = Visitor(household.site)
                let page = await visitor.get(path.hasSuffix("reset/") ? path : Self.address)
                sights.append(await visitor.submit(page, to: path, [("email", email), ("link-email", email)]))
            }
            #expect(sights[0].status == 303)
            #expect(sights[0].status == sights[1].status)
            #expect(sights[0].location == sights[1].location)
            #expect(try await household.mail.last(to: "unknown@example.eu").kind == "no-account")
        }
    }

    @Test func `too many tries are told to wait`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let visitor = Visitor(household.site)
        let page = await visitor.get(Self.address)
        var statuses: [Int] = []
        for number in 0..<12 {
            let sight = await visitor.submit(
                page, to: Self.address, [("email", "aino@example.eu"), ("password", "wrong number \(number) wrong")])
            statuses.append(sight.status)
            if sight.status == 429 { #expect(Int(sight.headers["Retry-After"] ?? "") ?? 0 > 0) }
        }
        #expect(statuses.first == 422)
        #expect(statuses.last == 429)
    }

    @Test func `a form of another site, or without its token, signs nobody in`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let form = [("email", "aino@example.eu"), ("password", Household.password)]
        let visitor = Visitor(household.site)
        let page = await visitor.get(Self.address)
        let token = page.hiddenFields(ofFormTo: Self.address)
        #expect(await visitor.post(Self.address, form).status == 403)
        #expect(await visitor.post(Self.address, form + [("form-token", "0")]).status == 403)
        let foreign = await visitor.ask(
            "POST", Self.address,
            headers: [
                ("Content-Type", "application/x-www-form-urlencoded"), ("Origin", "https://evil.example"),
                ("Sec-Fetch-Site", "cross-site"),
            ], body: Array(Parameters(form + token).encoded().utf8))
        #expect(foreign.status == 403)
        #expect(!visitor.has(cookie: "__Host-session"))
        #expect(await visitor.post(Self.address, form + token).status == 303)
    }

    @Test func `a blocked account is told why, and let in nowhere`() async throws {
        let household = try Household()
        let admin = try await household.add("admin@example.eu", role: .admin, name: "Admin")
        let person = try await household.add("aino@example.eu")
        let visitor = await household.signedIn("aino@example.eu")
        try await household.manual.people.block(
            person.id, reason: "Advertises <soap>", by: admin.id, mail: { _ in Letter(subject: "s", text: "t") })
        #expect(await visitor.get("/en/account/").status == 303)
        let page = await visitor.get(Self.address)
        let sight = await visitor.submit(
            page, to: Self.address, [("email", "aino@example.eu"), ("password", Household.password)])
        #expect(sight.status == 403)
        #expect(sight.text.contains("Advertises &lt;soap&gt;"))
    }

    @Test func `a form that went stale and comes again without its password asks for it`() async throws {
        let household = try Household()
        _ = try await household.add("aino@example.eu")
        let visitor = Visitor(household.site)
        _ = await visitor.get(Self.address)
        visitor.forgetCookies()
        let long = String(repeating: Household.password, count: 3)
        let stale = await visitor.post(
            Self.address, [("form-token", "old"), ("email", "aino@example.eu"), ("password", long)])
        #expect(stale.status == 403)
        #expect(!stale.text.contains(Household.password))
        let again = await visitor.submit(stale, to: Self.address)
        #expect(again.status == 422)
        #expect(again.values(of: "value").contains("aino@example.eu"))
    }
}
