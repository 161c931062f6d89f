import Foundation
import HTML
import HTTP
import Testing

@testable import Manual
@testable import Website

@Suite struct `Writing letters` {
    private static let letters: Result<Letters, any Error> = Result {
        let site = try Library.site.get()
        return Letters(facts: site.facts, pages: try LetterTable.pages(site))
    }

    @Test(arguments: Notice.Kind.allCases, ["de", "en", "et", "fi", "fr", "sv"])
    func `every kind has its words in every language`(kind: Notice.Kind, code: String) throws {
        let language = try #require(Language(rawValue: code))
        let letter = try Self.letters.get().letter(for: LetterTable.notice(kind, language: language))
        let html = try #require(letter.html)
        for text in [letter.subject, letter.text, html] {
            #expect(!text.contains("letters."), "a key instead of words")
            #expect(text.firstMatch(of: /\{[a-z]+\}/) == nil, "a placeholder is left")
            #expect(!text.contains("–"), "a value is missing")
        }
        #expect(!letter.subject.isEmpty)
        #expect(html.contains("<html lang=\"\(code)\">"))
        #expect(!html.contains("<script>"))
        #expect(!html.contains("<b>then"))
        for line in letter.text.split(separator: "\n") where line.contains("://") {
            #expect(line.hasPrefix("https://manual.example/\(code)/"), "\(line) leads elsewhere or in another language")
        }
    }

    @Test(arguments: Notice.Kind.allCases)
    func `every link leads to a page that there is`(kind: Notice.Kind) throws {
        let site = try Library.site.get()
        guard let address = LetterTable.notice(kind).address else { return }
        let path = address.path(in: "en")
        let words = path.split(separator: "/").map(String.init)
        let routes = site.sitemap.routes.filter { $0.method == .get }
        #expect(routes.contains { $0.match(words) != nil }, "\(path) is no address of the site")
    }

    @Test func `what a reviewer wrote is told with the names of its fields`() throws {
        let letter = try Self.letters.get().letter(for: LetterTable.notice(.changesRequested))
        #expect(letter.text.contains("> First line\n> \n> Second"))
        #expect(letter.text.contains("> Please say where."))
        #expect(letter.text.contains("> Hm."))
    }

    @Test func `reasons are told in words`() throws {
        let letter = try Self.letters.get().letter(for: LetterTable.notice(.refused))
        #expect(letter.text.contains("- Incomplete\n"))
    }

    @Test(arguments: [Notice.Kind.signUp, .noAccount, .addressChange, .draftLink, .reportReceived])
    func `a stranger's words are not mailed to an address that nobody confirmed`(kind: Notice.Kind) throws {
        var notice = LetterTable.notice(kind)
        (notice.name, notice.title, notice.words) = ("Visit evil.example", "Visit evil.example", nil)
        let letter = try Self.letters.get().letter(for: notice)
        #expect(!letter.subject.contains("evil"))
        #expect(!letter.text.contains("evil"))
    }

    @Test func `a language that the site does not speak gets English`() throws {
        let letter = try Self.letters.get().letter(
            for: LetterTable.notice(.signIn, language: try #require(Language(rawValue: "xx"))))
        #expect(letter.subject.hasPrefix("Your link for signing in"))
    }
}
