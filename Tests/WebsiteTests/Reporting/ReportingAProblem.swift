import Foundation
import HTTP
import Manual
import Testing
import Website

@Suite struct `Reporting a problem` {
    private static let address = "/en/report/"
    private static let notice = [
        ("page", "/en/cases/x/"), ("text", "My name is in it."), ("ground", "legal"), ("legal_ground", "GDPR"),
        ("good_faith", "yes"), ("name", "Matti"), ("email", "matti@example.eu"),
    ]

    private func send(_ household: Household, _ form: [(String, String)]) async -> Sight {
        let visitor = Visitor(household.site)
        let page = await visitor.get(Self.address)
        return await visitor.submit(page, to: Self.address, form)
    }

    @Test func `gives a number, a receipt, and goes to the reviewers`() async throws {
        let office = try await ReviewOffice()
        let sight = await send(office.household, Self.notice)
        #expect(sight.status == 303)
        let received = await Visitor(office.household.site).follow(sight)
        #expect(received.text.contains("It has the number 1."))
        #expect(!received.text.contains("Matti"))
        #expect(try await office.household.mail.last(to: "matti@example.eu").kind == "report-received")
        #expect(await office.reviewer.get("/en/moderate/reports/").text.contains("/en/cases/x/"))
        let page = await office.reviewer.get("/en/moderate/reports/1/")
        for word in ["My name is in it.", "GDPR", "Matti", "matti@example.eu"] { #expect(page.text.contains(word)) }
        let empty = await office.reviewer.submit(page, to: "/en/moderate/reports/1/answer/", [("words", " ")])
        #expect(empty.status == 422)
        let answered = await office.reviewer.submit(
            page, to: "/en/moderate/reports/1/answer/", [("words", "We took your name out.")])
        #expect(answered.location == "/en/moderate/reports/?done=answered")
        #expect(try await office.household.mail.last(to: "matti@example.eu").text.contains("We took your name out."))
        let late = await office.colleague.get("/en/moderate/reports/1/")
        #expect(late.hiddenFields(ofFormTo: "/en/moderate/reports/1/answer/").isEmpty)
        let second = await office.reviewer.submit(
            page, to: "/en/moderate/reports/1/answer/", [("words", "Another answer")])
        #expect(second.status == 409)
        #expect(second.text.contains("Another answer"))
    }

    private static let wrong: [(form: [(String, String)], fields: [String])] = [
        ([], ["page", "text"]), ([("page", "https://evil.example/")], ["page", "text"]),
        ([("page", "//evil.example/"), ("text", "x")], ["page"]),
        ([("page", "/en/"), ("text", "x"), ("ground", "legal")], ["legal_ground", "good_faith-yes"]),
        ([("page", "/en/"), ("text", "x"), ("email", "not one")], ["email"]),
        ([("page", "/en/"), ("text", "x\u{0}")], ["text"]),
        ([("page", "/" + String(repeating: "x", count: 600)), ("text", "x")], ["page"]),
        ([("page", "/en/"), ("text", "x"), ("name", String(repeating: "x", count: 300))], ["name"]),
    ]

    @Test func `tells all that is wrong at once`() async throws {
        let household = try Household()
        for (form, fields) in Self.wrong {
            let sight = await send(household, form)
            #expect(sight.status == 422, "\(fields)")
            #expect(sight.first("title")?.hasPrefix("Error: ") == true)
            for field in fields { #expect(sight.values(of: "href").contains("#" + field), "\(field)") }
            let summary = sight.first("div class=\"error-summary\"") ?? ""
            #expect(summary.components(separatedBy: "<li>").count == fields.count + 1, "\(fields)")
        }
    }

    @Test func `needs neither name nor address, and takes our own full address`() async throws {
        let household = try Household()
        let sight = await send(household, [("page", "https://\(Library.host)/en/cases/"), ("text", "A typing error.")])
        #expect(sight.location == "/en/report/received/1/")
        #expect(try await household.mail.all().isEmpty)
    }

    @Test func `tells machines nothing and keeps nothing of theirs`() async throws {
        let office = try await ReviewOffice()
        let sight = await send(office.household, Self.notice + [("website", "https://spam.example")])
        #expect(sight.location == "/en/report/received/0/")
        let reports = await office.reviewer.get("/en/moderate/reports/")
        #expect(!reports.text.contains("/en/cases/x/"))
    }

    @Test func `ends somewhere for one visitor`() async throws {
        let household = try Household()
        var statuses: [Int] = []
        for _ in 0..<11 { statuses.append(await send(household, Self.notice.dropLast().map { $0 }).status) }
        #expect(statuses.prefix(10).allSatisfy { $0 == 303 })
        #expect(statuses.last == 429)
    }

    @Test func `fills in no address but our own`() async throws {
        let household = try Household()
        let visitor = Visitor(household.site)
        for page in ["//evil.example/", "javascript:alert(1)", "/\\evil.example", "https://evil.example/"] {
            let sight = await visitor.get(Self.address + "?" + Parameters([("page", page)]).encoded())
            #expect(sight.status == 200)
            #expect(!sight.values(of: "value").contains(page))
        }
        let own = await visitor.get(Self.address + "?page=%2Fen%2Fcases%2Fx%2F")
        #expect(own.values(of: "value").contains("/en/cases/x/"))
    }
}
