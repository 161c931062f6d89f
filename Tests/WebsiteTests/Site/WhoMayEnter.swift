import Foundation
import HTTP
import Manual
import Testing

@testable import Website

/// Every address of the sitemap, asked by every kind of visitor. The rows come from the sitemap itself, so that a new
/// line is tested without being named here.
@Suite struct `Who may enter` {
    private static let visitors: [Role?] = [nil] + Role.allCases

    /// Item 73 of the server's checklist [9110 15.5.2]: signing in is a page, so nobody is answered 401.
    @Test(arguments: visitors) func `is what the sitemap says`(role: Role?) async throws {
        let household = try Household()
        for (number, route) in household.site.sitemap.routes.enumerated() {
            // A new person and browser for each address: some of them end the session or the account.
            let visitor = Visitor(household.site)
            if let role { try await signIn(visitor, household, role, number: number) }
            let target = route.exampleTarget
            let sight = try await ask(route, at: target, as: visitor, household)
            let line = "\(route.method.name) \(target) as \(role?.rawValue ?? "nobody"): \(sight.status)"
            #expect(sight.status < 500, "\(line)")
            if route.access.admits(role) {
                #expect(!wasSentToSignIn(sight), "\(line)")
                #expect(sight.status != 403 || isRefusedByTheAct(route, role), "\(line)")
            } else if role == nil, route.method.isSafe {
                #expect(wasSentToSignIn(sight), "\(line)")
            } else {
                #expect(sight.status == 403, "\(line)")
            }
        }
    }

    @Test func `only the stopping of mail needs no form: its address holds a secret`() throws {
        let open = try Household().site.sitemap.routes.filter { !$0.needsForm }
        #expect(open.map(\.pattern) == ["/{language}/account/stop-mail/{token}/"])
    }

    /// Nothing is written by whoever may not enter, nor by whoever comes without the form's token.
    @Test(arguments: visitors) func `and no form works without its token`(role: Role?) async throws {
        let household = try Household()
        for (number, route) in household.site.sitemap.routes.enumerated()
        where !route.method.isSafe && route.needsForm {
            let visitor = Visitor(household.site)
            if let role { try await signIn(visitor, household, role, number: number) }
            for form in [[], [("form-token", "forged")]] {
                let sight = await visitor.post(route.exampleTarget, form)
                #expect(sight.status == 403, "\(route.exampleTarget) as \(role?.rawValue ?? "nobody")")
            }
        }
    }

    @Test(arguments: [
        [("Origin", "https://evil.example")], [("Origin", "null")],
        [("Origin", "https://manual.example"), ("Sec-Fetch-Site", "cross-site")],
        [("Origin", "https://manual.example"), ("Sec-Fetch-Site", "same-site")],
    ])
    func `and no form works from another site`(headers: [(String, String)]) async throws {
        let household = try Household()
        for (number, route) in household.site.sitemap.routes.enumerated() where !route.method.isSafe {
            let visitor = Visitor(household.site)
            try await signIn(visitor, household, .admin, number: number)
            let token = try await token(of: visitor, household)
            let body = Array(Parameters([("form-token", token)]).encoded().utf8)
            let type = [("Content-Type", "application/x-www-form-urlencoded")]
            let sight = await visitor.ask("POST", route.exampleTarget, headers: type + headers, body: body)
            #expect(sight.status == 403, "\(route.exampleTarget)")
        }
    }

    // MARK: Asking

    private func ask(
        _ route: Route, at target: String, as visitor: Visitor, _ household: Household
    ) async throws -> Sight {
        if route.method.isSafe { return await visitor.get(target) }
        return await visitor.post(target, [("form-token", try await token(of: visitor, household))])
    }

    /// The token that a page shown to this visitor would have in its forms.
    private func token(of visitor: Visitor, _ household: Household) async throws -> String {
        let page = await visitor.get("/en/report/")
        return try #require(page.hiddenFields(ofFormTo: "/en/report/").first { $0.0 == "form-token" }?.1)
    }

    /// By mailed link: a password costs 20 ms of hashing each time.
    private func signIn(_ visitor: Visitor, _ household: Household, _ role: Role, number: Int) async throws {
        let email = "\(role.rawValue)\(number)@example.eu"
        _ = try await household.add(email, role: role, password: nil)
        let link = Token()
        try await household.manual.people.sendSignInLink(
            to: email, language: .english, network: "192.0.2.\(number)",
            mail: { notice in
                link.keep(notice.token)
                return Letter(subject: "Subject", text: "Text")
            })
        let path = "/en/account/link/\(try #require(link.value))/"
        let page = await visitor.get(path)
        _ = await visitor.submit(page, to: path)
        try #require(visitor.has(cookie: "__Host-session"))
    }

    // MARK: Judging

    private func wasSentToSignIn(_ sight: Sight) -> Bool {
        sight.status == 303 && sight.location?.hasPrefix("/en/account/sign-in/?then=") == true
    }

    /// A reader has an account and may not contribute: what they may not do is refused by the act, not at the door.
    private func isRefusedByTheAct(_ route: Route, _ role: Role?) -> Bool {
        role == .reader && route.method == .post && route.pattern.contains("/contribute/")
    }
}
