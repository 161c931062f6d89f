import Foundation
import Testing

@Suite struct `Printing booklets` {
    private func anchors(_ sight: Sight) -> [String] {
        sight.values(of: "href").filter { $0.hasPrefix("#") && $0 != "#main" }
    }

    @Test(arguments: ["en", "fi"])
    func `has every step and section of the manual on one page, with contents`(language: String) async throws {
        let visitor = try Visitor()
        let contents = await visitor.get("/\(language)/manual/")
        let booklet = await visitor.get("/\(language)/manual/booklet/")
        #expect(booklet.status == 200)
        let chapters = contents.values(of: "href").filter {
            $0.hasPrefix("/\(language)/manual/") && $0 != "/\(language)/manual/" && !$0.hasSuffix("/booklet/")
        }
        #expect(chapters.count > 20)
        #expect(anchors(booklet).count == Set(chapters).count)
        #expect(contents.values(of: "href").contains("/\(language)/manual/booklet/"))
    }

    @Test func `has one step with its own sections`() async throws {
        let visitor = try Visitor()
        let booklet = await visitor.get("/en/manual/planning/booklet/")
        #expect(anchors(booklet).contains("#planning-goals"))
        #expect(anchors(booklet).allSatisfy { $0 == "#step-planning" || $0.hasPrefix("#planning-") })
        #expect(await visitor.get("/en/manual/planning/").values(of: "href").contains("/en/manual/planning/booklet/"))
        #expect(await visitor.get("/en/manual/nothing/booklet/").status == 404)
    }

    @Test func `has the cases of a search, whole and in the list's order`() async throws {
        let visitor = try Visitor()
        let list = await visitor.get("/en/cases/?country=FI")
        let booklet = await visitor.get("/en/cases/booklet/?country=FI")
        #expect(list.values(of: "href").contains("/en/cases/booklet/?country=FI"))
        let listed = list.text.components(separatedBy: "case-card__title\"><a href=\"/en/cases/").dropFirst()
            .compactMap { $0.components(separatedBy: "/\"").first }
        #expect(listed.count > 2)
        #expect(anchors(booklet) == listed.map { "#case-" + $0 })
        #expect(booklet.text.contains("Finland"))
        #expect(booklet.text.contains("https://manual.example/en/cases/\(listed[0])/"))
    }

    @Test func `says which cases a booklet holds when it cannot hold all`() async throws {
        let visitor = try Visitor()
        let first = await visitor.get("/en/cases/booklet/")
        #expect(first.text.contains("Cases 1–20 of"))
        #expect(first.text.contains("at most 20 cases"))
        #expect(first.values(of: "href").contains("/en/cases/booklet/?page=2"))
        let second = await visitor.get("/en/cases/booklet/?page=2")
        #expect(second.text.contains("Cases 21–40 of"))
        #expect(Set(anchors(first)).isDisjoint(with: anchors(second)))
    }

    @Test func `says what to do when there is nothing to print`() async throws {
        let booklet = try await Visitor().get("/en/cases/booklet/?q=zzzzqqq")
        #expect(booklet.status == 200)
        #expect(booklet.text.contains("nothing to print"))
        #expect(booklet.values(of: "href").contains("/en/cases/?q=zzzzqqq"))
        #expect(anchors(booklet).isEmpty)
    }

    @Test func `prints short addresses of sources`() async throws {
        let step = try await Visitor().get("/en/manual/planning/booklet/")
        let printed = step.values(of: "data-printed")
        #expect(!printed.isEmpty)
        #expect(printed.allSatisfy { !$0.hasPrefix("http") && !$0.hasPrefix("www.") && !$0.hasSuffix("/") })
    }
}
