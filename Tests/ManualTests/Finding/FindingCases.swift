import Foundation
import Testing

@testable import Manual

@Suite struct `Finding cases` {
    @Test(arguments: [
        "lodz", "ŁÓDŹ", "Łódź", "tram", "trams", "raitiolinjoja", "Puola", "poland", "survey kysely", "\"tram lines\"",
        "Urzad Miasta", "limesurvey", "which tra",
        // Other words for its method in any language and form, and its method's family.
        "sondeos", "küsitlust", "opinion polls", "public consultation",
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

    @Test(arguments: [
        ("raitiolinoja", "raitiolinjoja"), ("subrubs", "suburbs"), ("limesurvay", "limesurvey"),
    ])
    func `a slip of the pen is corrected and told, unless it is meant`(typed: String, taken: String) async throws {
        let cases = try Examples.manual().cases
        let results = try await cases.find(CaseQuery(words: typed, language: .english))
        #expect(results.hits.map(\.card.slug) == ["lodz-ask-first"])
        #expect(results.corrections == [CaseResults.Correction(typed: typed, taken: taken)])
        #expect(try await cases.find(CaseQuery(words: typed, language: .english, isExact: true)).total == 0)
        #expect(try await cases.find(CaseQuery(words: "\"\(typed)\"", language: .english)).total == 0)
    }

    @Test func `a rare word beside a frequent one is asked about`() async throws {
        let manual = try Examples.empty()
        let titles = Array(repeating: "A bürgerhaushalt", count: 6) + ["A burgerhaushlat"]
        let lines = titles.map { #"{"language":"de","title":"\#($0)"}"# }
        try await Examples.withFolder { folder in
            let path = folder.appending(path: "cases.jsonl").path()
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
            _ = try await manual.importLines(from: path, author: "x", publish: true) { Issue.record("\($0)") }
        }
        func suggestion(_ words: String) async throws -> String? {
            try await manual.cases.find(CaseQuery(words: words, language: .english)).suggestion
        }
        #expect(try await suggestion("Burgerhaushlat") == "bürgerhaushalt")
        #expect(try await suggestion(" a  Burgerhaushlat -bus") == " a  bürgerhaushalt -bus")
        #expect(try await suggestion("Bürgerhaushalt") == nil)
    }

    @Test func `says on request how each case was found`() async throws {
        var query = CaseQuery(words: "trams suburbs poland", language: .english)
        let cases = try Examples.manual().cases
        #expect(try await cases.find(query).hits.first?.explanation == nil)
        query.isExplained = true
        let explanation = try #require(try await cases.find(query).hits.first?.explanation)
        #expect(explanation.words.map(\.asked) == ["trams", "suburbs", "poland"])
        let ways = explanation.words.map(\.ways)
        #expect(ways[0].contains { $0.kind == .word && $0.text == "trams" && $0.field == .title })
        #expect(ways[0].contains { $0.kind == .form && $0.text == "tram" && $0.field == .summary })
        #expect(ways[1].contains { $0.kind == .word && $0.field == .elsewhere })
        #expect(ways[2].contains { $0.kind == .label && $0.text == "country=PL" })
        #expect(explanation.score > 0 && explanation.nearness >= 1 && explanation.merit >= 1)
    }

    @Test func `a question in a sentence needs no case with its small words`() async throws {
        let results = try await Examples.manual().cases.find(
            CaseQuery(words: "Which towns would ask about the trams?", language: .english))
        #expect(results.hits.first?.card.slug == "lodz-ask-first")
    }

    @Test func `what finds nothing is counted, but no address or number`() async throws {
        let manual = try Examples.manual()
        for words in ["Zeppelin!", "zeppelin", "anna@zeppelin.example", "+358 40 1234567", "trams", ""] {
            _ = try await manual.cases.find(CaseQuery(words: words, language: .english))
        }
        try await manual.cases.keepMisses()
        let misses = try manual.database.readNow { try SearchMisses.most($0) }
        #expect(misses == [Statistics.Count(code: "zeppelin", count: 2)])
    }

    @Test func `the snippet marks what was asked for and never holds markup`() async throws {
        let results = try await Examples.manual().cases.find(CaseQuery(words: "SUBURBS", language: .english))
        let hit = try #require(results.hits.first)
        #expect(hit.snippet?.segments.filter(\.isMatch).map(\.text) == ["suburbs"])
        #expect(hit.snippet?.segments.map(\.text).joined() == "Few answers from the suburbs.")
        #expect(!hit.summary.hasMatch)
    }

    @Test func `a word weighs most in the title, then in the summary, then in a label, a place and the body`()
        async throws
    {
        let filler = "This sentence stands in every one of the cases so that they are of about the same length."
        let lines = [
            #"{"slug":"body","title":"Other","summary":"\#(filler)","goal":"\#(filler) zeppelin"}"#,
            #"{"slug":"place","title":"Other","summary":"\#(filler)","goal":"\#(filler)","place":"Zeppelin"}"#,
            #"{"slug":"label","title":"Other","summary":"\#(filler)","goal":"\#(filler)","keywords":["zeppelin"]}"#,
            #"{"slug":"summary","title":"Other","summary":"\#(filler) zeppelin","goal":"\#(filler)"}"#,
            #"{"slug":"title","title":"Zeppelin","summary":"\#(filler)","goal":"\#(filler)"}"#,
        ].map { $0.replacing("{\"slug", with: "{\"language\":\"en\",\"slug") }
        let manual = try Examples.manual()
        try await Examples.withFolder { folder in
            let path = folder.appending(path: "cases.jsonl").path()
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
            _ = try await manual.importLines(from: path, author: "x", publish: true) { Issue.record("\($0)") }
        }
        let results = try await manual.cases.find(CaseQuery(words: "zeppelins zeppelin", language: .english))
        #expect(results.hits.map(\.card.slug) == ["title", "summary", "label", "place", "body"])
    }

    @Test(arguments: [
        ("fi", ["Aachen", "Łódź", "Zagreb", "Ähtäri"]), ("de", ["Aachen", "Ähtäri", "Łódź", "Zagreb"]),
    ])
    func `titles stand in the order of the alphabet of the reader`(code: String, titles: [String]) async throws {
        let manual = try Examples.empty()
        let lines = titles.reversed().map { #"{"language":"en","title":"\#($0)"}"# }
        try await Examples.withFolder { folder in
            let path = folder.appending(path: "cases.jsonl").path()
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
            _ = try await manual.importLines(from: path, author: "x", publish: true) { Issue.record("\($0)") }
        }
        let language = try #require(Language(rawValue: code))
        let results = try await manual.cases.find(CaseQuery(sort: .title, language: language))
        #expect(results.hits.map(\.card.title.text) == titles)
    }
}
