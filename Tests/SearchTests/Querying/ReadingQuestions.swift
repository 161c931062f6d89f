import Testing

@testable import Search

@Suite struct `Reading questions` {
    @Test(arguments: [
        ("tram lines", [Question.Term("tram"), .init("lines")]),
        ("\"Tram lines\" Łódź", [.init("Tram lines", isPhrase: true), .init("Łódź")]),
        ("“tram”", [.init("tram", isPhrase: true)]), ("tram tram", [.init("tram")]),
        ("\"tram lines", [.init("tram"), .init("lines")]),
        ("tram\"lines\"", [.init("tram"), .init("lines", isPhrase: true)]),
        ("tram -bus", [.init("tram"), .init("bus", isExcluded: true)]),
        ("tram NOT bus", [.init("tram"), .init("bus", isExcluded: true)]),
        ("tram -\"night bus\"", [.init("tram"), .init("night bus", isPhrase: true, isExcluded: true)]),
        ("tram OR bus", [.init("tram"), .init("bus", isAlternative: true)]), ("OR bus", [.init("bus")]),
        ("a - b", [.init("a"), .init("-"), .init("b")]), ("AND AND tram", [.init("tram")]), ("", []), ("\"", []),
    ])
    func `a question is taken apart`(input: String, terms: [Question.Term]) {
        #expect(Question(input).terms == terms)
    }

    @Test func `a question has bounds`() {
        #expect(Question((0..<500).map { "w\($0)" }.joined(separator: " ")).terms.count == Question.maximumTerms)
        #expect(
            reading.query(Question(String(repeating: "a-b.c/d ", count: 120))).groups.count <= Question.maximumTerms)
    }

    private var reading: QuestionReading {
        let analysis = TextAnalysis()
        let labels = LabelIndex(
            [
                .init([("Participatory budgeting", "en"), ("Osallistuva budjetointi", "fi")], values: ["method=pb"]),
                .init([("Budget and finances of the town", "en")], values: ["topic=budget"]),
                .init([("sortition", "en"), ("drawing lots", "en"), ("arvonta", "fi")], values: [], areSynonyms: true),
            ], analysis: analysis)
        return QuestionReading(analysis: analysis, labels: labels, languages: ["en", "fi"])
    }

    private func matches(_ words: String) -> [[IndexQuery.Match: Float]] {
        reading.query(Question(words)).groups.map { group in
            group.alternatives.reduce(into: [:]) { $0[$1.match] = $1.weight }
        }
    }

    @Test func `a whole label counts for more than a part of one`() throws {
        let whole = matches("osallistuvaan budjetointiin")
        #expect(whole.count == 2)
        #expect(whole.allSatisfy { ($0[.value("method=pb")] ?? 0) > 0.9 })
        let part = try #require(matches("budgeting").first?[.value("method=pb")])
        #expect(part < 0.5)
        #expect(matches("budget").first?[.value("topic=budget")] == nil)
    }

    @Test func `one name of a thing asks for the others too, but only as a whole`() {
        #expect(matches("arvonnalla")[0][.form(.stem("sortit", language: "en"))] ?? 0 > 0.5)
        #expect(matches("drawing lots").allSatisfy { $0[.word("arvonta")] != nil })
        #expect(matches("arvonta")[0][.phrase(["drawing", "lots"])] != nil)
        #expect(matches("drawing")[0][.word("arvonta")] == nil)
    }

    @Test func `a word is asked for as it is and by its stem, a phrase as it is`() {
        let word = matches("Trams")[0]
        #expect(word[.word("trams")] == 1)
        #expect(word[.form(.stem("tram", language: "en"))] != nil)
        #expect(matches("\"Trams here\"") == [[.phrase(["trams", "here"]): 1]])
    }

    @Test func `a hyphenated word is asked for in parts and as a whole`() {
        let groups = matches("e-participation")
        #expect(groups.count == 2)
        #expect(groups.allSatisfy { $0[.word("eparticipation")] != nil })
    }

    @Test func `signs are no words`() {
        #expect(matches("?! -").isEmpty)
        #expect(reading.query(Question("-tram")).groups.isEmpty)
        #expect(reading.query(Question("-tram")).excluded.count == 1)
    }
}
