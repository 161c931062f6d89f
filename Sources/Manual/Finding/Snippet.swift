internal import Search

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
    /// Words before the first match, so that it can be read.
    private static let lead = 4

    package var hasMatch: Bool { segments.contains(where: \.isMatch) }

    /// The best passage of the first text that has a match; nil where none has.
    init?(of texts: [LocalText], for marker: Marker) {
        for text in texts {
            let marked = marker.words(of: text.text, in: text.language.rawValue)
            guard marked.contains(where: \.isMatch) else { continue }
            segments = Self.segments(text.text, marked, in: Self.window(marked))
            language = text.language
            return
        }
        return nil
    }

    /// A whole line, such as a title, with its matches.
    init(line: LocalText, for marker: Marker) {
        language = line.language
        let marked = marker.isEmpty ? [] : marker.words(of: line.text, in: line.language.rawValue)
        segments = Self.segments(line.text, marked, in: marked.startIndex..<marked.endIndex)
    }

    private typealias Words = [(range: Range<Int>, isMatch: Bool)]

    /// The stretch of words with the most matches, with a little of what comes before the first.
    private static func window(_ marked: Words) -> Range<Int> {
        guard marked.count > words else { return marked.indices }
        var count = marked[..<words].count(where: \.isMatch)
        var best = (start: 0, count: count)
        for start in 1...(marked.count - words) {
            if marked[start - 1].isMatch { count -= 1 }
            if marked[start + words - 1].isMatch { count += 1 }
            if count > best.count { best = (start, count) }
        }
        let first = marked[best.start...].firstIndex(where: \.isMatch) ?? best.start
        let start = max(0, min(first - lead, marked.count - words))
        return start..<start + words
    }

    private static func segments(_ text: String, _ marked: Words, in window: Range<Int>) -> [Segment] {
        let bytes = Array(text.utf8)
        var segments: [Segment] = []
        func add(_ range: Range<Int>, isMatch: Bool) {
            guard !range.isEmpty else { return }
            let piece = String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
            if let last = segments.last, last.isMatch == isMatch {
                segments[segments.count - 1] = Segment(text: last.text + piece, isMatch: isMatch)
            } else {
                segments.append(Segment(text: piece, isMatch: isMatch))
            }
        }
        let start = window.lowerBound == 0 ? 0 : marked[window.lowerBound].range.lowerBound
        if start > 0 { segments.append(Segment(text: "… ", isMatch: false)) }
        var position = start
        for word in marked[window] where word.range.lowerBound >= position {
            add(position..<word.range.lowerBound, isMatch: false)
            add(word.range, isMatch: word.isMatch)
            position = word.range.upperBound
        }
        if window.upperBound < marked.count {
            segments.append(Segment(text: " …", isMatch: false))
        } else {
            add(position..<bytes.count, isMatch: false)
        }
        return segments
    }
}
