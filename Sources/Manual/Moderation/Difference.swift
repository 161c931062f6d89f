/// What two texts share and where they differ, word by word. The segments joined without the added ones are the old
/// text, without the removed ones the new.
package struct Difference: Sendable, Equatable {
    package enum Kind: Sendable {
        case same, added, removed
    }

    package struct Segment: Sendable, Equatable {
        package let kind: Kind
        package let text: String
    }

    package let segments: [Segment]

    package var isEmpty: Bool { segments.allSatisfy { $0.kind == .same } }

    /// Comparisons that one pair of texts may cost; beyond it whole lines are compared, then the text as one.
    static let mostWork = 16_000_000

    package static func between(_ old: String, _ new: String) -> Difference {
        for cut in [words, lines] {
            let comparison = WordComparison(cut(old), cut(new))
            if comparison.work <= mostWork { return Difference(segments: joined(comparison.steps())) }
        }
        return Difference(segments: joined([(.removed, Substring(old)), (.added, Substring(new))]))
    }

    /// Words and what stands between them, cut by scalars so that nothing is lost or merged.
    private static func words(_ text: String) -> [Substring] {
        pieces(text) { before, after in
            isOfWord(before) != isOfWord(after)
                && after.properties.generalCategory != .nonspacingMark
        }
    }

    /// Letters and numbers.
    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            true
        default: false
        }
    }

    private static func lines(_ text: String) -> [Substring] {
        pieces(text) { before, _ in before == "\n" }
    }

    private static func pieces(
        _ text: String, endsBetween: (Unicode.Scalar, Unicode.Scalar) -> Bool
    ) -> [Substring] {
        let scalars = text.unicodeScalars
        var pieces: [Substring] = []
        var start = scalars.startIndex
        var before: Unicode.Scalar?
        for index in scalars.indices {
            if let before, endsBetween(before, scalars[index]) {
                pieces.append(Substring(scalars[start..<index]))
                start = index
            }
            before = scalars[index]
        }
        if start < scalars.endIndex { pieces.append(Substring(scalars[start...])) }
        return pieces
    }

    private static func joined(_ steps: [(Kind, Substring)]) -> [Segment] {
        var runs: [(kind: Kind, text: String)] = []
        for (kind, text) in steps where !text.isEmpty {
            if runs.last?.kind == kind { runs[runs.count - 1].text += text } else { runs.append((kind, String(text))) }
        }
        return runs.map { Segment(kind: $0.kind, text: $0.text) }
    }
}
