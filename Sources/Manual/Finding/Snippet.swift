/// A piece of a text around the words that were asked for, in parts: words and matches, never markup.
package struct Snippet: Sendable, Equatable {
    package struct Segment: Sendable, Equatable {
        package let text: String
        package let isMatch: Bool
    }

    package let segments: [Segment]
    /// The language of the text it is from.
    package let language: Language

    static let words = 36

    package var hasMatch: Bool { segments.contains(where: \.isMatch) }

    /// The best passage of the first text that has a match; nil where none has.
    init?(of texts: [LocalText], for search: SearchWords) {
        let scanned = texts.lazy.map { (passage: Passage($0.text, search), language: $0.language) }
        guard let found = scanned.first(where: { $0.passage.hasMatch }) else { return nil }
        segments = found.passage.segments(words: Self.words)
        language = found.language
    }

    /// A whole line, such as a title, with its matches.
    init(line: LocalText, for search: SearchWords) {
        language = line.language
        segments = Passage(line.text, search).segments(words: .max)
    }
}

/// A text cut into words and what stands between them.
private struct Passage {
    private struct Piece {
        let text: Substring
        let isMatch: Bool
    }

    private let pieces: [Piece]

    var hasMatch: Bool { pieces.contains(where: \.isMatch) }

    init(_ text: String, _ search: SearchWords) {
        let scalars = text.unicodeScalars
        var pieces: [Piece] = []
        var position = scalars.startIndex
        while position < scalars.endIndex {
            let isWord = Self.belongsToWord(scalars[position])
            let end = scalars[position...].firstIndex { Self.belongsToWord($0) != isWord } ?? scalars.endIndex
            let piece = Substring(scalars[position..<end])
            pieces.append(Piece(text: piece, isMatch: isWord && Self.matches(piece, search)))
            position = end
        }
        self.pieces = pieces
    }

    // A combining accent belongs to the letter before it.
    private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
        SearchWords.isWordScalar(scalar) || scalar.properties.generalCategory == .nonspacingMark
    }

    private static func matches(_ piece: Substring, _ search: SearchWords) -> Bool {
        SearchWords.words(in: String(piece)).contains(where: search.matches)
    }

    /// Pieces alternate between words and gaps, so a window of words is twice as many pieces.
    func segments(words: Int) -> [Snippet.Segment] {
        let size = words > pieces.count ? pieces.count : min(pieces.count, words * 2)
        var start = bestStart(size: size)
        // A little of what comes before the first match, so that it can be read.
        start = max(0, min(start - 8, pieces.count - size))
        let end = start + size
        var segments: [Snippet.Segment] = []
        if start > 0 { segments.append(Snippet.Segment(text: "… ", isMatch: false)) }
        for piece in pieces[start..<end] {
            if let last = segments.last, last.isMatch == piece.isMatch {
                segments[segments.count - 1] = Snippet.Segment(text: last.text + piece.text, isMatch: piece.isMatch)
            } else {
                segments.append(Snippet.Segment(text: String(piece.text), isMatch: piece.isMatch))
            }
        }
        if end < pieces.count { segments.append(Snippet.Segment(text: " …", isMatch: false)) }
        return segments
    }

    /// Where the window of `size` pieces with the most matches begins.
    private func bestStart(size: Int) -> Int {
        guard size < pieces.count else { return 0 }
        var count = pieces[..<size].count(where: \.isMatch)
        var best = (start: 0, count: count)
        for start in 1...(pieces.count - size) {
            if pieces[start - 1].isMatch { count -= 1 }
            if pieces[start + size - 1].isMatch { count += 1 }
            if count > best.count { best = (start, count) }
        }
        return best.count == 0 ? 0 : firstMatch(from: best.start)
    }

    private func firstMatch(from start: Int) -> Int {
        pieces[start...].firstIndex(where: \.isMatch) ?? start
    }
}
