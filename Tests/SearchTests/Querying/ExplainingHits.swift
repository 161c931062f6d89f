import Testing

@testable import Search

@Suite struct `Explaining hits` {
    @Test(arguments: 0..<5)
    func `what is told of each hit makes up its score`(seed: Int) throws {
        var library = SampleLibrary(seed: 300 + UInt64(seed))
        let index = SearchIndex()
        for batch in 0..<3 {
            let documents = (0..<60).map { library.add(id: Int64(batch * 60 + $0)) }
            _ = try index.catchUp(to: Int64(batch + 1)) { _ in
                .init(documents: documents, removed: [], sequence: Int64(batch + 1))
            }
        }
        let analysis = TextAnalysis()
        let reading = QuestionReading(
            analysis: analysis, labels: LabelIndex([], analysis: analysis), languages: ["en"])
        for words in ["trams", "tram lines", "budgets -school", "plan OR vote river", "\"tram line\" city"] {
            var query = reading.query(Question(words), in: index.snapshot)
            #expect(index.snapshot.results(of: query).hits.allSatisfy { $0.explanation == nil })
            query.isExplained = true
            let results = index.snapshot.results(of: query)
            #expect(!results.hits.isEmpty)
            for hit in results.hits {
                let explanation = try #require(hit.explanation)
                #expect(abs(explanation.score - hit.score) < 0.001 * hit.score, "\(words)")
                #expect(explanation.words.count == query.groups.count)
                let isWhole = explanation.words.allSatisfy { !$0.ways.isEmpty && $0.rarity > 0 }
                #expect(isWhole != results.isWeakened)
            }
        }
    }
}
