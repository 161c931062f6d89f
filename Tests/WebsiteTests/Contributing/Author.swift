import Foundation
import HTTP
import Manual
import Testing

/// Somebody who has signed in and writes a case: fills in sections as a browser would.
struct Author: Sendable {
    let household: Household
    let visitor: Visitor

    init(_ household: Household, _ email: String = "aino@example.eu") async throws {
        self.household = household
        if try await household.manual.people.person(email: email) == nil { _ = try await household.add(email) }
        visitor = await household.signedIn(email)
    }

    /// Begins a draft; the answer is the address of its list of tasks.
    func begin(language: String = "en") async throws -> String {
        let page = await visitor.get("/en/contribute/drafts/")
        let begun = await visitor.submit(page, to: "/en/contribute/drafts/", [("language", language)])
        #expect(begun.status == 303)
        return try #require(begun.location)
    }

    /// Opens a section and sends its form.
    @discardableResult
    func fill(
        _ draft: String, _ section: String, _ form: [(String, String)], go: String = "next", query: String = ""
    ) async -> Sight {
        let page = await visitor.get(draft + section + "/" + query)
        return await visitor.submit(page, to: draft + section + "/", form + [("go", go)])
    }

    /// Begins a draft and answers everything that is required.
    func complete(title: String = "Residents choose the bus lines") async throws -> String {
        let draft = try await begin()
        for (section, form) in Self.answers(title: title) { await fill(draft, section, form) }
        return draft
    }

    /// Sends a complete draft in; the answer is the address of the receipt.
    @discardableResult
    func send(_ draft: String, note: String = "") async throws -> Sight {
        let check = await visitor.get(draft + "check/")
        #expect(check.status == 200)
        return await visitor.submit(check, to: draft + "submission/", Self.closing + [("note", note)])
    }

    static let closing = [("licence", "cc-by-4.0"), ("attribution", "name"), ("agreed", "yes")]

    static func answers(title: String) -> [(String, [(String, String)])] {
        [
            (
                "basics",
                [
                    ("original_language", "en"), ("title", title), ("summary", "A city asked before it bought buses."),
                    ("topics", "transport"), ("steps", "planning"), ("step_notes.planning", "Ask before the tender."),
                    ("keywords", "buses\r\ntender"),
                ]
            ),
            (
                "place",
                [
                    ("country", "EE"), ("place", "Tartu"), ("scope", "municipality"), ("organiser", "Tartu City"),
                    ("organiser_type", "municipality"),
                ]
            ),
            (
                "done",
                [
                    ("goal", "Better lines."), ("what_was_done", "First a survey.\r\n\r\nThen a meeting."),
                    ("start", "2010-03"), ("end", "2010-04"), ("status", "finished"), ("aim", "feedback"),
                    ("level", "consultation"), ("policy_stage", "drafting"), ("methods", "survey"),
                    ("methods", "public-meeting"), ("mode", "online"),
                ]
            ),
            (
                "results",
                [
                    ("results", "552 replies."), ("challenges", "Few old people answered the survey online."),
                    ("lessons", "Paper helps."), ("recommendations.0", "Ask early."),
                    ("recommendations.1", "Answer everyone."), ("outcome", "reached"),
                    ("input_use", "adopted-partly"), ("feedback_given", "published-summary"),
                ]
            ),
            ("facts", [("participants", "552")]),
            (
                "people",
                [
                    ("sources.0.title", "Survey report"), ("sources.0.address", "https://tartu.example/report"),
                    ("sources.0.kind", "document"), ("sources.0.independent", "no"),
                    ("sources.1.title", "Postimees"), ("sources.1.kind", "news"), ("sources.1.independent", "yes"),
                ]
            ),
        ]
    }
}

extension Sight {
    /// The text of the page with the character references that our escaping writes undone.
    var plain: String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// What every page owes to everyone.
    func owesNothing(_ name: String) {
        #expect(text.components(separatedBy: "<h1").count == 2, "\(name) has not one h1")
        let ids = values(of: "id")
        let twice = ids.filter { id in ids.count { $0 == id } > 1 }
        #expect(twice.isEmpty, "\(name) has an id twice: \(Set(twice))")
        for anchor in values(of: "href") where anchor.hasPrefix("#") {
            #expect(ids.contains(String(anchor.dropFirst())), "\(name) leads to \(anchor)")
        }
        for target in values(of: "for") { #expect(ids.contains(target), "\(name) has a label for \(target)") }
        let keys = text.matches(of: /(contributing|forms|errors|site)\.[a-zA-Z_]+\.[a-zA-Z_.]+/).map { $0.output.0 }
        #expect(keys.isEmpty, "\(name) shows keys instead of words: \(Set(keys))")
    }
}
