import Foundation
import HTTP
import Manual
import Testing

@Suite struct `Following a case` {
    private struct Sent {
        let household: Household
        let author: Author
        let reviewer: Person
        let draft: String
        let submission: Submission
        var url: String { "/en/contribute/mine/\(submission.id)/" }

        init() async throws {
            household = try Household()
            author = try await Author(household)
            draft = try await author.complete()
            try await author.send(draft)
            reviewer = try await household.add("rev@example.eu", role: .reviewer, name: "Rita Reviewer")
            submission = try #require(try await household.manual.moderation.queue().first)
        }
    }

    @Test func `shows what a reviewer asks, at the field and in the conversation, and takes the case again`()
        async throws
    {
        let sent = try await Sent()
        try await sent.household.manual.moderation.requestChanges(
            sent.submission.id, seen: sent.submission.revision, words: "Nearly there <3",
            comments: [NewComment(field: "goal", text: "Better for whom?")], by: sent.reviewer.id,
            mail: { _ in Letter.none })
        let page = await sent.author.visitor.get(sent.url)
        page.owesNothing("a case with a conversation")
        #expect(page.plain.contains("Nearly there <3"))
        #expect(page.plain.contains("Better for whom?"))
        #expect(page.plain.contains("Rita Reviewer"))
        #expect(page.values(of: "href").contains(sent.draft))
        #expect(await sent.author.visitor.get("/en/contribute/mine/").plain.contains("Changes requested"))
        #expect(await sent.author.visitor.get(sent.draft + "done/").plain.contains("Better for whom?"))
        let changed = Author.answers(title: "")[2].1.map { $0.0 == "goal" ? ("goal", "Better for the old.") : $0 }
        await sent.author.fill(sent.draft, "done", changed)
        #expect(try await sent.author.send(sent.draft).location == sent.draft + "sent/")
        #expect(await sent.author.visitor.get(sent.url).plain.contains("Sent 2 times"))
    }

    @Test func `takes an answer once, and says when there is none`() async throws {
        let sent = try await Sent()
        let page = await sent.author.visitor.get(sent.url)
        for _ in 0..<2 {
            let answer = await sent.author.visitor.submit(page, to: sent.url + "replies/", [("text", " Hello\r\nyou ")])
            #expect(answer.location == sent.url + "#conversation")
        }
        let conversation = try await sent.household.manual.submissions.conversation(
            sent.submission.id, for: try #require(sent.submission.authorId))
        #expect(conversation.comments.map(\.text) == ["Hello\nyou"])
        let empty = await sent.author.visitor.submit(page, to: sent.url + "replies/", [("text", "  ")])
        #expect(empty.status == 422)
        #expect(empty.values(of: "href").contains("#text"))
        let long = String(repeating: "word ", count: 1_200)
        let refused = await sent.author.visitor.submit(page, to: sent.url + "replies/", [("text", long)])
        #expect(refused.status == 422)
        #expect(refused.text.contains("word word word"))
    }

    @Test func `can be taken back while it waits, once`() async throws {
        let sent = try await Sent()
        let page = await sent.author.visitor.get(sent.url)
        for _ in 0..<2 {
            #expect(await sent.author.visitor.submit(page, to: sent.url + "withdrawal/").location == sent.url)
        }
        let after = await sent.author.visitor.get(sent.url)
        #expect(after.plain.contains("Withdrawn"))
        #expect(!after.text.contains("/withdrawal/"))
        #expect(try await sent.author.send(sent.draft).status == 303)
    }

    @Test func `tells who was first when somebody has decided meanwhile`() async throws {
        let sent = try await Sent()
        let page = await sent.author.visitor.get(sent.url)
        try await sent.household.manual.moderation.take(
            sent.submission.id, seen: sent.submission.revision, by: sent.reviewer.id)
        #expect(await sent.author.visitor.submit(page, to: sent.url + "withdrawal/").status == 409)
    }

    @Test func `a published case can be changed, and stays as it is until then`() async throws {
        let sent = try await Sent()
        let slug = try await sent.household.manual.moderation.publish(
            sent.submission.id, seen: sent.submission.revision, words: "Good.", by: sent.reviewer.id,
            mail: { _ in Letter.none })
        let page = await sent.author.visitor.get(sent.url)
        #expect(page.values(of: "href").contains("/en/cases/\(slug)/"))
        let change = await sent.author.visitor.submit(page, to: sent.url + "change/")
        let draft = try #require(change.location)
        #expect(await sent.author.visitor.submit(page, to: sent.url + "change/").location == draft)
        let section = await sent.author.visitor.get(draft + "done/")
        #expect(section.text.contains("\nBetter lines.</textarea>"))
        await sent.author.fill(draft, "done", Author.answers(title: "")[2].1 + [("background", "A law of 2009.")])
        #expect(try await sent.author.send(draft).location == draft + "sent/")
        let readers = await Visitor(sent.household.site).get("/en/cases/\(slug)/")
        #expect(!readers.text.contains("A law of 2009."))
    }

    @Test func `is nobody else's`() async throws {
        let sent = try await Sent()
        let other = try await Author(sent.household, "other@example.eu")
        #expect(await other.visitor.get(sent.url).status == 404)
        let token = await other.visitor.get("/en/contribute/drafts/").hiddenFields(ofFormTo: "/en/contribute/drafts/")
        for deed in ["replies/", "withdrawal/", "change/"] {
            #expect(await other.visitor.post(sent.url + deed, token + [("text", "x"), ("seen", "1")]).status == 404)
        }
    }
}
