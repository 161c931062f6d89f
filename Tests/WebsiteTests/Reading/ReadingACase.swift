import Foundation
import HTTP
import Manual
import Testing
import Website

@Suite struct `Reading a case` {
    @Test func `shows its words, facts, sources and how to cite it`() async throws {
        let sight = try await Visitor().get("/en/cases/odense-your-idea/")
        #expect(sight.status == 200)
        let study = try #require(
            try await Library.manual.get().cases.published(at: "odense-your-idea", in: .english))
        #expect(sight.first("h1") == study.title.text)
        for id in ["goal", "what_was_done", "results", "challenges", "lessons", "recommendations", "sources", "cite"] {
            #expect(sight.values(of: "id").contains(id), "\(id)")
        }
        for source in study.facts.sources {
            #expect(sight.values(of: "href").contains(try #require(source.address)))
        }
        #expect(sight.text.contains("https://manual.example/en/cases/odense-your-idea/"))
    }

    @Test func `says openly when the text is in another language, and marks it`() async throws {
        let sight = try await Visitor().get("/fi/cases/odense-your-idea/")
        #expect(sight.status == 200)
        #expect(sight.text.contains("lang=\"en\""))
        #expect(sight.text.contains("englanti"))
    }

    @Test func `is not invented`() async throws {
        let sight = try await Visitor().get("/en/cases/atlantis/")
        #expect(sight.status == 404)
        #expect(sight.isPage)
        #expect(sight.headers["Cache-Control"] == "private, no-store")
    }

    @Test func `every published case has a page in every language`() async throws {
        let visitor = try Visitor()
        for (slug, _) in try await Library.manual.get().cases.addresses() {
            for language in visitor.site.facts.languages {
                let sight = await visitor.get("/\(language)/cases/\(slug)/")
                #expect(sight.status == 200, "\(language) \(slug)")
                #expect(sight.text.utf8.count < 120_000, "\(language) \(slug) is too heavy")
            }
        }
    }
}
