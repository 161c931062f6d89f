/// Tells which words of a text are those that a query asks for.
package struct Marker: Sendable {
    private var words: Set<String> = []
    private var stems: Set<Form> = []
    private var beginnings: [String] = []
    private let analysis: TextAnalysis

    /// `results` tells which words of the query were taken for the beginnings of others.
    package init(_ query: IndexQuery, analysis: TextAnalysis, isOtherwise: [Bool] = []) {
        self.analysis = analysis
        for (number, group) in query.groups.enumerated() {
            let isOtherwise = number < isOtherwise.count && isOtherwise[number]
            for alternative in isOtherwise ? group.otherwise : group.alternatives {
                switch alternative.match {
                case .word(let word): words.insert(word)
                case .form(let form): stems.insert(form)
                case .beginning(let beginning): beginnings.append(beginning)
                case .phrase(let phrase): words.formUnion(phrase)
                case .value: continue
                }
            }
        }
    }

    package var isEmpty: Bool { words.isEmpty && stems.isEmpty && beginnings.isEmpty }

    /// The words of a text and whether each was asked for. Ranges are of the text's UTF-8.
    package func words(of text: String, in language: String) -> [(range: Range<Int>, isMatch: Bool)] {
        var marked: [(range: Range<Int>, isMatch: Bool)] = []
        for token in analysis.tokens(of: text, in: language) {
            let isMatch =
                words.contains(token.word) || stems.contains(.stem(token.stem, language: language))
                || beginnings.contains { token.word.hasPrefix($0) }
            if token.span == 1 {
                marked.append((token.range, isMatch))
            } else if isMatch {
                // A hyphenated word as a whole: each of its parts.
                for index in marked.indices where token.range.overlaps(marked[index].range) {
                    marked[index].isMatch = true
                }
            }
        }
        return marked
    }
}
