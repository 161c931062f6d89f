/// What a reader typed, taken apart. Any input is accepted: what is no word is no part of the question.
///
/// `"one after the other"` is a phrase, `-word` or `NOT word` must not be there, `one OR other` is either.
package struct Question: Sendable, Equatable {
    package struct Term: Sendable, Equatable {
        /// As it was typed; a phrase has its words in it.
        package let text: String
        package let isPhrase: Bool
        package let isExcluded: Bool
        /// Whether it may stand for the term before it.
        package let isAlternative: Bool

        package init(_ text: String, isPhrase: Bool = false, isExcluded: Bool = false, isAlternative: Bool = false) {
            self.text = text
            self.isPhrase = isPhrase
            self.isExcluded = isExcluded
            self.isAlternative = isAlternative
        }
    }

    package static let maximumScalars = 1_000
    package static let maximumTerms = 24

    package private(set) var terms: [Term] = []

    package init(_ input: String) {
        let scalars = Array(input.unicodeScalars.prefix(Self.maximumScalars))
        var (isExcluded, isAlternative) = (false, false)
        var position = 0
        while position < scalars.count, terms.count < Self.maximumTerms {
            let scalar = scalars[position]
            if scalar.properties.isWhitespace {
                position += 1
                continue
            }
            if Self.minuses.contains(scalar), position + 1 < scalars.count,
                !scalars[position + 1].properties.isWhitespace
            {
                isExcluded = true
                position += 1
                continue
            }
            let isQuoted = Self.quotes.contains(scalar)
            // A mark without its partner means nothing.
            let closing = isQuoted ? scalars[(position + 1)...].firstIndex { Self.quotes.contains($0) } : nil
            let start = isQuoted ? position + 1 : position
            let end =
                closing ?? scalars[start...].firstIndex { $0.properties.isWhitespace || Self.quotes.contains($0) }
                ?? scalars.count
            let text = String(String.UnicodeScalarView(scalars[start..<end]))
            position = closing.map { $0 + 1 } ?? end
            switch text {
            case "AND" where closing == nil, "" where closing == nil: continue
            case "OR" where closing == nil: isAlternative = !terms.isEmpty
            case "NOT" where closing == nil: isExcluded = true
            default:
                let term = Term(
                    text, isPhrase: closing != nil, isExcluded: isExcluded,
                    isAlternative: isAlternative && !isExcluded && terms.last?.isExcluded == false)
                if !terms.contains(term) { terms.append(term) }
                (isExcluded, isAlternative) = (false, false)
            }
        }
    }

    package var isEmpty: Bool { terms.isEmpty }

    private static let quotes: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»", "‟"]
    private static let minuses: Set<Unicode.Scalar> = ["-", "−", "–"]
}
