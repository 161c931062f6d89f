import Foundation
import HTTP
import Manual
import Testing

@Suite struct `Writing a case` {
    @Test func `leads from the first click over the form to the receipt`() async throws {
        let household = try Household()
        let author = try await Author(household)
        let draft = try await author.begin()
        var next = draft + "basics/"
        for (section, form) in Author.answers(title: "Residents choose the bus lines") {
            #expect(next == draft + section + "/", "the way led elsewhere")
            let saved = await author.fill(draft, section, form)
            #expect(saved.status == 303, "\(section): \(saved.first("div class=\"error-summary\"") ?? "")")
            next = try #require(saved.location)
        }
        // Files can be left out.
        #expect(next == draft + "files/")
        next = draft + "check/"
        let tasks = await author.visitor.get(draft)
        #expect(!tasks.text.contains("tasks__state--wrong"))
        let check = await author.visitor.get(next)
        #expect(!check.text.contains("class=\"error-summary\"") || check.plain.contains("Your agreement"))
        for answer in ["Tartu", "Estonia", "Survey, ", "1. Ask early.", "buses", "552 replies."] {
            #expect(check.plain.contains(answer), "\(answer)")
        }
        let sent = await author.visitor.submit(
            check, to: draft + "submission/", Author.closing + [("note", "Please be quick")])
        #expect(sent.status == 303)
        #expect(sent.location == draft + "sent/")
        let receipt = await author.visitor.follow(sent)
        #expect(receipt.status == 200)
        receipt.owesNothing("the receipt")
        #expect(receipt.plain.contains("“Residents choose the bus lines”"))
        let person = try #require(try await household.manual.people.person(email: "aino@example.eu"))
        let submission = try #require(try await household.manual.submissions.submissions(of: person.id).first)
        #expect(submission.status == .submitted)
        #expect(submission.country == "EE")
        #expect(try await household.mail.last(to: "aino@example.eu").kind == "received")
    }

    @Test func `pressed twice it is one draft and one submission`() async throws {
        let household = try Household()
        let author = try await Author(household)
        let draft = try await author.begin()
        #expect(try await author.begin() == draft)
        for (section, form) in Author.answers(title: "Bus lines") { await author.fill(draft, section, form) }
        let check = await author.visitor.get(draft + "check/")
        let first = await author.visitor.submit(check, to: draft + "submission/", Author.closing)
        let second = await author.visitor.submit(check, to: draft + "submission/", Author.closing)
        #expect(first.location == draft + "sent/")
        #expect(second.location == draft + "sent/")
        let person = try #require(try await household.manual.people.person(email: "aino@example.eu"))
        #expect(try await household.manual.submissions.submissions(of: person.id).count == 1)
        #expect(try await household.mail.all().count { $0.kind == "received" } == 1)
    }

    @Test func `cannot be sent while something is missing, and says all of it at once`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        await author.fill(draft, "basics", [("title", "Only a title"), ("original_language", "en")])
        let check = await author.visitor.get(draft + "check/")
        check.owesNothing("the check page")
        let sent = await author.visitor.submit(
            check, to: draft + "submission/", [("licence", "cc-by-4.0"), ("attribution", "none"), ("note", "Hello")])
        #expect(sent.status == 422)
        #expect(sent.first("title")?.hasPrefix("Error: ") == true)
        let links = sent.values(of: "href")
        for (section, field) in [("basics", "summary"), ("place", "country"), ("done", "goal"), ("people", "sources")] {
            #expect(links.contains("\(draft)\(section)/?problems=1#field-\(field)"), "\(field)")
        }
        #expect(links.contains("#agreed-yes"))
        #expect(sent.text.contains("\nHello</textarea>"))
        #expect(sent.text.contains("value=\"none\" checked"))
    }

    @Test func `shows what it would look like, and only to its author`() async throws {
        let household = try Household()
        let author = try await Author(household)
        let draft = try await author.complete()
        let preview = await author.visitor.get(draft + "preview/")
        #expect(preview.status == 200)
        preview.owesNothing("the preview")
        #expect(preview.first("h1") == "Residents choose the bus lines")
        #expect(preview.plain.contains("This is a preview"))
        #expect(preview.text.contains("noindex"))
        let other = try await Author(household, "other@example.eu")
        for page in ["", "basics/", "check/", "preview/", "sent/"] {
            #expect(await other.visitor.get(draft + page).status == 404, "\(page)")
            #expect(await Visitor(household.site).get(draft + page).status == 303, "\(page)")
        }
    }

    @Test func `shows cases that look the same before going on`() async throws {
        let household = try Household()
        let author = try await Author(household)
        try await author.send(try await author.complete(title: "Tartu residents choose the bus lines"))
        let reviewer = try await household.add("rev@example.eu", role: .reviewer)
        let waiting = try #require(try await household.manual.moderation.queue().first)
        _ = try await household.manual.moderation.publish(
            waiting.id, seen: waiting.revision, words: "Good.", by: reviewer.id, mail: { _ in Letter.none })
        let draft = try await author.begin()
        let saved = await author.fill(draft, "basics", [("title", "Tartu residents choose the bus lines again")])
        #expect(saved.location == draft + "basics/?similar=1")
        let page = await author.visitor.follow(saved)
        #expect(page.values(of: "href").contains { $0.hasPrefix("/en/cases/") && $0 != "/en/cases/" })
        #expect(page.values(of: "href").contains(draft + "place/"))
        #expect(page.values(of: "value").contains("Tartu residents choose the bus lines again"))
    }
}

extension Letter {
    /// For acts whose mail is not looked at.
    static let none = Letter(subject: "-", text: "-", html: nil)
}
