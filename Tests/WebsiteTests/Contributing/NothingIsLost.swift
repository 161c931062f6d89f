import Foundation
import HTTP
import Manual
import Testing

@Suite struct `Nothing that was typed is lost` {
    @Test func `when two tabs write into one field, both versions stay until one is chosen`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let (one, other) = (await author.visitor.get(draft + "done/"), await author.visitor.get(draft + "done/"))
        await author.visitor.submitting(one, draft + "done/", [("goal", "First words"), ("start", "2020")])
        let second = await author.visitor.submit(
            other, to: draft + "done/", [("goal", "Second words"), ("end", "2021"), ("go", "next")])
        #expect(second.location == draft + "done/")
        let page = await author.visitor.follow(second)
        page.owesNothing("the section with a conflict")
        #expect(page.plain.contains("Second words"))
        #expect(page.text.contains("\nFirst words</textarea>"))
        // What only one of them wrote went in.
        #expect(page.values(of: "value").contains("2021"))
        #expect(page.values(of: "value").contains("2020"))
        let conflict = try #require(page.values(of: "action").first { $0.contains("/conflicts/") })
        let chosen = await author.visitor.submit(page, to: conflict, [("choice", "mine")])
        let after = await author.visitor.follow(chosen)
        #expect(after.text.contains("\nSecond words</textarea>"))
        #expect(!after.text.contains("/conflicts/"))
        #expect(await author.visitor.submit(page, to: conflict, [("choice", "theirs")]).status == 303)
        #expect(await author.visitor.get(draft + "done/").text.contains("\nSecond words</textarea>"))
    }

    @Test func `when an answer is wrong, the page shows it again with what to do`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let long = String(repeating: "Long ", count: 30) + "<title>"
        let sight = await author.fill(draft, "basics", [("title", long)])
        #expect(sight.status == 422)
        #expect(sight.first("title")?.hasPrefix("Error: ") == true)
        #expect(sight.values(of: "href").contains("#title"))
        #expect(sight.values(of: "aria-invalid") == ["true"])
        #expect(sight.values(of: "value").contains(long))
        sight.owesNothing("the wrong section")
        #expect(await author.visitor.get(draft + "basics/").values(of: "value").contains(long), "it was not saved")
    }

    @Test func `when it cannot be stored, the page keeps it`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let sight = await author.fill(draft, "done", [("goal", "Before\u{0}after"), ("background", "Kept words")])
        #expect(sight.status == 422)
        #expect(sight.text.contains("\nKept words</textarea>"))
        #expect(sight.values(of: "href").contains("#goal"))
        let huge = await author.fill(draft, "done", [("goal", String(repeating: "a", count: 1_100_000))])
        #expect(huge.status == 413)
        #expect(huge.text.utf8.count > 1_100_000)
    }

    @Test func `when the case was sent in another tab, the page keeps it`() async throws {
        let author = try await Author(Household())
        let draft = try await author.complete()
        let open = await author.visitor.get(draft + "done/")
        try await author.send(draft)
        let late = await author.visitor.submit(open, to: draft + "done/", [("goal", "Late words"), ("go", "list")])
        #expect(late.status == 409)
        #expect(late.text.contains("\nLate words</textarea>"))
        #expect(late.plain.contains("This was not saved"))
    }

    @Test func `when the session has ended, the form can be sent again`() async throws {
        let household = try Household()
        let author = try await Author(household)
        let draft = try await author.begin()
        let open = await author.visitor.get(draft + "done/")
        author.visitor.forgetCookies()
        let sight = await author.visitor.submit(open, to: draft + "done/", [("goal", "Words of an hour")])
        #expect(sight.status == 403)
        #expect(sight.values(of: "value").contains("Words of an hour"))
    }

    @Test func `line ends come back as they were sent`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let words = "One\r\n\r\nTwo \u{200B}three\r\n- four \u{202E}five"
        await author.fill(draft, "done", [("goal", words)])
        let page = await author.visitor.get(draft + "done/")
        #expect(page.plain.contains(">\n" + words.replacing("\r\n", with: "\n") + "</textarea>"))
    }
}

extension Visitor {
    /// Sends a form whose answer does not matter.
    func submitting(_ sight: Sight, _ action: String, _ form: [(String, String)]) async {
        _ = await submit(sight, to: action, form)
    }
}
