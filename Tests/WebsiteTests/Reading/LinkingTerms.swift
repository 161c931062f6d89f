import Foundation
import HTML
import Manual
import Testing

@testable import Website

@Suite struct `Linking terms of the glossary` {
    private func glossary() throws -> Glossary { try Glossary(folder: Library.root + "/Content/glossary") }

    private func linked(_ html: String, _ language: Language = .english) throws -> String {
        var used: Set<String> = []
        return TermLinks(try glossary(), language: language)
            .link(Markup(trusted: html), path: "/en/glossary/", used: &used).html
    }

    @Test func `links a term once, whatever its case and ending`() throws {
        let html = try linked("<p>Participatory budgeting. We like participatory budgeting.</p>")
        #expect(html.components(separatedBy: "class=\"term\"").count == 2)
        #expect(html.contains("#participatory-budgeting\">Participatory budgeting</a>."))
    }

    @Test(arguments: [
        "<h3>Participatory budgeting</h3>", "<a href=\"/x\">participatory budgeting</a>",
        "<p title=\"participatory budgeting\">x</p>", "<code>participatory budgeting</code>", "<p>participatory</p>",
        "", "<", "<p", "a<b",
    ])
    func `leaves tags, links and headings alone`(html: String) throws {
        #expect(try linked(html) == html)
    }

    @Test func `finds inflected Finnish words`() throws {
        let html = try linked("<p>Kunta kokeili osallistuvaa budjetointia keväällä.</p>", .finnish)
        #expect(html.contains(">osallistuvaa budjetointia</a>"))
    }

    @Test func `the glossaries of all languages have the same terms`() throws {
        let glossary = try glossary()
        let codes = glossary.all(in: .english).map(\.code)
        #expect(codes.count >= 80)
        #expect(Set(codes).count == codes.count)
        for language in glossary.languages {
            #expect(Set(glossary.all(in: language).map(\.code)) == Set(codes))
        }
        for entry in glossary.all(in: .english) {
            for other in entry.see { #expect(codes.contains(other), "\(entry.code) names \(other)") }
        }
    }
}
