import Foundation
import HTTP
import Manual
import Testing
import Website

@Suite struct `The history of a case` {
    private func published() async throws -> (ReviewOffice, String) {
        let office = try await ReviewOffice()
        let slug = try await office.publish()
        let sent = try await office.change(slug, results: "250 answers.", note: "Counted again")
        _ = await office.decide(sent, "acceptance", [("acceptance-words", "Better.")])
        return (office, slug)
    }

    @Test func `shows every version with author, date and reason`() async throws {
        let (office, slug) = try await published()
        let reader = Visitor(office.household.site)
        #expect(await reader.get("/en/cases/\(slug)/").values(of: "href").contains("/en/cases/\(slug)/history/"))
        let history = await reader.get("/en/cases/\(slug)/history/")
        #expect(history.status == 200)
        #expect(history.text.components(separatedBy: "Aino Virtanen").count == 3)
        #expect(history.text.contains("Counted again"))
        #expect(!history.text.contains("Better."), "words to the contributor are theirs")
        #expect(history.values(of: "href").contains("/en/cases/\(slug)/history/1-2/"))
    }

    @Test func `shows what changed, word by word`() async throws {
        let (office, slug) = try await published()
        let reader = Visitor(office.household.site)
        let sight = await reader.get("/en/cases/\(slug)/history/1-2/")
        #expect(sight.status == 200)
        #expect(sight.text.contains("200</del>") && sight.text.contains("250</ins>"))
        let asked = await reader.get("/en/cases/\(slug)/history/?from=2&to=1")
        #expect(asked.status == 303)
        #expect(asked.location == "/en/cases/\(slug)/history/1-2/")
    }

    @Test func `has no page for versions that are not there`() async throws {
        let (office, slug) = try await published()
        let reader = Visitor(office.household.site)
        let ranges = ["1-3", "2-1", "1-1", "0-1", "01-2", "1-2-3", "a-b", "-1-2", "1-99999999999999999999", "%22"]
        for range in ranges {
            #expect(await reader.get("/en/cases/\(slug)/history/\(range)/").status == 404, "\(range)")
        }
    }

    @Test func `goes with the case`() async throws {
        let (office, slug) = try await published()
        let reader = Visitor(office.household.site)
        let page = await office.reviewer.get("/en/moderate/cases/\(slug)/")
        _ = await office.reviewer.submit(
            page, to: "/en/moderate/cases/\(slug)/withdrawal/", [("withdrawal-words", "Personal data.")])
        #expect(await reader.get("/en/cases/\(slug)/history/").status == 410)
        #expect(await reader.get("/en/cases/\(slug)/history/1-2/").status == 410)
        #expect(await reader.get("/en/cases/atlantis/history/").status == 404)
    }

    @Test func `names nobody who did not consent`() async throws {
        let (office, slug) = try await published()
        let manual = office.household.manual
        try await manual.people.delete(
            office.contributor.id, cases: .keepAnonymous, by: office.contributor.id,
            mail: { _ in Letter(subject: "Subject", text: "Text") })
        let history = await Visitor(office.household.site).get("/en/cases/\(slug)/history/")
        #expect(history.status == 200)
        #expect(!history.text.contains("Aino"))
        #expect(history.text.contains("Contributor not named"))
    }
}
