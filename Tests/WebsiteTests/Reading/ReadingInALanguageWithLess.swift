import Foundation
import HTTP
import Manual
import Testing

@testable import Website

/// Estonian has the interface, the steps, the labels and more; sections, methods and cases are in English and say so.
@Suite struct `Reading in a language with less` {
    private func get(_ path: String) async throws -> Sight {
        let sight = await (try Visitor()).get("/et/" + path)
        #expect(sight.status == 200)
        #expect(sight.headers["Content-Language"] == "et")
        #expect(sight.text.contains("<html lang=\"et\" "))
        return sight
    }

    private let notice =
        "<p class=\"notice\" role=\"note\">Seda teksti ei ole veel tõlgitud. Loed seda selles keeles: inglise."

    @Test(arguments: ["manual/planning/goals/", "methods/survey/", "cases/odense-your-idea/"])
    func `a page says in which language its text is`(path: String) async throws {
        let sight = try await get(path)
        #expect(sight.text.contains(notice))
        #expect(sight.text.contains(" lang=\"en\">"))
    }

    @Test(arguments: ["", "manual/", "manual/planning/", "methods/", "cases/?q=budget"])
    func `a list has nothing in another language that does not say so`(path: String) async throws {
        let sight = try await get(path)
        let open = try Regex(
            "<(h1|h2|h3|p|li|a|dt|span)[^>]*>(The|How|What|When|Who|Residents|Citizens?|Town|City|A) [a-z]")
        let foreign = sight.text.matches(of: open)
        #expect(!foreign.isEmpty || path != "cases/?q=budget")
        for match in foreign {
            #expect(match.output[0].substring?.contains("lang=\"en\"") == true, "\(match.output[0].substring ?? "")")
        }
    }

    @Test func `a method is called by its label where its sheet has no title`() throws {
        let visit = Visit(
            request: Request("GET", "/et/"), site: try Library.site.get().facts, language: "et",
            reader: try #require(Language(rawValue: "et")), session: .none, form: Parameters(), uploads: [],
            formToken: "", captured: [:])
        let english = LocalText(text: "Survey", html: "", language: .english)
        #expect(visit.methodTitle("survey", english) == "Küsitlus")
        #expect(visit.methodTitle("survey", nil) == "Küsitlus")
        let own = LocalText(text: "Kiri kõigile", html: "", language: visit.reader)
        #expect(visit.methodTitle("survey", own) == "Kiri kõigile")
    }

    @Test func `the switch names each language in itself`() async throws {
        let text = try await get("").text
        for name in ["Deutsch", "Eesti", "English", "Français", "Suomi", "Svenska"] {
            #expect(text.contains(">\(name)</a>"))
        }
        #expect(text.components(separatedBy: "</span>Eesti</summary>").count == 2)
    }
}
