import Foundation
import Testing

@testable import Website

@Suite struct `The cases in figures` {
    /// The bars of a chart: where each leads, how long it is, and its number.
    private func bars(_ sight: Sight, of chart: String) -> [(url: String, length: Int, number: Int)] {
        let rest = sight.text.components(separatedBy: "<h2 id=\"chart-\(chart)\">").dropFirst().first ?? ""
        let section = rest.components(separatedBy: "</section>").first ?? ""
        return section.components(separatedBy: "<th scope=\"row\">").dropFirst().map { row in
            func between(_ start: String, _ end: String) -> String {
                row.components(separatedBy: start).dropFirst().first?.components(separatedBy: end).first ?? ""
            }
            return (
                between("href=\"", "\"").replacing("&amp;", with: "&"), Int(between(" width=\"", "%")) ?? 0,
                Int(between("chart__number\">", "<")) ?? -1
            )
        }
    }

    private func total(_ sight: Sight) -> Int {
        let text = sight.first("p class=\"results__count\"") ?? ""
        return Int(text.prefix { $0.isNumber }) ?? -1
    }

    @Test(arguments: ["country", "year", "method", "level"])
    func `each bar leads to as many cases as it says`(chart: String) async throws {
        let visitor = try Visitor()
        let all = bars(await visitor.get("/en/figures/"), of: chart)
        #expect(all.count > 3)
        #expect(all.contains { $0.length == 100 }, "the longest fills its place")
        for bar in all.filter({ !$0.url.isEmpty }).prefix(12) {
            #expect(await total(visitor.get(bar.url)) == bar.number, "\(bar.url)")
        }
        #expect(all.allSatisfy { ($0.number == 0) == $0.url.isEmpty && ($0.number == 0) == ($0.length == 0) })
    }

    @Test func `the years have no gap and stand in their order`() async throws {
        let sight = try await Visitor().get("/fi/figures/")
        let years = bars(sight, of: "year").map(\.url).compactMap { url in
            url.components(separatedBy: "from=").dropFirst().first.flatMap { Int($0.prefix(4)) }
        }
        #expect(years == years.sorted() && Set(years).count == years.count)
        let (first, last) = (try #require(years.first), try #require(years.last))
        #expect(bars(sight, of: "year").count == last - first + 1)
    }

    @Test func `a search narrows the figures, and its filters can be taken away`() async throws {
        let sight = try await Visitor().get("/en/figures/?country=FI&q=budget")
        let countries = bars(sight, of: "country")
        #expect(countries.count == 1 && countries.first?.number == total(sight))
        #expect(sight.values(of: "href").contains("/en/figures/?q=budget"))
        #expect(sight.values(of: "href").contains("/en/map/?q=budget&country=FI"))
        #expect(sight.text.contains("<meta name=\"robots\" content=\"noindex\">"))
    }

    @Test func `years that were asked for are the only ones`() async throws {
        let sight = try await Visitor().get("/en/figures/?from=2015&to=2018")
        #expect(bars(sight, of: "year").reduce(0) { $0 + $1.number } == total(sight))
    }

    @Test func `where nothing is found it says so`() async throws {
        let sight = try await Visitor().get("/en/figures/?q=zzzzqqq")
        #expect(sight.status == 200)
        #expect(sight.text.components(separatedBy: "class=\"empty\"").count == 5)
        let empty = try await Visitor(Library.site(over: Library.emptyManual())).get("/en/figures/")
        #expect(empty.text.components(separatedBy: "class=\"empty\"").count == 5)
    }
}
