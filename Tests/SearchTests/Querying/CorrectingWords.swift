import Testing

@testable import Search

@Suite struct `Correcting words` {
    private static func index() throws -> SearchIndex {
        let analysis = TextAnalysis()
        let texts = ["budget residents", "budget bus", "Bürgerhaushalt für Kinder", "participation", "2014"]
        let documents = texts.enumerated().map { number, text in
            IndexedDocument(
                id: Int64(number),
                texts: [.init(.body, language: "de", tokens: analysis.tokens(of: text, in: "de"))])
        }
        let index = SearchIndex()
        _ = try index.catchUp(to: 1) { _ in
            SearchIndex.Changes(documents: documents, removed: [], sequence: 1)
        }
        return index
    }

    private static func results(_ words: String, isExact: Bool = false) throws -> IndexResults {
        let analysis = TextAnalysis()
        let reading = QuestionReading(
            analysis: analysis, labels: LabelIndex([], analysis: analysis), languages: ["en", "de"])
        return try index().snapshot.results(of: reading.query(Question(words), isExact: isExact))
    }

    @Test(arguments: [
        ("budgte", ["budget"], 2), ("buget", ["budget"], 2), ("budgett", ["budget"], 2),
        ("partizipation", ["participation"], 1),
        ("participatoin", ["participation"], 1), ("bos", [], 0), ("xudget", [], 0), ("2015", [], 0), ("budget", [], 2),
        ("haushalt", [], 1), ("kind", [], 1), ("participationx", ["participation"], 1), ("zeppelin", [], 0),
    ])
    func `the nearest word is taken and told`(typed: String, taken: [String], total: Int) throws {
        let results = try Self.results(typed)
        #expect(results.corrections.map(\.taken) == taken)
        #expect(results.total == total)
    }

    @Test func `a word of a label is corrected too and leads to its value`() throws {
        let analysis = TextAnalysis()
        let labels = LabelIndex(
            [.init([("Presupuesto participativo", "es")], values: ["method=pb"])], analysis: analysis)
        let document = IndexedDocument(
            id: 1, texts: [.init(.body, language: "en", tokens: analysis.tokens(of: "money", in: "en"))],
            values: ["method=pb"])
        let index = SearchIndex()
        _ = try index.catchUp(to: 1) { _ in .init(documents: [document], removed: [], sequence: 1) }
        let reading = QuestionReading(analysis: analysis, labels: labels, languages: ["en"])
        func results(_ words: String) -> IndexResults {
            index.snapshot.results(of: reading.query(Question(words), in: index.snapshot))
        }
        #expect(results("presupesto participativo").hits.map(\.id) == [1])
        #expect(results("presupesto participativo").corrections.map(\.taken) == ["presupuesto"])
        #expect(results("money -\"presupuesto participativo\"").total == 1)
        #expect(results("zeppelin").total == 0)
    }

    @Test func `not when it is meant as it was typed`() throws {
        #expect(try Self.results("budgte", isExact: true).total == 0)
        #expect(try Self.results("\"budgte\"").total == 0)
        #expect(try Self.results("budget -budgte").total == 2)
    }
}
