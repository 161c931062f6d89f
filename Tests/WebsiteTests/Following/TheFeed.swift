import Foundation
import FoundationXML
import HTTP
import Manual
import Testing

@Suite struct `The feed of a search` {
    /// The document as a strict parser reads it.
    private func feed(_ target: String) async throws -> XMLElement {
        let sight = try await Visitor().get(target)
        #expect(sight.status == 200)
        #expect(sight.headers["Content-Type"] == "application/atom+xml; charset=utf-8")
        let document = try XMLDocument(data: Data(sight.text.utf8))
        return try #require(document.rootElement())
    }

    private func texts(_ element: XMLElement, _ name: String) -> [String] {
        element.elements(forName: name).compactMap(\.stringValue)
    }

    @Test(arguments: [
        "/feeds/en/cases.atom", "/feeds/fi/cases.atom?q=budjetti",
        "/feeds/en/cases.atom?country=FI&country=EE&from=2010",
        "/feeds/en/cases.atom?q=zzzzqqq", "/feeds/en/cases.atom?q=%3C%26%22%01%EF%BF%BF",
    ]) func `has what RFC 4287 asks for`(target: String) async throws {
        let feed = try await feed(target)
        #expect(feed.name == "feed")
        #expect(feed.uri == "http://www.w3.org/2005/Atom")
        for name in ["title", "id", "updated", "author"] { #expect(texts(feed, name).count == 1, "\(name)") }
        // The first address is the feed's own.
        #expect(try await Visitor().get(target).values(of: "href").first == texts(feed, "id").first)
        for entry in feed.elements(forName: "entry") {
            for name in ["title", "id", "updated", "published", "summary"] {
                #expect(texts(entry, name).count == 1, "\(name)")
            }
            for moment in texts(entry, "updated") + texts(entry, "published") {
                #expect(try Date(moment, strategy: .iso8601) > .distantPast)
            }
        }
        let ids = feed.elements(forName: "entry").flatMap { texts($0, "id") }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `holds the cases that the list finds, with the same ids in every language`() async throws {
        let manual = try Library.manual.get()
        let found = try await manual.cases.find(
            CaseQuery(filters: [.country: ["FI"]], pageSize: 50, language: .english))
        let english = try await feed("/feeds/en/cases.atom?country=FI").elements(forName: "entry")
        let finnish = try await feed("/feeds/fi/cases.atom?country=FI").elements(forName: "entry")
        #expect(english.count == found.total)
        #expect(Set(english.flatMap { texts($0, "id") }) == Set(finnish.flatMap { texts($0, "id") }))
        let links = try await Visitor().get("/feeds/en/cases.atom?country=FI").values(of: "href").dropFirst(2)
        #expect(Set(links) == Set(found.hits.map { "https://manual.example/en/cases/\($0.card.slug)/" }))
    }

    @Test func `the newest change stands first`() async throws {
        let moments = try await feed("/feeds/en/cases.atom").elements(forName: "entry").flatMap { texts($0, "updated") }
        #expect(moments.count > 10)
        #expect(moments == moments.sorted(by: >))
    }

    @Test(arguments: ["/en/cases/?q=budget&country=FI", "/en/"]) func `is found from the page`(page: String)
        async throws
    {
        let sight = try await Visitor().get(page)
        let link = try #require(
            sight.text.firstMatch(of: /<link rel="alternate" type="application\/atom\+xml"[^>]*href="([^"]*)"/))
        let target = String(link.output.1).replacing("&amp;", with: "&")
        #expect(target == (page == "/en/" ? "/feeds/en/cases.atom" : "/feeds/en/cases.atom?q=budget&country=FI"))
        _ = try await feed(target)
    }
}
