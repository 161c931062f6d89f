/// Tells which words of a text are those that a query asks for.
package struct Marker: Sendable {
    private var words: Set<String> = []
    private var stems: Set<Form> = []
    private var beginnings: [String] = []
    private var pieces: [String] = []
    private let analysis: TextAnalysis

    /// `groups` are those by which a query was answered.
    package init(_ groups: [IndexQuery.Group], analysis: TextAnalysis) {
        self.analysis = analysis
        // Words that hold sentences together are everywhere; marking them would hide the others.
        for group in groups where !group.isOptional {
            for alternative in group.alternatives {
                switch alternative.match {
                case .word(let word): words.insert(word)
                case .form(let form): stems.insert(form)
                case .beginning(let beginning): beginnings.append(beginning)
                case .containing(let piece): pieces.append(piece)
                case .phrase(let phrase): words.formUnion(phrase)
                case .value, .near: continue
                }
            }
        }
    }

    package var isEmpty: Bool { words.isEmpty && stems.isEmpty && beginnings.isEmpty && pieces.isEmpty }

    /// The words of a text and whether each was asked for. Ranges are of the text's UTF-8.
    package func words(of text: String, in language: String) -> [(range: Range<Int>, isMatch: Bool)] {
        var marked: [(range: Range<Int>, isMatch: Bool)] = []
        for token in analysis.tokens(of: text, in: language) {
            let isMatch =
                words.contains(token.word) || stems.contains(.stem(token.stem, language: language))
                || beginnings.contains { token.word.hasPrefix($0) }
                || pieces.contains { token.word.contains($0) }
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
