import Foundation
import HTTP
import Manual
import Testing
import Website

@Suite struct `After publication` {
    private func act(
        _ office: ReviewOffice, _ slug: String, _ act: String, words: String = ""
    ) async -> Sight {
        let page = await office.reviewer.get("/en/moderate/cases/\(slug)/")
        return await office.reviewer.submit(
            page, to: "/en/moderate/cases/\(slug)/\(act)/", [(act + "-words", words)])
    }

    @Test func `a case is featured, outdated, archived, restored and withdrawn`() async throws {
        let office = try await ReviewOffice()
        let slug = try await office.publish()
        let reader = Visitor(office.household.site)
        func status() async throws -> CaseStatus? { try await office.household.manual.cases.status(of: slug) }
        let steps: [(String, String, CaseStatus, Int)] = [
            ("feature", "", .featured, 200), ("feature-removal", "", .published, 200),
            ("outdated-mark", "It has ended.", .outdated, 200), ("archiving", "Nobody needs it.", .archived, 410),
            ("restoration", "Somebody does.", .published, 200), ("withdrawal", "The author asks.", .withdrawn, 410),
            ("restoration", "Asked again.", .published, 200),
        ]
        for (name, words, expected, readable) in steps {
            let sight = await act(office, slug, name, words: words)
            #expect(sight.location == "/en/moderate/cases/\(slug)/?done=moved", "\(name)")
            #expect(try await status() == expected)
            #expect(await reader.get("/en/cases/\(slug)/").status == readable, "\(name)")
        }
        let page = await office.reviewer.get("/en/moderate/cases/\(slug)/")
        #expect(page.text.contains("The author asks."))
    }

    @Test func `what takes from readers needs a reason`() async throws {
        let office = try await ReviewOffice()
        let slug = try await office.publish()
        for name in ["outdated-mark", "archiving", "withdrawal"] {
            let sight = await act(office, slug, name)
            #expect(sight.status == 422)
            #expect(sight.values(of: "href").contains("#\(name)-words"))
        }
        #expect(try await office.household.manual.cases.status(of: slug) == .published)
    }

    @Test func `the second of two is told, and loses no word`() async throws {
        let office = try await ReviewOffice()
        let slug = try await office.publish()
        let page = await office.colleague.get("/en/moderate/cases/\(slug)/")
        _ = await act(office, slug, "archiving", words: "First.")
        let late = await office.colleague.submit(
            page, to: "/en/moderate/cases/\(slug)/withdrawal/", [("withdrawal-words", "Words of the second")])
        #expect(late.status == 409)
        #expect(late.text.contains("Rita Reviewer was first"))
        #expect(late.text.contains("Words of the second"))
        #expect(try await office.household.manual.cases.status(of: slug) == .archived)
    }

    @Test func `a reviewer begins a change of their own, once`() async throws {
        let office = try await ReviewOffice()
        let slug = try await office.publish()
        let page = await office.reviewer.get("/en/moderate/cases/\(slug)/")
        let draft = await office.reviewer.submit(page, to: "/en/moderate/cases/\(slug)/draft/")
        #expect(draft.status == 303)
        let again = await office.reviewer.submit(page, to: "/en/moderate/cases/\(slug)/draft/")
        #expect(again.location == draft.location)
        #expect(await office.reviewer.follow(draft).status == 200)
    }

    @Test func `what is not possible is not offered, nor done when asked`() async throws {
        let office = try await ReviewOffice()
        let slug = try await office.publish()
        let page = await office.reviewer.get("/en/moderate/cases/\(slug)/")
        #expect(page.hiddenFields(ofFormTo: "/en/moderate/cases/\(slug)/restoration/").isEmpty)
        let fields = page.hiddenFields(ofFormTo: "/en/moderate/cases/\(slug)/feature/")
        let sight = await office.reviewer.post(
            "/en/moderate/cases/\(slug)/restoration/", fields + [("restoration-words", "Why not")])
        #expect(sight.status == 409)
        #expect(await office.reviewer.get("/en/moderate/cases/atlantis/").status == 404)
    }
}
