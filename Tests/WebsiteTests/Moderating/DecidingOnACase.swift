import Foundation
import HTTP
import Manual
import Testing
import Website

@Suite struct `Deciding on a case` {
    @Test func `publishes it, and readers find it at once`() async throws {
        let office = try await ReviewOffice()
        let slug = try await office.publish()
        let reader = Visitor(office.household.site)
        let page = await reader.get("/en/cases/\(slug)/")
        #expect(page.status == 200)
        #expect(page.text.contains("Author of this version: Aino Virtanen."))
        let mail = try await office.household.mail.last(to: "aino@example.eu")
        #expect(mail.kind == "published")
        #expect(mail.text.contains("https://\(Library.host)/en/cases/\(slug)/"))
    }

    @Test func `asks for changes in words and by field`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        let sight = await office.decide(
            sent, "change-request",
            [
                ("change-words", "Nearly there."), ("comments.0.field", "results"),
                ("comments.0.text", "Of how many?"), ("comments.1.field", ""), ("comments.1.text", ""),
            ])
        #expect(sight.location == "/en/moderate/\(sent.id)/?done=changes-requested")
        let talk = try await office.household.manual.submissions.conversation(sent.id, for: office.contributor.id)
        #expect(talk.decisions.map(\.words) == ["Nearly there."])
        #expect(talk.comments.map(\.text) == ["Of how many?"])
        #expect(talk.comments.map(\.field) == ["results"])
        let mail = try await office.household.mail.last(to: "aino@example.eu")
        #expect(mail.text.contains("Nearly there.") && mail.text.contains("Of how many?"))
    }

    @Test func `refuses it with reasons and words, never the person`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        let sight = await office.decide(
            sent, "refusal",
            [("reasons", "promotional"), ("reasons", "no-source"), ("refusal-words", "It sells a product.")])
        #expect(sight.status == 303)
        let talk = try await office.household.manual.submissions.conversation(sent.id, for: office.contributor.id)
        #expect(Set(talk.decisions.flatMap(\.reasons)) == ["promotional", "no-source"])
        let author = try #require(try await office.household.manual.people.person(office.contributor.id))
        #expect(!author.isBlocked)
        #expect(author.role == .expert)
    }

    @Test func `is for somebody else than its author`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        let manual = office.household.manual
        let boss = try #require(try await manual.people.person(email: "bo@example.eu"))
        try await manual.people.changeRole(of: office.contributor.id, to: .reviewer, by: boss.id)
        let author = await office.household.signedIn("aino@example.eu")
        let page = await author.get("/en/moderate/\(sent.id)/")
        #expect(page.text.contains("You wrote this case yourself."))
        #expect(!page.text.contains("/acceptance/"))
        let sight = await author.submit(
            page, to: "/en/moderate/\(sent.id)/comments/", [("comment", "x")])
        #expect(sight.status == 303, "they may still answer questions there")
    }

    private static let wrong: [(act: String, form: [(String, String)], problems: Int)] = [
        ("change-request", [], 1), ("acceptance", [], 1), ("refusal", [], 2), ("comments", [], 1),
        ("refusal", [("reasons", "nonsense"), ("refusal-words", "Words to keep")], 1),
        ("refusal", [("reasons", "spam"), ("refusal-words", " \r\n ")], 1),
        ("change-request", [("comments.0.text", "Words to keep")], 1),
        ("change-request", [("change-words", "Words to keep"), ("comments.0.field", "title")], 1),
        (
            "change-request",
            [("change-words", "Words to keep"), ("comments.0.field", "nonsense"), ("comments.0.text", "x")], 1
        ),
        ("acceptance", [("acceptance-words", String(repeating: "x", count: 10_001))], 1),
        ("acceptance", [("acceptance-words", "nul\u{0}")], 1),
    ]

    @Test func `tells all problems at once and keeps the words`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        for (act, form, problems) in Self.wrong {
            let line = "\(act) \(form.map { "\($0.0)=\($0.1.prefix(30))" })"
            let sight = await office.decide(sent, act, form)
            #expect(sight.status == 422, "\(line)")
            #expect(sight.first("title")?.hasPrefix("Error: ") == true)
            let summary = sight.first("div class=\"error-summary\"") ?? ""
            #expect(summary.components(separatedBy: "<li>").count == problems + 1, "\(line)")
            let ids = sight.values(of: "id")
            for anchor in summary.components(separatedBy: "href=\"#").dropFirst() {
                #expect(ids.contains(String(anchor.prefix { $0 != "\"" })), "\(line)")
            }
            if form.contains(where: { $0.1 == "Words to keep" }) { #expect(sight.text.contains("Words to keep")) }
        }
        let own = try await office.household.manual.submissions.submission(sent.id, for: office.contributor.id)
        #expect(own?.status == .submitted)
    }

    @Test func `the second of two reviewers is told who was first, and loses no word`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        let page = await office.colleague.get("/en/moderate/\(sent.id)/")
        _ = await office.decide(sent, "acceptance", [("acceptance-words", "Thank you.")])
        let late = await office.colleague.submit(
            page, to: "/en/moderate/\(sent.id)/refusal/",
            [("reasons", "spam"), ("refusal-words", "Words that took an hour")])
        #expect(late.status == 409)
        #expect(late.text.contains("Rita Reviewer was first"))
        #expect(late.text.contains("Words that took an hour"))
        #expect(late.hiddenFields(ofFormTo: "/en/moderate/\(sent.id)/refusal/").isEmpty)
        let status = try await office.household.manual.submissions.submission(sent.id, for: office.contributor.id)?
            .status
        #expect(status == .published)
    }

    @Test func `a form without what it had seen is refused`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        let page = await office.reviewer.get("/en/moderate/\(sent.id)/")
        let address = "/en/moderate/\(sent.id)/acceptance/"
        let token = page.hiddenFields(ofFormTo: address).filter { $0.0 == "form-token" }
        for seen in [[], [("seen", "x")], [("seen", "99999999999999999999")]] {
            let sight = await office.reviewer.post(address, token + seen + [("acceptance-words", "Yes.")])
            #expect(sight.status == 400)
        }
    }

    @Test func `a change shows word by word what is new`() async throws {
        let office = try await ReviewOffice()
        let slug = try await office.publish()
        let sent = try await office.change(slug, results: "250 answers.", note: "Counted again")
        let desk = await office.reviewer.get("/en/moderate/\(sent.id)/")
        #expect(desk.text.contains("Readers see version 1 until you accept."))
        #expect(desk.text.contains("Counted again"))
        #expect(desk.text.contains("200</del>") && desk.text.contains("250</ins>"))
    }
}
