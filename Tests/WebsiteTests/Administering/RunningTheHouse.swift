import Foundation
import HTTP
import Manual
import Testing
import Website

@Suite struct `Running the house` {
    @Test func `the overview draws every count and has it as a table`() async throws {
        let office = try await ReviewOffice()
        _ = try await office.publish("One & only <case>")
        _ = try await office.send("Another")
        let sight = await office.colleague.get("/en/admin/")
        #expect(sight.status == 200)
        #expect(sight.text.components(separatedBy: "<table class=\"chart__table\"").count == 5)
        #expect(sight.text.components(separatedBy: "<svg class=\"chart__bar\" width=\"100%\"").count >= 5)
        #expect(!sight.text.contains("style="))
        #expect(sight.text.contains("<th scope=\"row\">Poland</th><td><span class=\"chart__line\"><svg"))
        #expect(sight.text.contains("Finland (0)"), "what is missing is told")
        #expect(!sight.text.contains("methods."), "every code has a label")
    }

    @Test func `an empty house says so`() async throws {
        let office = try await ReviewOffice()
        let sight = await office.colleague.get("/fi/admin/")
        #expect(sight.status == 200)
        #expect(sight.text.contains("Vielä ei ole mitään laskettavaa."))
    }

    @Test func `people are found, get roles, are blocked with a reason and let in again`() async throws {
        let office = try await ReviewOffice()
        let admin = office.colleague
        let aino = "/en/admin/people/\(office.contributor.id)/"
        #expect(await admin.get("/en/admin/people/?q=virta").values(of: "href").contains(aino))
        #expect(await !admin.get("/en/admin/people/?role=reviewer").values(of: "href").contains(aino))
        #expect(await admin.get("/en/admin/people/?q=nobody-like-this").text.contains("Nobody fits."))
        var page = await admin.get(aino)
        let changed = await admin.submit(page, to: aino + "role/", [("role", "translator")])
        #expect(changed.location == aino + "?done=role-changed")
        #expect(try await office.household.manual.people.person(office.contributor.id)?.role == .translator)
        #expect(await admin.submit(page, to: aino + "role/", [("role", "king")]).status == 422)
        #expect(await admin.submit(page, to: aino + "block/", [("reason", " ")]).status == 422)
        let visitor = await office.household.signedIn("aino@example.eu")
        #expect(await visitor.get("/en/account/").status == 200)
        _ = await admin.submit(page, to: aino + "block/", [("reason", "Ten adverts in a day.")])
        #expect(await visitor.get("/en/account/").status == 303, "signed out at once")
        #expect(await admin.get("/en/admin/people/?blocked=yes").values(of: "href").contains(aino))
        #expect(try await office.household.mail.last(to: "aino@example.eu").text.contains("Ten adverts in a day."))
        page = await admin.get(aino)
        #expect(page.text.contains("Ten adverts in a day."))
        _ = await admin.submit(page, to: aino + "block-removal/")
        #expect(try await office.household.manual.people.person(office.contributor.id)?.isBlocked == false)
    }

    @Test func `the last admin stays one`() async throws {
        let office = try await ReviewOffice()
        let bo = try #require(try await office.household.manual.people.person(email: "bo@example.eu"))
        let page = await office.colleague.get("/en/admin/people/\(bo.id)/")
        for (act, form) in [("role", [("role", "reader")]), ("block", [("reason", "Me")])] {
            let sight = await office.colleague.submit(page, to: "/en/admin/people/\(bo.id)/\(act)/", form)
            #expect(sight.status == 409)
            #expect(sight.text.contains("only administrator"))
        }
    }

    @Test func `an invitation is mailed with its role`() async throws {
        let office = try await ReviewOffice()
        let page = await office.colleague.get("/en/admin/invitations/")
        let wrong = await office.colleague.submit(
            page, to: "/en/admin/invitations/", [("email", "no address"), ("role", "expert")])
        #expect(wrong.status == 422)
        #expect(wrong.values(of: "value").contains("no address"))
        let empty = await office.colleague.submit(page, to: "/en/admin/invitations/")
        #expect(empty.values(of: "href").contains("#email") && empty.values(of: "href").contains("#role-reader"))
        let sent = await office.colleague.submit(
            page, to: "/en/admin/invitations/",
            [("email", "liisa@example.eu"), ("role", "reviewer"), ("language", "fi")])
        #expect(sent.location == "/en/admin/people/?done=invited")
        let mail = try await office.household.mail.last(to: "liisa@example.eu")
        #expect(mail.kind == "invitation")
        #expect(mail.language == .finnish)
    }

    @Test func `the log tells who did what, and can be narrowed down`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        _ = await office.decide(sent, "assignment", [])
        let rita = try #require(try await office.household.manual.people.person(email: "rita@example.eu"))
        let all = await office.colleague.get("/en/admin/log/")
        #expect(all.text.contains("Taken for review") && all.text.contains("Rita Reviewer"))
        #expect(all.values(of: "href").contains("/en/moderate/\(sent.id)/"))
        func rows(_ query: String) async -> Int {
            await office.colleague.get("/en/admin/log/?" + query).text.components(separatedBy: "<tr>").count - 2
        }
        #expect(await rows("act=taken") == 1)
        #expect(await rows("act=taken&actor=\(rita.id)") == 1)
        #expect(await rows("act=taken&actor=\(office.contributor.id)") < 1)
        #expect(await rows("to=1999-12-31") < 1)
        #expect(await rows("from=nonsense&act=nonsense&before=x") > 3)
    }

    @Test func `the log is paged`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        for _ in 0..<60 { _ = await office.decide(sent, "ticks", [("real", "yes"), ("honest", "no")]) }
        let first = await office.colleague.get("/en/admin/log/?act=ticked")
        let older = try #require(first.values(of: "href").first { $0.contains("before=") })
        #expect(first.text.components(separatedBy: "<tr>").count - 2 == 100)
        #expect(older.contains("act=ticked"))
        #expect(await office.colleague.get(older).text.components(separatedBy: "<tr>").count - 2 == 20)
    }

    @Test func `mail that is stuck is tried again or thrown away, and never shown`() async throws {
        let office = try await ReviewOffice()
        let outbox = office.household.manual.outbox
        _ = try await office.send()
        for message in try await office.household.mail.all() {
            for _ in 0..<10 { try await outbox.failed(message.id, error: "550 no <such> user") }
        }
        let stuck = try await outbox.stuck()
        let message = try #require(stuck.first)
        #expect(await office.colleague.get("/en/admin/").text.contains("could not be sent"))
        let page = await office.colleague.get("/en/admin/mail/")
        #expect(page.text.contains("550 no &lt;such&gt; user"))
        #expect(!page.text.contains(message.text))
        let retry = await office.colleague.submit(page, to: "/en/admin/mail/\(message.id)/retry/")
        #expect(retry.status == 303)
        #expect(try await outbox.stuck().count == stuck.count - 1)
        #expect(await office.colleague.submit(page, to: "/en/admin/mail/\(message.id)/removal/").status == 404)
        for _ in 0..<10 { try await outbox.failed(message.id, error: "again") }
        _ = await office.colleague.submit(page, to: "/en/admin/mail/\(message.id)/removal/")
        #expect(try await outbox.stuck().count == stuck.count - 1)
    }
}
