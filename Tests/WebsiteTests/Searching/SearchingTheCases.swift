import Foundation
import HTTP
import Manual
import Testing

@Suite struct `Searching the cases` {
    private func titles(_ sight: Sight) -> [String] {
        sight.text.components(separatedBy: "case-card__title\"><a href=\"").dropFirst()
            .compactMap { $0.components(separatedBy: "\"").first }
    }

    @Test func `finds a case by a word of its title and marks the word`() async throws {
        let sight = try await Visitor().get("/en/cases/?q=Odense")
        #expect(titles(sight).first == "/en/cases/odense-your-idea/")
        #expect(sight.text.contains("<mark>Odense</mark>"))
    }

    @Test(arguments: [("en", "participatory budgeting"), ("fi", "osallistuva budjetointi")])
    func `finds a case by the label of its method, in either language`(language: String, words: String) async throws {
        let query = Parameters([("q", words)]).encoded()
        let sight = try await Visitor().get("/\(language)/cases/?\(query)")
        #expect(!titles(sight).isEmpty)
        #expect(!sight.text.contains("class=\"empty\""))
    }

    @Test(arguments: [
        "\"", "\"\"", "'", "*", "NEAR(", "title:x", "a OR", "AND", "-", "^", "(((", "🗳️", "\u{0}", "a\u{301}\"",
        "x\"\u{301} onmouseover=alert(1) y=\"", "<img src=x onerror=alert(1)>", "%00", "\\", ";drop table caseStudy",
        "\u{202E}abc", String(repeating: "a ", count: 5000), String(repeating: "\"", count: 300),
    ])
    func `accepts any input`(words: String) async throws {
        let query = Parameters([("q", words)]).encoded()
        let sight = try await Visitor().get("/en/cases/?\(query)")
        #expect(sight.status == 200)
        #expect(!sight.text.contains("<img src=x"))
        #expect(!sight.text.contains("\" onmouseover"))
        #expect(!sight.text.unicodeScalars.contains("\u{0}"))
    }

    @Test func `keeps the words that found nothing and offers ways on`() async throws {
        let sight = try await Visitor().get("/en/cases/?q=zzzzqqq")
        #expect(sight.status == 200)
        #expect(sight.text.contains("class=\"empty\""))
        #expect(sight.text.contains("value=\"zzzzqqq\""))
    }

    @Test func `filters stand in the address and can be taken away one by one`() async throws {
        let visitor = try Visitor()
        let sight = await visitor.get("/en/cases/?country=FI&country=EE&outcome=reached")
        #expect(sight.values(of: "href").contains("/en/cases/?country=FI&outcome=reached"))
        #expect(sight.values(of: "href").contains("/en/cases/?country=EE&country=FI") == false)
        #expect(sight.values(of: "href").contains("/en/cases/?country=FI&country=EE"))
        let fewer = await visitor.get("/en/cases/?country=FI")
        for slug in titles(fewer) {
            #expect(await visitor.get(slug).text.contains("Finland"))
        }
    }

    @Test func `an unknown filter value finds nothing and can be removed`() async throws {
        let sight = try await Visitor().get("/en/cases/?country=ATLANTIS")
        #expect(sight.status == 200)
        #expect(sight.text.contains("class=\"empty\""))
        #expect(sight.values(of: "href").contains("/en/cases/"))
    }

    @Test(arguments: ["0", "-1", "99999999999999999999", "x", "2"])
    func `any page number shows a page`(page: String) async throws {
        let sight = try await Visitor().get("/en/cases/?page=\(page)")
        #expect(sight.status == 200)
        #expect(!titles(sight).isEmpty)
    }

    @Test func `all pages together show every case once`() async throws {
        let visitor = try Visitor()
        let total = try await Library.manual.get().cases.count()
        var all: [String] = []
        for page in 1...((total + 19) / 20) { all += titles(await visitor.get("/en/cases/?page=\(page)")) }
        #expect(all.count == total)
        #expect(Set(all).count == total)
    }
}
