import Foundation
import HTTP
import Manual
import Testing

@testable import Website

@Suite struct `Saving a search` {
    private let household: Household
    private let aino: Visitor

    init() async throws {
        household = try Household()
        _ = try await household.add("aino@example.eu")
        aino = await household.signedIn("aino@example.eu")
    }

    private func save(_ query: String, name: String, mail: String) async -> Sight {
        let form = await aino.get("/en/account/searches/new/" + query)
        return await aino.submit(form, to: "/en/account/searches/", [("name", name), ("mail", mail)])
    }

    /// A case that is published now, and time for its moment to be past.
    private func publish(_ title: String, country: String = "FI") async throws {
        household.wait(10)
        let file = FileManager.default.temporaryDirectory.appending(path: "case-\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        let line = #"{"language": "en", "title": "\#(title)", "summary": "A summary.", "country": "\#(country)"}"#
        try Data(line.utf8).write(to: file)
        let tally = try await household.manual.importLines(
            from: file.path(), author: "Admin", publish: true, report: { _ in })
        #expect(tally.added == 1)
        household.wait(10)
    }

    private func letters() async throws -> [OutboxMessage] {
        try await household.mail.all().filter { $0.kind == "new-cases" }
    }

    @Test func `keeps it in the account under its name, and removes it`() async throws {
        let saved = await save("?q=budget&country=FI&page=3&sort=title", name: " Budgets\nin Finland ", mail: "none")
        #expect(saved.location == "/en/account/searches/")
        let page = await aino.get("/en/account/searches/")
        #expect(page.text.contains("<a href=\"/en/cases/?q=budget&amp;country=FI\">Budgets in Finland</a>"))
        let removal = try #require(page.values(of: "action").first { $0.hasSuffix("/removal/") })
        _ = await aino.submit(page, to: removal)
        #expect(await aino.get("/en/account/searches/").text.contains("You have saved no search yet"))
    }

    @Test func `asks for a name and keeps the rest`() async throws {
        let refused = await save("?q=budget", name: "", mail: "weekly")
        #expect(refused.status == 422)
        #expect(refused.hiddenFields(ofFormTo: "/en/account/searches/").contains { $0 == ("query", "q=budget") })
        #expect(refused.text.contains("value=\"weekly\" checked"))
    }

    @Test func `is nobody else's to change`() async throws {
        _ = await save("?q=budget", name: "Budgets", mail: "none")
        let page = await aino.get("/en/account/searches/")
        let removal = try #require(page.values(of: "action").first { $0.hasSuffix("/removal/") })
        _ = try await household.add("eero@example.eu", name: "Eero Tamm")
        let eero = await household.signedIn("eero@example.eu")
        let own = await eero.get("/en/account/")
        let token = try #require(own.hiddenFields(ofFormTo: "/en/account/sign-out/").first)
        #expect(await eero.post(removal, [token]).status == 404)
        #expect(await aino.get("/en/account/searches/").text.contains("Budgets"))
    }

    @Test func `mail at once tells each new case once, in one letter for all searches`() async throws {
        try await publish("An old budget")
        _ = await save("?q=budget", name: "Budgets", mail: "at-once")
        _ = await save("?country=FI", name: "All of Finland", mail: "at-once")
        _ = await save("?q=zzzz", name: "Nothing", mail: "at-once")
        _ = await save("?q=budget&country=EE", name: "Silent", mail: "none")
        try await household.site.tellOfNewCases()
        #expect(try await letters().isEmpty)
        try await publish("A new budget")
        try await household.site.tellOfNewCases()
        try await household.site.tellOfNewCases()
        let letters = try await letters()
        #expect(letters.count == 1)
        let text = try #require(letters.first).text
        #expect(text.contains("Budgets: 1 new case\n\nA new budget\nhttps://manual.example/en/cases/a-new-budget/"))
        #expect(text.contains("All of Finland: 1 new case"))
        #expect(!text.contains("old budget") && !text.contains("Nothing") && !text.contains("Silent"))
    }

    @Test func `weekly mail comes a week after`() async throws {
        _ = await save("", name: "Everything", mail: "weekly")
        try await publish("First")
        try await household.site.tellOfNewCases()
        #expect(try await letters().isEmpty)
        household.wait(7 * 86_400)
        try await household.site.tellOfNewCases()
        #expect(try await letters().count == 1)
        try await publish("Second")
        try await household.site.tellOfNewCases()
        #expect(try await letters().count == 1)
    }

    @Test func `the link in the mail stops it without signing in`() async throws {
        _ = await save("", name: "Everything", mail: "at-once")
        try await publish("First")
        try await household.site.tellOfNewCases()
        let text = try #require(try await letters().first).text
        let link = try #require(text.firstMatch(of: /https:\/\/manual\.example(\/en\/account\/stop-mail\/\S+)/))
        let path = String(link.output.1)
        let stranger = Visitor(household.site)
        let page = await stranger.get(path)
        #expect(page.status == 200)
        let done = await stranger.submit(page, to: path)
        #expect(done.status == 200)
        try await publish("Second")
        try await household.site.tellOfNewCases()
        #expect(try await letters().count == 1)
        #expect(await aino.get("/en/account/searches/").text.contains("<option value=\"none\" selected>"))
        #expect(await stranger.get(String(path.dropLast(2)) + "/").status == 404)
    }

    @Test(arguments: [
        ("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"),
        (
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
        ),
    ])
    func `a mail program stops it by one POST, without a session (RFC 8058)`(type: String, body: String) async throws {
        _ = await save("", name: "Everything", mail: "at-once")
        try await publish("First")
        try await household.site.tellOfNewCases()
        let address = try #require(try await letters().first?.unsubscribe)
        let path = String(address.dropFirst("https://manual.example".count))
        #expect(path.hasPrefix("/en/account/stop-mail/"))
        let program = Visitor(household.site)
        func send(to path: String) async -> Int {
            await program.ask("POST", path, headers: [("Content-Type", type)], body: Array(body.utf8)).status
        }
        #expect(await send(to: String(path.dropLast(3)) + "x/") == 404)
        #expect(await aino.get("/en/account/searches/").text.contains("<option value=\"at-once\" selected>"))
        #expect(await send(to: path) == 200)
        #expect(await aino.get("/en/account/searches/").text.contains("<option value=\"none\" selected>"))
    }

    @Test func `goes along with the data of the account`() async throws {
        _ = await save("?q=budget", name: "Budgets", mail: "weekly")
        #expect(await aino.get("/en/account/data.json").text.contains("\"name\":\"Budgets\""))
    }

    @Test func `no more than fifty`() async throws {
        for number in 1...50 { _ = await save("?q=w\(number)", name: "Search \(number)", mail: "none") }
        #expect(await save("?q=more", name: "More", mail: "none").status == 422)
        #expect(await save("?q=w7", name: "Renamed", mail: "none").status == 303)
    }
}
