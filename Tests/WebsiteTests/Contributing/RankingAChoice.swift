import Foundation
import HTTP
import Manual
import Testing

@Suite struct `Ranking a choice` {
    private func topics(_ author: Author, _ draft: String) async throws -> [String] {
        let page = await author.visitor.get(draft + "basics/")
        return page.text.matches(of: /name="topics" value="([a-z-]+)" checked/).map { String($0.output.1) }
    }

    private func basics(_ topics: [String], first: String?) -> [(String, String)] {
        [("original_language", "en"), ("title", "Residents choose the bus lines")] + topics.map { ("topics", $0) }
            + (first.map { [("first.topics", $0)] } ?? [])
    }

    @Test func `the one named as most important stands first, and stays there`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        // Boxes come in the order of the page.
        await author.fill(draft, "basics", basics(["places", "transport"], first: "transport"))
        #expect(try await topics(author, draft) == ["transport", "places"])
        let page = await author.visitor.get(draft + "basics/")
        page.owesNothing("a ranked choice")
        #expect(page.text.contains("<option value=\"transport\" selected"))
        // What the page shows, sent as it stands, keeps the order.
        await author.fill(draft, "basics", basics(["transport", "places"], first: "transport"))
        #expect(try await topics(author, draft) == ["transport", "places"])
        await author.fill(draft, "basics", basics(["transport", "places"], first: "places"))
        #expect(try await topics(author, draft) == ["places", "transport"])
    }

    @Test func `naming it ticks it; emptying its box takes it out`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        await author.fill(draft, "basics", basics(["places"], first: "transport"))
        #expect(try await topics(author, draft) == ["transport", "places"])
        await author.fill(draft, "basics", basics(["places"], first: "transport"))
        #expect(try await topics(author, draft) == ["places"])
        await author.fill(draft, "basics", basics([], first: "nonsense"))
        #expect(try await topics(author, draft) == [])
    }

    @Test func `methods keep their families below the chosen ones`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        await author.fill(
            draft, "done", [("methods", "public-meeting"), ("methods", "survey"), ("first.methods", "survey")])
        let page = await author.visitor.get(draft + "done/")
        let chosen = page.text.matches(of: /name="methods" value="([a-z-]+)" checked/).map { String($0.output.1) }
        #expect(chosen == ["survey", "public-meeting"])
        let headings = page.text.matches(of: /choices__heading">([^<]+)</).map { String($0.output.1) }
        #expect(headings.first == "Chosen, the most important first")
        #expect(headings.count == 11, "ten families and the chosen ones")
    }
}
