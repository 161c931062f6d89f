import Testing

@testable import Search

@Suite struct `Correcting words` {
    private static func index() throws -> SearchIndex {
        try index(
            of: ["budget residents", "budget bus", "Bürgerhaushalt für Kinder", "participation", "2014"], in: "de")
    }

    private static func index(of texts: [String], in language: String) throws -> SearchIndex {
        let analysis = TextAnalysis()
        let documents = texts.enumerated().map { number, text in
            IndexedDocument(
                id: Int64(number),
                texts: [.init(.body, language: language, tokens: analysis.tokens(of: text, in: language))])
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
        ("budgte", ["budget"], 2), ("buget", ["budget"], 2), ("buddget", ["budget"], 2),
        ("partizipation", ["participation"], 1),
        ("participatoin", ["participation"], 1), ("bos", [], 0), ("xudget", [], 0), ("2015", [], 0), ("budget", [], 2),
        ("haushalt", [], 1), ("kind", [], 1), ("participationx", ["participation"], 1), ("zeppelin", [], 0),
        // The second letter first, and one letter too many before.
        ("ubdget", ["budget"], 2), ("rpesidents", ["residents"], 1),
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

    @Test(arguments: [
        ("da", "cykelstien", "cykkelsti"), ("hu", "kerékpárutat", "kerékpárrút"), ("fi", "uimahallissa", "uimahali"),
        ("en", "participating", "particpated"),
    ])
    func `a word that stands in another form is found too, and told as it stands`(
        language: String, word: String, typed: String
    ) throws {
        let index = try Self.index(of: [word], in: language)
        let analysis = TextAnalysis()
        let reading = QuestionReading(
            analysis: analysis, labels: LabelIndex([], analysis: analysis), languages: ["en", language])
        let results = index.snapshot.results(of: reading.query(Question(typed), in: index.snapshot))
        #expect(results.total == 1)
        #expect(results.corrections.map(\.taken) == [word])
    }

    @Test func `a word with one wrong letter is no new compound of short ones`() throws {
        let index = try Self.index(of: ["uimahalli", "uima hali", "Bürger Haushalt"], in: "fi")
        let analysis = TextAnalysis()
        let reading = QuestionReading(
            analysis: analysis, labels: LabelIndex([], analysis: analysis), languages: ["fi"])
        func results(_ words: String) -> IndexResults {
            index.snapshot.results(of: reading.query(Question(words), in: index.snapshot))
        }
        #expect(results("uimahali").hits.map(\.id) == [0])
        #expect(results("bürgerhaushalt").hits.map(\.id) == [2])
    }

    // MARK: What may have been meant

    private static func suggestion(_ words: String, _ texts: [String], isExact: Bool = false) throws -> String? {
        let analysis = TextAnalysis()
        let reading = QuestionReading(
            analysis: analysis, labels: LabelIndex([], analysis: analysis), languages: ["en"])
        let snapshot = try index(of: texts, in: "en").snapshot
        return snapshot.results(of: reading.query(Question(words), isExact: isExact, in: snapshot)).suggestion?.taken
    }

    @Test func `a rare word beside a frequent one is asked about, not corrected`() throws {
        let texts = Array(repeating: "budget of the town", count: 6)
        #expect(try Self.suggestion("budgte", texts + ["budgte"]) == "budget")
        #expect(try Self.suggestion("budgte town", texts + ["budgte town"]) == "budget")
        // Taken as typed, as well known, or nothing that is nearly so.
        #expect(try Self.suggestion("budgte", texts + ["budgte"], isExact: true) == nil)
        #expect(try Self.suggestion("budgte", texts + Array(repeating: "budgte", count: 4)) == nil)
        #expect(try Self.suggestion("zeppelin", texts + ["zeppelin"]) == nil)
        #expect(try Self.suggestion("\"budgte\"", texts + ["budgte"]) == nil)
        // It would find no more.
        #expect(try Self.suggestion("budgte bus", texts + ["budgte bus"]) == nil)
    }

    @Test func `not when it is meant as it was typed`() throws {
        #expect(try Self.results("budgte", isExact: true).total == 0)
        #expect(try Self.results("\"budgte\"").total == 0)
        #expect(try Self.results("budget -budgte").total == 2)
    }
}
