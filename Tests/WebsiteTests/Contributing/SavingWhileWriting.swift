import Foundation
import HTTP
import Testing

/// What the script of the form does, without a browser: it sends the form with `go=keep`.
@Suite struct `Saving while somebody writes` {
    private struct Kept: Decodable {
        let revision: Int
        let language: String
        let isConflict: Bool

        init(_ sight: Sight) throws {
            self = try JSONDecoder().decode(Kept.self, from: Data(sight.text.utf8))
        }
    }

    @Test func `keeps the words and says from which state the page goes on`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let page = await author.visitor.get(draft + "done/")
        let sight = await author.visitor.submit(page, to: draft + "done/", [("goal", "Half a sen"), ("go", "keep")])
        #expect(sight.status == 200)
        #expect(sight.headers["Content-Type"] == "application/json")
        #expect(sight.headers["Cache-Control"] == "private, no-store")
        let kept = try Kept(sight)
        #expect(kept.language == "en")
        #expect(!kept.isConflict)
        let again = await author.visitor.get(draft + "done/")
        #expect(again.text.contains("\nHalf a sen</textarea>"))
        #expect(again.text.contains("name=\"revision\" value=\"\(kept.revision)\""))
    }

    @Test func `leaves rows where the page has them`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        await author.fill(
            draft, "results",
            [("recommendations.0", "One"), ("recommendations.1", ""), ("recommendations.2", "Three")], go: "keep")
        let page = await author.visitor.get(draft + "results/")
        #expect(page.text.contains(#"name="recommendations.2""#))
        await author.visitor.submitting(
            page, draft + "results/",
            [("recommendations.0", "One"), ("recommendations.1", ""), ("recommendations.2", "Three"), ("go", "list")])
        let after = await author.visitor.get(draft + "results/")
        let texts = after.plain.components(separatedBy: "</textarea>").map { $0.split(separator: "\n").last ?? "" }
        #expect(texts.filter { $0 == "One" || $0 == "Three" } == ["One", "Three"])
    }

    @Test func `tells when the language of the texts has changed`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let sight = await author.fill(
            draft, "basics", [("original_language", "et"), ("title", "Sild")], go: "keep")
        #expect(try Kept(sight).language == "et")
    }

    @Test func `tells of another window and keeps both versions`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let (one, other) = (await author.visitor.get(draft + "done/"), await author.visitor.get(draft + "done/"))
        await author.visitor.submitting(one, draft + "done/", [("goal", "First words")])
        let sight = await author.visitor.submit(other, to: draft + "done/", [("goal", "Second words"), ("go", "keep")])
        #expect(try Kept(sight).isConflict)
        let page = await author.visitor.get(draft + "done/")
        #expect(page.text.contains("\nFirst words</textarea>"))
        #expect(page.plain.contains("Second words"))
    }

    @Test func `is refused like any form when the session has ended or the case was sent`() async throws {
        let author = try await Author(Household())
        let draft = try await author.complete()
        let open = await author.visitor.get(draft + "done/")
        try await author.send(draft)
        #expect(
            await author.visitor.submit(open, to: draft + "done/", [("goal", "Late"), ("go", "keep")]).status == 409)
        author.visitor.forgetCookies()
        #expect(
            await author.visitor.submit(open, to: draft + "done/", [("goal", "Late"), ("go", "keep")]).status == 403)
    }

    @Test func `offers cases with a like title to whoever asks`() async throws {
        let visitor = try Visitor()
        let found = await visitor.get("/en/contribute/similar/?title=Your+Idea+residents+asked+for+savings")
        #expect(found.status == 200)
        #expect(found.text.contains("data-found"))
        let none = await visitor.get("/en/contribute/similar/?title=Xyzzy+plugh")
        #expect(none.status == 200)
        #expect(!none.text.contains("data-found"))
        #expect(none.plain.contains("No published case has a title like this one."))
        #expect(await visitor.get("/en/contribute/similar/").status == 200)
    }
}
