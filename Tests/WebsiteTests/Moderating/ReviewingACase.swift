import Foundation
import HTTP
import Manual
import Testing
import Website

@Suite struct `Reviewing a case` {
    @Test func `begins in the queue, the oldest first, with its age`() async throws {
        let office = try await ReviewOffice()
        let first = try await office.send("The first of two")
        office.household.wait(86_400)
        let second = try await office.send("The second of two")
        let queue = await office.reviewer.get("/en/moderate/")
        #expect(queue.status == 200)
        let links = queue.values(of: "href").filter { $0.hasPrefix("/en/moderate/") && $0.last == "/" }
        let rows = links.filter { $0 != "/en/moderate/" && $0 != "/en/moderate/reports/" }
        #expect(rows == ["/en/moderate/\(first.id)/", "/en/moderate/\(second.id)/"])
        #expect(queue.text.contains("Aino Virtanen"))
    }

    @Test func `narrows the queue`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        let queries = [
            ("status=submitted", true), ("status=rejected", false), ("country=PL", true), ("country=FI", false),
            ("tray=unassigned", true), ("tray=mine", false), ("tray=held", false), ("status=nonsense", true),
            ("reviewer=999", false), ("page=2", false), ("page=-1", true),
        ]
        for (query, isShown) in queries {
            let queue = await office.reviewer.get("/en/moderate/?" + query)
            #expect(queue.status == 200, "\(query)")
            #expect(queue.values(of: "href").contains("/en/moderate/\(sent.id)/") == isShown, "\(query)")
        }
    }

    @Test func `shows the case, its evidence with the rule, and the checklist`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        let desk = await office.reviewer.get("/en/moderate/\(sent.id)/")
        #expect(desk.status == 200)
        #expect(desk.first("h1") == "Residents plan the market square")
        for words in ["We <strong>asked</strong> in the street.", "Go where they are.", "https://example.org/report"] {
            #expect(desk.text.contains(words))
        }
        #expect(desk.text.contains("2 – documented"))
        for name in Criterion.allCases.map(\.rawValue) { #expect(desk.values(of: "name").contains(name)) }
        let ids = desk.values(of: "id")
        #expect(Set(ids).count == ids.count)
    }

    @Test func `is taken, given to a colleague, held and released`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        let taken = await office.reviewer.follow(await office.decide(sent, "assignment", []))
        #expect(taken.text.contains("You are reviewing this case now."))
        #expect(taken.text.contains("Under review"))
        let bo = try #require(try await office.household.manual.people.person(email: "bo@example.eu"))
        _ = await office.decide(sent, "assignment", [("reviewer", String(bo.id))])
        #expect(await office.colleague.get("/en/moderate/?tray=mine").text.contains(sent.title))
        _ = await office.decide(sent, "hold", [])
        #expect(await !office.reviewer.get("/en/moderate/").text.contains(sent.title))
        #expect(await office.reviewer.get("/en/moderate/?tray=held").text.contains(sent.title))
        _ = await office.decide(sent, "hold", [])
        #expect(await office.reviewer.get("/en/moderate/").text.contains(sent.title))
    }

    @Test func `keeps ticks, comments, replies and what was dealt with`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        _ = await office.decide(sent, "ticks", [("real", "yes"), ("honest", "no")])
        var desk = await office.reviewer.get("/en/moderate/\(sent.id)/")
        #expect(desk.text.contains("value=\"yes\" checked"))
        let comment = [
            ("comment", "Of how many?\r\nAnd <b>when</b>?"), ("field", "results"), ("audience", "reviewers"),
        ]
        _ = await office.decide(sent, "comments", comment)
        let again = await office.decide(sent, "comments", comment)
        #expect(again.status == 303)
        desk = await office.reviewer.get("/en/moderate/\(sent.id)/")
        #expect(desk.text.components(separatedBy: "Of how many?").count == 2, "pressed twice, it is one comment")
        #expect(desk.text.contains("&lt;b&gt;when&lt;/b&gt;"))
        #expect(desk.text.contains("only reviewers see this"))
        let reply = try #require(desk.values(of: "href").first { $0.contains("?reply=") })
        let form = await office.reviewer.get(String(reply.prefix { $0 != "#" }))
        let address = "/en/moderate/\(sent.id)/comments/"
        #expect(form.hiddenFields(ofFormTo: address).contains { $0.0 == "to" })
        _ = await office.reviewer.submit(form, to: address, [("comment", "I shall look.")])
        let resolved = await office.decide(sent, "resolution", [])
        desk = await office.reviewer.follow(resolved)
        #expect(desk.text.contains("thread__answer"))
        #expect(desk.text.contains("dealt with on"))
    }

    @Test func `shows its text in another language when asked`() async throws {
        let office = try await ReviewOffice()
        let sent = try await office.send()
        #expect(await office.reviewer.get("/fi/moderate/\(sent.id)/?in=fi").status == 200)
        #expect(await office.reviewer.get("/en/moderate/\(sent.id)/?in=%22%3E").status == 200)
    }

    @Test func `is not found where there is none`() async throws {
        let office = try await ReviewOffice()
        for id in ["999", "abc", "-1", "99999999999999999999"] {
            #expect(await office.reviewer.get("/en/moderate/\(id)/").status == 404, "\(id)")
        }
    }
}
