/// Turns texts and queries into the terms of the index: the one place where a word is found, folded and stemmed.
///
/// One is made at start and shared by all threads; it remembers each form it has met, within bounds.
package struct TextAnalysis: Sendable {
    private let lexicons: [String: Lexicon]
    private let plain = Lexicon(language: "")

    /// Languages by their ISO 639-1 code. Texts in others are folded but not stemmed.
    package static let languages = [
        "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fi", "fr", "ga", "hr", "hu", "is", "it",
        "lb", "lt", "lv", "mk", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv",
        "tr", "uk",
    ]

    /// Raised when words get other stems, so that an index made before is made anew.
    package static let version = 4

    package init() {
        lexicons = Dictionary(uniqueKeysWithValues: Self.languages.map { ($0, Lexicon(language: $0)) })
    }

    /// The words of a text in the order of their positions; a hyphenated word as a whole follows its last part.
    package func tokens(of text: String, in language: String) -> [Token] {
        let lexicon = lexicons[language] ?? plain
        var text = text
        return text.withUTF8 { bytes in
            var tokens: [Token] = []
            tokens.reserveCapacity(bytes.count / 6)
            var scanner = WordScanner(bytes)
            var compound = HyphenatedWord()
            var position = 0
            while let word = scanner.next() {
                if !word.isHyphenated, let whole = compound.end() { tokens.append(whole.token(bytes, lexicon)) }
                compound.add(word.range, at: position, isNumber: UTF8Reading.isDigit(bytes[word.range.lowerBound]))
                let entry = lexicon.entry(UnsafeBufferPointer(rebasing: bytes[word.range]))
                // A sign that counts as a letter may leave nothing, such as the prime in U+02B9.
                guard !entry.word.isEmpty else { continue }
                tokens.append(
                    Token(
                        word: entry.word, stem: entry.stem, written: entry.written, position: position, span: 1,
                        range: word.range))
                position += 1
            }
            if let whole = compound.end() { tokens.append(whole.token(bytes, lexicon)) }
            return tokens
        }
    }

    /// Every term under which texts in these languages may have a word: as it is, and its stems.
    package func readings(of word: String, in languages: [String]) -> Set<String> {
        languages.reduce(into: []) { terms, language in
            for token in tokens(of: word, in: language) { terms.formUnion([token.word, token.stem]) }
        }
    }
}
