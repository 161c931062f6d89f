import Testing

@testable import Search

@Suite struct `Completing words` {
    private static func index() throws -> SearchIndex {
        let analysis = TextAnalysis()
        let texts = [
            ("de", "Bürgerhaushalt für Bürger"), ("de", "Bürgerhaushalt der Burg"), ("en", "burden burden e-burlap"),
            ("en", "burden"), ("fr", "bureau de presse"),
        ]
        let index = SearchIndex()
        for (number, (language, text)) in texts.enumerated() {
            let tokens = analysis.tokens(of: text, in: language)
            let document = IndexedDocument(
                id: Int64(number), texts: [.init(.body, language: language, tokens: tokens)])
            _ = try index.catchUp(to: Int64(number + 1)) { _ in
                .init(documents: [document], removed: [], sequence: Int64(number + 1))
            }
        }
        return index
    }

    @Test(arguments: [
        ("bur", "de", ["bürgerhaushalt", "burg", "bürger", "burden", "bureau", "burlap"]),
        ("bur", "en", ["burden", "burlap", "bürgerhaushalt", "bureau", "burg", "bürger"]),
        ("burgerh", "en", ["bürgerhaushalt"]), ("eb", "en", []), ("x", "en", []), ("", "en", []),
    ])
    func `gives words as they are written, of the reader's language first, the frequent before the rare`(
        beginning: String, language: String, words: [String]
    ) throws {
        let index = try Self.index()
        #expect(
            index.snapshot.words(beginning: beginning, first: language, atMost: 10).map(\.written).sorted()
                == words.sorted())
        #expect(
            index.snapshot.words(beginning: beginning, first: language, atMost: 2).map(\.written)
                == Array(words.prefix(2)))
    }

    @Test func `what is known of words outlives a merge`() throws {
        let snapshot = try Self.index().snapshot
        let bytes = try SegmentMerger(snapshot.parts.map { ($0.segment, $0.dead) }).write(to: SegmentOutput())
        let merged = try #require(Segment(bytes, isVerified: true))
        let after = IndexSnapshot(
            parts: [.init(segment: merged, dead: Bitmap(count: merged.documentCount), name: nil)], sequence: 1)
        for language in ["de", "en", "fr"] {
            #expect(
                after.words(beginning: "b", first: language, atMost: 20)
                    == snapshot.words(beginning: "b", first: language, atMost: 20))
        }
        #expect(after.languages(of: "burgerhaushalt") == ["de"])
    }

    @Test func `a question is read in the language that has most of its words`() throws {
        let analysis = TextAnalysis()
        let reading = QuestionReading(
            analysis: analysis, labels: LabelIndex([], analysis: analysis), languages: ["en", "de", "fr"])
        let snapshot = try Self.index().snapshot
        func weight(_ words: String, _ language: String) -> Float? {
            let query = reading.query(Question(words), in: snapshot)
            let all = query.groups.flatMap(\.alternatives)
            return all.last { if case .form(.stem(_, language)) = $0.match { true } else { false } }?.weight
        }
        let (likely, other) = (try #require(weight("burden", "en")), try #require(weight("burden", "de")))
        #expect(likely > other)
        #expect(weight("Bürgerhaushalt Burg", "de") == likely)
        #expect(weight("Bürgerhaushalt Burg", "fr") == other)
        // The reader's own stays as likely.
        #expect(weight("Bürgerhaushalt Burg", "en") == likely)
    }
}
