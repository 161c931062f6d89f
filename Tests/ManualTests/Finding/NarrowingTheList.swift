import Foundation
import Testing

@testable import Manual

/// Facets and filters against a count by hand over a few hundred cases.
@Suite struct `Narrowing the list` {
    private struct Sample {
        let slug: String
        let year: Int
        let values: [Facet: Set<String>]
    }

    /// Cases with values drawn by a fixed rule, so that every run sees the same.
    private static let samples: [Sample] = (0..<240).map { number in
        let countries = ["EE", "FI", "PL", "GR"]
        let methods = [
            ["survey"], ["poll", "survey"], ["citizens-jury"], ["petition", "citizens-jury"], ["deliberation"],
        ]
        let topics = [["budget"], ["budget", "housing"], ["places", "health", "budget"]]
        let families = ["survey": "consult", "poll": "consult", "citizens-jury": "deliberation", "petition": "direct"]
        let used = methods[(number / 3) % 5]
        return Sample(
            slug: "case-\(number)", year: 2000 + number % 7,
            values: [
                .country: [countries[number % 4]],
                .method: Set(used).union(used.map { families[$0] ?? $0 }),
                .topic: Set(topics[(number / 5) % 3]),
                .level: number % 3 == 0 ? [] : [number % 2 == 0 ? "consultation" : "partnership"],
                .year: ["\(2000 + number % 7)"],
            ])
    }

    private static func manual() async throws -> Manual {
        let manual = try Examples.empty()
        let lines = samples.enumerated().map { number, sample in
            func list(_ values: Set<String>) -> String {
                "[" + values.sorted().map { "\"\($0)\"" }.joined(separator: ",") + "]"
            }
            let level = sample.values[.level]?.first.map { "\"level\":\"\($0)\"," } ?? ""
            let words = number % 4 == 0 ? "tram" : "bus"
            return """
                {"slug":"\(sample.slug)","language":"en","title":"Number \(number) \(words)",\(level)"start":"\(sample.year)",\
                "country":\(list(sample.values[.country, default: []])),"methods":\(list(sample.values[.method, default: []])),\
                "topics":\(list(sample.values[.topic, default: []]))}
                """
        }
        return try await Examples.withFolder { folder in
            let path = folder.appending(path: "cases.jsonl").path()
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
            _ = try await manual.importLines(from: path, author: "x", publish: true) { Issue.record("\($0)") }
            return manual
        }
    }

    private static let queries: [CaseQuery] = [
        CaseQuery(language: .english),
        CaseQuery(filters: [.country: ["EE"]], language: .english),
        CaseQuery(filters: [.country: ["EE", "GR"]], language: .english),
        CaseQuery(filters: [.country: ["EE"], .method: ["survey"]], language: .english),
        CaseQuery(filters: [.method: ["consult", "citizens-jury"], .topic: ["housing"]], language: .english),
        CaseQuery(filters: [.year: ["2001", "2003"], .level: ["partnership"]], language: .english),
        CaseQuery(filters: [.level: ["consultation"]], years: 2002...2004, language: .english),
        CaseQuery(words: "tram", filters: [.country: ["PL"], .topic: ["health"]], language: .english),
        CaseQuery(words: "tram", language: .english),
        CaseQuery(filters: [.country: ["XX"]], language: .english),
        CaseQuery(filters: [.country: ["'; --"], .topic: ["budget"]], language: .english),
        CaseQuery(years: 1900...1950, language: .english),
    ]

    private func byHand(_ query: CaseQuery, besides left: Facet? = nil) -> [Sample] {
        Self.samples.enumerated().filter { number, sample in
            let hasWords = query.words.isEmpty || number % 4 == 0
            let isInYears = left == .year || query.years?.contains(sample.year) != false
            return hasWords && isInYears
                && query.filters.allSatisfy { facet, values in
                    facet == left || !sample.values[facet, default: []].isDisjoint(with: values)
                }
        }.map(\.element)
    }

    @Test func `the counts are right under the other filters`() async throws {
        let manual = try await Self.manual()
        for query in Self.queries {
            let results = try await manual.cases.find(query)
            #expect(results.total == byHand(query).count, "\(query)")
            for facet in [Facet.country, .method, .topic, .level, .year] {
                let among = byHand(query, besides: facet)
                let counts = try #require(results.facets.first { $0.facet == facet })
                var expected: [String: Int] = [:]
                for sample in among {
                    for value in sample.values[facet, default: []] { expected[value, default: 0] += 1 }
                }
                for chosen in query.filters[facet] ?? [] where expected[chosen] == nil { expected[chosen] = 0 }
                let found = counts.values.reduce(into: [:]) { $0[$1.code] = $1.count }
                #expect(found == expected, "\(facet) of \(query)")
                #expect(Set(counts.values.filter(\.isChosen).map(\.code)) == Set(query.filters[facet] ?? []))
            }
        }
    }

    @Test func `the pages hold every case once`() async throws {
        let cases = try await Self.manual().cases
        for sort in CaseQuery.Sort.allCases {
            var slugs: [String] = []
            var query = CaseQuery(filters: [.country: ["EE", "FI"]], sort: sort, pageSize: 50, language: .english)
            for page in 1...3 {
                query.page = page
                slugs += try await cases.find(query).hits.map(\.card.slug)
            }
            #expect(slugs.count == 120, "\(sort)")
            #expect(Set(slugs).count == 120, "\(sort)")
        }
    }

    @Test func `the order is what was asked for`() async throws {
        let cases = try await Self.manual().cases
        func first(_ sort: CaseQuery.Sort) async throws -> [CaseCard] {
            try await cases.find(CaseQuery(sort: sort, pageSize: 50, language: .english)).hits.map(\.card)
        }
        let newest = try await first(.newest).compactMap(\.startYear)
        #expect(newest == newest.sorted(by: >))
        let oldest = try await first(.oldest).compactMap(\.startYear)
        #expect(oldest == oldest.sorted())
        let titles = try await first(.title).map(\.title.text)
        #expect(titles == titles.sorted())
        let relevant = try await cases.find(CaseQuery(words: "number 7", language: .english)).hits
        #expect(relevant.first?.card.slug == "case-7")
    }

    @Test func `values stand in the order of the vocabulary, years from the newest`() async throws {
        let results = try await Self.manual().cases.find(CaseQuery(language: .english))
        func codes(_ facet: Facet) -> [String]? { results.facets.first { $0.facet == facet }?.values.map(\.code) }
        #expect(codes(.level) == ["consultation", "partnership"])
        #expect(codes(.method) == ["consult", "survey", "poll", "deliberation", "citizens-jury", "direct", "petition"])
        #expect(codes(.year) == ["2006", "2005", "2004", "2003", "2002", "2001", "2000"])
    }
}
