internal import Search

/// How a case came to its place in a list: for admins who wonder.
package struct HitExplanation: Sendable {
    /// How a text has what was asked.
    package enum Kind: String, Sendable, CaseIterable {
        case word, form, beginning, part, phrase, label
    }

    package enum Field: String, Sendable, CaseIterable {
        case title, summary, elsewhere
    }

    package struct Way: Sendable {
        package let kind: Kind
        /// The word of the text, the phrase, or the label's code.
        package let text: String
        package let field: Field
        package let weight: Double
        package let impact: Double
    }

    package struct Word: Sendable {
        package let asked: String
        package let rarity: Double
        package let share: Double
        package let ways: [Way]
    }

    package let words: [Word]
    package let merit: Double
    package let nearness: Double
    package let score: Double

    /// - Parameter asked: the groups of the question, in the order of the explanation's words.
    init(_ explanation: Explanation, asked: [IndexQuery.Group], card: CaseCard, analysis: TextAnalysis) {
        func tokens(_ text: LocalText) -> Set<String> {
            Set(analysis.tokens(of: text.text, in: text.language.rawValue).map(\.word))
        }
        let (title, summary) = (tokens(card.title), tokens(card.summary))
        func field(of words: [String]) -> Field {
            if words.allSatisfy(title.contains) { return .title }
            return words.allSatisfy(summary.contains) ? .summary : .elsewhere
        }
        words = zip(asked, explanation.words).map { group, word in
            let asked = group.alternatives.first.map { Self.kind(of: $0.match).text } ?? ""
            return Word(
                asked: asked, rarity: Double(word.rarity), share: Double(word.share),
                ways: word.ways.map { way in
                    var (kind, text) = Self.kind(of: way.match)
                    // A stem is also asked for as a word.
                    if kind == .word, text != asked { kind = .form }
                    let words = way.word.map { [$0] } ?? text.split(separator: " ").map(String.init)
                    return Way(
                        kind: kind, text: way.word ?? text, field: kind == .label ? .elsewhere : field(of: words),
                        weight: Double(way.weight), impact: Double(way.impact))
                })
        }
        (merit, nearness) = (Double(explanation.merit), Double(explanation.nearness))
        score = Double(explanation.score)
    }

    private static func kind(of match: IndexQuery.Match) -> (kind: Kind, text: String) {
        switch match {
        case .word(let word), .near(let word, _, _): (.word, word)
        case .form(.stem(let stem, _)): (.form, stem)
        case .form(.part(let part, _)): (.part, part)
        case .beginning(let beginning): (.beginning, beginning)
        case .containing(let piece): (.part, piece)
        case .phrase(let words): (.phrase, words.joined(separator: " "))
        case .value(let value): (.label, value)
        }
    }
}
