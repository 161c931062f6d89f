import Testing

@testable import Search

@Suite struct `Analysing texts` {
    let analysis = TextAnalysis()

    private func words(_ text: String, _ language: String = "en") -> [String] {
        analysis.tokens(of: text, in: language).map(\.word)
    }

    @Test(arguments: [
        ("How do small towns involve young people?", ["how", "do", "small", "towns", "involve", "young", "people"]),
        ("l’eau, d'accord", ["l", "eau", "d", "accord"]), ("Об'єднання громад", ["обєднання", "громад"]),
        ("e-Participation in 2014-2020", ["e", "participation", "eparticipation", "in", "2014", "2020"]),
        ("a – b", ["a", "b"]), ("", []), ("🙂 … !", []), ("日本語 text", ["日", "本", "語", "text"]),
        ("Bürger\u{AD}haus\u{200B}halt", ["burgerhaushalt"]), ("cafe\u{301}s", ["cafes"]),
        ("EU:n 3D", ["eu", "n", "3d"]),
    ])
    func `finds the words`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test func `knows where each word stands`() {
        let text = "Die Bürger‑Innen"
        let tokens = analysis.tokens(of: text, in: "de")
        let utf8 = Array(text.utf8)
        #expect(
            tokens.map { String(decoding: utf8[$0.range], as: UTF8.self) } == [
                "Die", "Bürger", "Innen", "Bürger‑Innen",
            ])
        #expect(tokens.map(\.position) == [0, 1, 2, 1])
        #expect(tokens.map(\.span) == [1, 1, 1, 2])
    }

    @Test(arguments: [
        ("en", "participation", "participations"), ("fi", "talo", "talossa"), ("de", "Haushalt", "Haushalte"),
        ("sv", "medborgare", "medborgarna"), ("fr", "citoyen", "citoyennes"), ("es", "presupuesto", "presupuestos"),
    ])
    func `gives the forms of a word one stem`(language: String, one: String, other: String) {
        let stems = [one, other].map { analysis.tokens(of: $0, in: language).map(\.stem) }
        #expect(stems[0] == stems[1])
    }

    @Test(arguments: [
        String(repeating: "a", count: 10_000), String(repeating: "e\u{301}", count: 10_000),
        "e" + String(repeating: "\u{301}", count: 10_000), String(repeating: "日", count: 10_000),
        String(repeating: "a-", count: 10_000), String(repeating: "\u{202E}א", count: 10_000),
        String(repeating: "'", count: 10_000), String(repeating: "🙂", count: 10_000),
    ])
    func `takes odd texts in its stride`(text: String) {
        for language in ["en", "fi", "el", "xx"] {
            for token in analysis.tokens(of: text, in: language) {
                #expect(!token.word.isEmpty && token.word.unicodeScalars.count <= 64)
                #expect(token.range.upperBound <= text.utf8.count)
            }
        }
    }

    @Test func `reads a word in several languages`() {
        #expect(analysis.readings(of: "Towns", in: ["en", "fi"]).isSuperset(of: ["towns", "town"]))
    }
}
