import Foundation
import Testing

@testable import Manual

@Suite struct `Towns like mine` {
    @Test(arguments: [
        (0, "under-5000"), (4_999, "under-5000"), (5_000, "5000-19999"), (23_000, "20000-49999"),
        (99_999, "50000-99999"), (250_000, "250000-999999"), (3_000_000, "1000000-plus"),
    ]) func `a number of residents falls into a band`(residents: Int, code: String) {
        #expect(Likeness(residents: residents).band == code)
    }

    @Test func `the bands are those of the vocabulary, in its order`() throws {
        let file = Examples.root.appending(path: "Content/vocabularies").path()
        let manual = try Manual.inMemory(migrations: Examples.migrations, labels: file)
        #expect(manual.vocabularies.terms(of: .populationBand).map(\.code) == PopulationBand.codes)
    }

    @Test(arguments: [
        (0...4_999, ["under-5000"]), (5_000...5_000, ["5000-19999"]),
        (19_999...50_000, ["5000-19999", "20000-49999", "50000-99999"]), (2_000_000...Int.max, ["1000000-plus"]),
    ])
    func `a range of residents has the bands that it overlaps`(range: ClosedRange<Int>, codes: [String]) {
        #expect(PopulationBand.codes(overlapping: range) == codes)
        #expect(PopulationBand.codes(overlapping: 0...Int.max) == PopulationBand.codes)
    }

    @Test(arguments: [
        (300_000...400_000, nil, 1), (0...249_999, nil, 0), (0...Int.max, nil, 1),
        (0...Int.max, ["under-5000"], 0), (300_000...400_000, ["under-5000", "250000-999999"], 1),
    ])
    func `cases are narrowed to a range of residents, within what was chosen`(
        range: ClosedRange<Int>, chosen: [String]?, total: Int
    ) async throws {
        var query = CaseQuery(filters: [.population: chosen ?? []], language: .english)
        query.residents = range
        let results = try await Examples.manual().cases.find(query)
        #expect(results.total == total)
        // Its own counts are not narrowed by it.
        #expect(results.values(of: .population).first { $0.code == "250000-999999" }?.count == 1)
    }

    @Test func `says what a case has in common`() {
        let mine = Likeness(residents: 23_000, degurba: "towns", country: "FI")
        #expect(
            mine.traits(country: "FI", band: "20000-49999", degurba: "towns") == [.sameSize, .sameArea, .sameCountry])
        #expect(mine.traits(country: "SE", band: "50000-99999", degurba: "cities") == [.similarSize])
        #expect(mine.traits(country: nil, band: nil, degurba: nil) == [])
        #expect(mine.traits(country: "SE", band: "1000000-plus", degurba: "cities") == [])
        #expect(Likeness().traits(country: "FI", band: "under-5000", degurba: "rural") == [])
    }

    @Test func `the most alike stand first`() async throws {
        let manual = try Manual.inMemory(
            migrations: Examples.migrations, labels: Examples.root.appending(path: "Content/vocabularies").path())
        _ = try manual.load(edition: Examples.root.appending(path: "Content").path())
        let mine = Likeness(residents: 23_000, degurba: "towns", country: "FI")
        var query = CaseQuery(sort: .likeness, pageSize: 50, language: .english)
        query.like = mine
        let found = try await manual.cases.find(query)
        let weights = found.hits.map { hit in
            mine.traits(country: hit.card.country, band: hit.card.populationBand, degurba: hit.card.degurba)
                .map(\.weight).reduce(0, +)
        }
        #expect(weights == weights.sorted(by: >))
        #expect(Set(weights).count > 3)
        #expect(found.total == (try await manual.cases.find(CaseQuery(language: .english)).total))
    }
}
