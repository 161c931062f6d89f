import Foundation
import HTTP
import Manual
import Testing

@testable import Website

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

@Suite struct `Searching with more at hand` {
    @Test func `half a word is completed, as JSON that anyone may share`() async throws {
        let sight = try await Visitor().get("/en/completions/?q=participatory%20bud")
        #expect(sight.status == 200)
        #expect(sight.headers["Content-Type"] == "application/json")
        #expect(sight.headers["Cache-Control"]?.hasPrefix("public") == true)
        #expect(sight.text.hasPrefix(#"{"completions":[{"language":"en","text":"Participatory budgeting"}"#))
        #expect(try await Visitor().get("/fi/completions/?q=osallistuva%20bud").text.contains("budjetointi"))
        for words in ["", "%00", "%22", "%3Cscript%3E", String(repeating: "a", count: 3_000)] {
            #expect(try await Visitor().get("/en/completions/?q=\(words)").text == #"{"completions":[]}"#)
        }
        #expect(try await Visitor().get("/en/").text.contains("data-completions=\"/en/completions/\""))
    }

    @Test(arguments: [
        ("residents-from=5000&residents-to=49999", "5,000–49,999 residents"),
        ("residents-from=250%20000", "250,000 residents or more"), ("residents-to=4999", "4,999 residents or fewer"),
    ])
    func `a range of residents stands in the address and can be taken away`(query: String, words: String) async throws {
        let visitor = try Visitor()
        let sight = await visitor.get("/en/cases/?q=budget&\(query)")
        #expect(sight.text.contains(words))
        #expect(sight.values(of: "href").contains("/en/cases/?q=budget"))
        let count = sight.first("p class=\"results__count\"")
        #expect(count != (await visitor.get("/en/cases/?q=budget")).first("p class=\"results__count\""))
        #expect(await visitor.get("/en/map/?q=budget&\(query)").first("p class=\"results__count\"") == count)
        #expect(sight.values(of: "href").contains { $0.hasPrefix("/feeds/en/cases.atom?q=budget&residents-") })
        #expect(sight.values(of: "href").contains { $0.hasPrefix("/en/account/searches/new/?q=budget&residents-") })
    }

    @Test(arguments: ["x", "-1", "99999999999999999999", "%00"])
    func `any range is accepted`(number: String) async throws {
        let sight = try await Visitor().get("/en/cases/?residents-from=\(number)&residents-to=\(number)")
        #expect(sight.status == 200)
    }

    @Test func `how a case came to its place is told to admins alone`() async throws {
        let household = try Household()
        _ = try household.manual.load(edition: Library.root + "/Content")
        _ = try await household.add("admin@example.eu", role: .admin)
        _ = try await household.add("eva@example.eu", role: .reviewer)
        let admin = await household.signedIn("admin@example.eu")
        let reviewer = await household.signedIn("eva@example.eu")
        let address = "/en/cases/?q=budget&explain=1"
        let told = await admin.get(address)
        #expect(told.text.contains("class=\"explanation\"") && told.text.contains("“budget”: rarity"))
        #expect(told.headers["Cache-Control"] == "private, no-store")
        #expect(await admin.get("/en/cases/?q=budget").values(of: "href").contains(address))
        for visitor in [reviewer, Visitor(household.site)] {
            let plain = await visitor.get(address)
            #expect(plain.status == 200)
            #expect(!plain.text.contains("class=\"explanation\"") && !plain.text.contains("Explain the order"))
        }
        #expect(await admin.get(address).text.contains("class=\"explanation\""))
    }
}

@Suite struct `Searching for towns like mine` {
    @Test func `says what each case has in common, and can be taken away`() async throws {
        let visitor = try Visitor()
        let address = "/en/cases/?q=budget&like-residents=23000&like-area=towns&like-country=FI"
        let sight = await visitor.get(address)
        #expect(sight.text.contains("same size"))
        #expect(sight.text.contains("like: 23,000 residents, Towns and suburbs, Finland"))
        #expect(sight.values(of: "href").contains("/en/cases/?q=budget"))
        #expect(
            sight.text.contains(
                "name=\"like-residents\" inputmode=\"numeric\" size=\"8\" maxlength=\"11\" value=\"23000\""))
        #expect(
            sight.first("p class=\"results__count\"")
                == (await visitor.get("/en/cases/?q=budget")).first("p class=\"results__count\""))
    }

    @Test(arguments: [
        "like-residents=99999999999999999999", "like-residents=-5", "like-area=%22%3E", "like-country=ATLANTIS",
        "like-residents=23%20000",
    ])
    func `any answer is accepted`(query: String) async throws {
        #expect(try await Visitor().get("/en/cases/?\(query)").status == 200)
    }

    @Test func `is asked on the front page`() async throws {
        let sight = try await Visitor().get("/en/")
        #expect(sight.text.contains("name=\"like-residents\""))
        #expect(sight.text.contains("<option value=\"rural\">"))
    }

    @Test func `a town is looked up by its name and offered as a choice`() async throws {
        let visitor = try Visitor()
        let sight = await visitor.get("/en/cases/?q=budget&like-town=tampere")
        let link = try #require(sight.values(of: "href").first { $0.contains("like-residents=") })
        #expect(link.hasPrefix("/en/cases/?q=budget&like-residents="))
        #expect(link.hasSuffix("&like-country=FI"))
        #expect(await visitor.get(link).text.contains("same country"))
        #expect(await visitor.get("/en/cases/?like-town=zzzzqq").text.contains("We know no town “zzzzqq”"))
    }

    @Test(arguments: ["\"", "%", "<b>", String(repeating: "a", count: 10_000)])
    func `any name is accepted`(name: String) async throws {
        let query = Parameters([("like-town", name)]).encoded()
        let sight = try await Visitor().get("/en/cases/?\(query)")
        #expect(sight.status == 200)
        #expect(!sight.text.contains("<b>"))
    }

    @Test func `accents and case do not matter, and the exact name stands first`() throws {
        let towns = try Towns(file: Library.root + "/Content/map/towns.tsv")
        #expect(towns.find("GOTEBORG").first?.country == "SE")
        #expect(towns.find("münchen").first?.name == "Munich")
        #expect(towns.find("Pori").first?.name == "Pori")
        #expect(towns.find("").isEmpty)
    }
}
