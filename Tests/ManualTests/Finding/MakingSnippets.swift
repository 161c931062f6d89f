import Testing

@testable import Manual
@testable import Search

@Suite struct `Making snippets` {
    private func plain(_ text: String, _ language: Language = .english) -> LocalText {
        LocalText(text: text, html: "", language: language)
    }

    private func marker(_ words: String, tier: Int? = nil) -> Marker {
        let analysis = TextAnalysis()
        let reading = QuestionReading(
            analysis: analysis, labels: LabelIndex([], analysis: analysis), languages: ["en", "fi"])
        let groups = reading.query(Question(words)).groups
        return Marker(
            tier.map { tier in groups.map { IndexQuery.Group($0.otherwise[tier]) } } ?? groups, analysis: analysis)
    }

    private func shown(_ texts: String..., for words: String, tier: Int? = nil) -> String? {
        Snippet(of: texts.map { plain($0) }, for: marker(words, tier: tier)).map(marked)
    }

    private func marked(_ snippet: Snippet) -> String {
        snippet.segments.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
    }

    @Test(arguments: [
        ("The tram in Łódź.", "lodz", "The tram in [Łódź]."),
        ("Straße und STRASSE", "strasse", "[Straße] und [STRASSE]"),
        ("Athens, Ελλάδα", "ΕΛΛΑΔΑ", "Athens, [Ελλάδα]"), ("cafe\u{301} one", "café", "[cafe\u{301}] one"),
        ("<b>tram</b> & \"tram\"", "tram", "<b>[tram]</b> & \"[tram]\""), ("no match here", "tram", nil),
        ("", "tram", nil), ("🙂🙂 tram 🙂", "tram", "🙂🙂 [tram] 🙂"), ("at a at", "at", "[at] a [at]"),
        ("atlas", "at", nil), ("atlas", "atl", nil), ("Trams and budgets", "tram budgeting", "[Trams] and [budgets]"),
        ("E-participation", "eparticipation", "[E]-[participation]"),
        ("tram lines", "\"tram lines\"", "[tram] [lines]"),
    ])
    func `marks the words of the text itself`(text: String, words: String, expected: String?) {
        #expect(shown(text, for: words) == expected)
    }

    @Test func `marks what begins so or has it in it when no word was found as it is`() {
        #expect(shown("atlas", for: "atl", tier: 0) == "[atlas]")
        #expect(shown("Der Bürgerhaushalt", for: "haushalt", tier: 1) == "Der [Bürgerhaushalt]")
    }

    @Test func `takes the first text that has a match`() {
        #expect(shown("summary", "the tram", "tram tram", for: "tram") == "the [tram]")
        #expect(shown("summary", "other", for: "tram") == nil)
    }

    @Test func `tells the language of the text it is from`() {
        let words = marker("tram")
        #expect(Snippet(of: [plain("x"), plain("tram", .finnish)], for: words)?.language == .finnish)
        #expect(Snippet(line: plain("x", .finnish), for: words).language == .finnish)
    }

    @Test func `cuts long texts around the matches and says so`() throws {
        let before = String(repeating: "x ", count: 200)
        let text = try #require(shown(before + "the tram line " + before, for: "tram line"))
        #expect(text.hasPrefix("… x"))
        #expect(text.hasSuffix(" …"))
        #expect(text.contains("the [tram] [line] x"))
        #expect(text.split(separator: " ").count < Snippet.words + 6)
    }

    @Test func `loses nothing of a line`() {
        let line = "Łódź — asks; 1,200 people…"
        let snippet = Snippet(line: plain(line), for: marker("people"))
        #expect(snippet.segments.map(\.text).joined() == line)
    }
}
