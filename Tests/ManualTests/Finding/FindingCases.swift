import Testing

@testable import Manual

@Suite struct `Finding cases` {
    @Test(arguments: [
        "lodz", "ŁÓDŹ", "Łódź", "tram", "trams", "raitiolinjoja", "Puola", "poland", "survey kysely", "\"tram lines\"",
        "Urzad Miasta", "limesurvey", "which tra",
    ])
    func `the words lead to Łódź`(words: String) async throws {
        let results = try await Examples.manual().cases.find(CaseQuery(words: words, language: .english))
        #expect(results.hits.map(\.card.slug) == ["lodz-ask-first"])
        #expect(!results.isWeakened)
    }

    @Test func `no case has all the words, so those with any are shown and marked`() async throws {
        let results = try await Examples.manual().cases.find(CaseQuery(words: "trams zeppelin", language: .english))
        #expect(results.hits.map(\.card.slug) == ["lodz-ask-first"])
        #expect(results.isWeakened)
    }

    @Test func `the snippet marks what was asked for and never holds markup`() async throws {
        let results = try await Examples.manual().cases.find(CaseQuery(words: "SUBURBS", language: .english))
        let hit = try #require(results.hits.first)
        #expect(hit.snippet?.segments.filter(\.isMatch).map(\.text) == ["suburbs"])
        #expect(hit.snippet?.segments.map(\.text).joined() == "Few answers from the suburbs.")
        #expect(!hit.summary.hasMatch)
    }
}
