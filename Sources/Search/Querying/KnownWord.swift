/// A word that texts have, as a reader may be shown it.
package struct KnownWord: Sendable, Equatable {
    /// Folded.
    package let word: String
    /// With its accents, in small letters.
    package let written: String
    /// Documents that have it.
    package let count: Int
    package let languages: Set<String>

    /// So many words are looked at, of each segment.
    private static let looked = 8_192

    private init(_ word: [UInt8], count: Int, _ note: WordNote) {
        self.word = String(decoding: word, as: UTF8.self)
        written = note.written.isEmpty ? self.word : String(decoding: note.written, as: UTF8.self)
        self.count = count
        languages = Set(note.languages)
    }

    static func find(_ word: String, in segments: [SegmentReader]) -> KnownWord? {
        gathered(segments) { segment, add in segment.words.find(Array(word.utf8)).map(add) }.first
    }

    static func beginning(with beginning: String, in segments: [SegmentReader]) -> [KnownWord] {
        let key = Array(beginning.utf8)
        return gathered(segments) { segment, add in
            var cursor = segment.words.cursor(atOrAfter: key)
            for _ in 0..<looked {
                guard let entry = cursor.next(), entry.key.starts(with: key) else { return }
                add(entry)
            }
        }
    }

    private static func gathered(
        _ segments: [SegmentReader],
        _ look: (_ segment: SegmentReader, _ add: (DictionaryReader.Entry) -> Void) -> Void
    ) -> [KnownWord] {
        var found: [[UInt8]: (count: Int, note: WordNote)] = [:]
        for segment in segments {
            look(segment) { entry in
                var (count, note) = found[entry.key] ?? (0, WordNote())
                count += segment.postings(entry).count
                note.add(segment.note(entry))
                found[entry.key] = (count, note)
            }
        }
        return found.map { KnownWord($0.key, count: $0.value.count, $0.value.note) }
    }
}

extension IndexSnapshot {
    /// Words that begin so: those of a language first, of these the most frequent.
    package func words(beginning: String, first language: String, atMost most: Int) -> [KnownWord] {
        guard !beginning.isEmpty else { return [] }
        let found = withParts { KnownWord.beginning(with: beginning, in: $0.map(\.reader)) }
        func isBefore(_ one: KnownWord, _ other: KnownWord) -> Bool {
            let isOwn = (one.languages.contains(language), other.languages.contains(language))
            return isOwn.0 == isOwn.1 ? (other.count, one.word) < (one.count, other.word) : isOwn.0
        }
        let shown = found.filter { !$0.languages.isEmpty && !FunctionWords.all.contains($0.word) }
        return Array(shown.sorted(by: isBefore).prefix(most))
    }

    /// The languages of the texts that have a word as it stands.
    func languages(of word: String) -> Set<String> {
        withParts { KnownWord.find(word, in: $0.map(\.reader))?.languages ?? [] }
    }

    /// Whether texts in a language have a word, or any with its stem.
    func has(_ token: Token, in language: String) -> Bool {
        let stem = Form.stem(token.stem, language: language).key
        return withParts { parts in parts.contains { !$0.reader.words(of: stem).isEmpty } }
            || [token.word, token.stem].contains { languages(of: $0).contains(language) }
    }
}
