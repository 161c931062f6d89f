import Testing

@testable import Search

@Suite struct `Finding further documents` {
    private static func results(_ words: String) throws -> IndexResults {
        let analysis = TextAnalysis()
        let texts = [
            "Kinder spielen im Park", "Kindertagesstätte", "Park", "Spielplatz für Kinder", "Klima und Bürgerrat",
        ]
        let documents = texts.enumerated().map { number, text in
            IndexedDocument(
                id: Int64(number), texts: [.init(.body, language: "de", tokens: analysis.tokens(of: text, in: "de"))])
        }
        let index = SearchIndex()
        _ = try index.catchUp(to: 1) { _ in .init(documents: documents, removed: [], sequence: 1) }
        let labels = LabelIndex([], analysis: analysis)
        let reading = QuestionReading(analysis: analysis, labels: labels, languages: ["de"])
        return index.snapshot.results(of: reading.query(Question(words), in: index.snapshot))
    }

    @Test func `compounds come after what has the word, in no count, and not when excluded`() throws {
        let results = try Self.results("Kinder -Spielplatz")
        #expect(results.hits.map(\.id) == [0])
        #expect(results.further.map(\.id) == [1])
        #expect(results.total == 1)
    }

    @Test func `nothing is added to nothing`() throws {
        #expect(try Self.results("Zeppelin").further.isEmpty)
    }

    @Test func `a compound that no text has is found by its parts`() throws {
        #expect(try Self.results("Klimabürgerrat").hits.map(\.id) == [4])
    }
}
