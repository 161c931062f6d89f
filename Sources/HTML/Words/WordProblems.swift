extension Words {
    /// The language that the others are held against.
    private static let reference = "en"

    /// What keeps the languages from saying the same: one sentence each, in order; empty when all is well.
    package func problems() -> [String] {
        languages.flatMap { language in
            keys(in: language).flatMap { problems(of: $0, in: language) } + missing(in: language)
        }
    }

    private func missing(in language: String) -> [String] {
        guard language != Self.reference else { return [] }
        return keys(in: Self.reference).filter { word($0, in: language) == nil }
            .map { "\(language): “\($0)” is missing." }
    }

    private func problems(of key: String, in language: String) -> [String] {
        guard let word = word(key, in: language) else { return [] }
        var problems: [String] = []
        if word.messages.contains(where: \.isBlank) {
            problems.append("is empty.")
        }
        if case .counted(let forms) = word {
            let rule = PluralRule(language: language)
            let found = Set(forms.keys)
            problems += rule.needed.subtracting(found).map(\.rawValue).sorted().map { "lacks the plural form “\($0)”." }
            problems += found.subtracting(rule.allowed).map(\.rawValue).sorted()
                .map { "has the plural form “\($0)”, which the language does not know." }
        }
        if language != Self.reference {
            problems += differences(word, from: self.word(key, in: Self.reference))
        }
        return problems.map { "\(language): “\(key)” \($0)" }
    }

    private func differences(_ word: Word, from reference: Word?) -> [String] {
        guard let reference else { return ["is not in \(Self.reference); add it there or remove it."] }
        if word.isCounted != reference.isCounted {
            return [
                word.isCounted
                    ? "has plural forms, but not in \(Self.reference)." : "needs plural forms as in \(Self.reference)."
            ]
        }
        // A form may leave out the number ("one case"), so that placeholder is not compared.
        let (mine, theirs) = (word.placeholders, reference.placeholders)
        let ignored: Set<String> = word.isCounted ? ["count"] : []
        return theirs.subtracting(mine).subtracting(ignored).sorted().map { "lacks the placeholder {\($0)}." }
            + mine.subtracting(theirs).subtracting(ignored).sorted()
            .map { "has the placeholder {\($0)}, which is not in \(Self.reference)." }
    }
}

extension Message {
    fileprivate var isBlank: Bool {
        pieces.allSatisfy { piece in
            if case .text(let text) = piece { text.utf8.allSatisfy(\.isSpace) } else { false }
        }
    }
}

extension Word {
    fileprivate var isCounted: Bool {
        if case .counted = self { true } else { false }
    }
}
