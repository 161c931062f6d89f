internal import Foundation

/// Makes a segment of documents.
struct SegmentBuilder {
    private struct Word {
        let text: String
        var list = PostingList()
        /// Stems under which the word was met, with the number of their language.
        var forms: [(form: String, language: Int)] = []
        var note = WordNote()
        /// What the document in hand has of it.
        var occurrences: Float = 0
        var positions: [UInt32] = []
    }

    private struct TextKind: Hashable {
        let field: IndexedDocument.Field
        let language: String
    }

    private var numbers: [String: Int] = [:]
    private var words: [Word] = []
    private var languages: [String] = []
    private var columns = SegmentWriter.Columns()
    /// Between texts, so that no phrase runs from one into the next.
    private static let gap: UInt32 = 64
    private let parts: @Sendable (_ word: String, _ language: String) -> [String]

    /// `parts` takes compounds apart; asked once for each word and language.
    init(parts: @escaping @Sendable (_ word: String, _ language: String) -> [String] = { _, _ in [] }) {
        self.parts = parts
    }

    var documentCount: Int { columns.ids.count }

    mutating func append(_ document: IndexedDocument) {
        let ordinal = UInt32(truncatingIfNeeded: columns.ids.count)
        var met: [Int] = []
        var base: UInt32 = 0
        // The texts of a field in one language are one text in parts.
        let lengths: [TextKind: Int] = document.texts.reduce(into: [:]) { lengths, text in
            lengths[TextKind(field: text.field, language: text.language), default: 0] += text.tokens.count
        }
        for text in document.texts {
            let language = number(ofLanguage: text.language)
            let length = lengths[TextKind(field: text.field, language: text.language)] ?? 0
            let worth = Impact.occurrence(in: text.field, length: length)
            var end: UInt32 = 0
            for token in text.tokens where !token.word.isEmpty && token.word.utf8.count < DictionaryWriter.longestKey {
                let number = number(of: token.word)
                if words[number].positions.isEmpty { met.append(number) }
                words[number].occurrences += worth
                let position = UInt32(truncatingIfNeeded: token.position)
                words[number].positions.append(base &+ position)
                end = max(end, position)
                note(token.stem, language, of: number)
                // `eparticipation`, as nobody wrote it, is found but never shown.
                if token.span == 1 {
                    words[number].note.add(written: Array(token.written.utf8), language: text.language)
                }
            }
            base &+= end &+ Self.gap
        }
        for number in met {
            words[number].list.append(
                document: ordinal, impact: Impact.byte(words[number].occurrences),
                positions: words[number].positions.sorted())
            words[number].occurrences = 0
            words[number].positions.removeAll(keepingCapacity: true)
        }
        columns.ids.append(document.id)
        columns.started.append(document.started)
        columns.updated.append(document.updated)
        columns.merits.append(document.merit)
        for value in Set(document.values) { columns.values[value, default: []].append(ordinal) }
    }

    private mutating func number(of word: String) -> Int {
        if let number = numbers[word] { return number }
        words.append(Word(text: word))
        numbers[word] = words.count - 1
        return words.count - 1
    }

    private mutating func number(ofLanguage language: String) -> Int {
        if let number = languages.firstIndex(of: language) { return number }
        languages.append(language)
        return languages.count - 1
    }

    private mutating func note(_ stem: String, _ language: Int, of word: Int) {
        for known in words[word].forms where known.language == language && known.form == stem { return }
        words[word].forms.append((stem, language))
    }

    /// Writes what was appended. In memory, the segment's bytes are returned.
    func write(to output: SegmentOutput) throws -> Data {
        var writer = SegmentWriter(output)
        let order = words.indices.map { (key: Array(words[$0].text.utf8), number: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        var forms: [[UInt8]: [Int]] = [:]
        for (ordinal, (key, number)) in order.enumerated() {
            let word = words[number]
            try writer.append(word: key, word.list, word.note)
            for form in self.forms(of: word) { forms[form.key, default: []].append(ordinal) }
        }
        for (form, ordinals) in forms.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            writer.append(form: form, words: ordinals.reduce(into: []) { if $0.last != $1 { $0.append($1) } })
        }
        return try writer.finish(columns)
    }

    /// A stem that is the word itself needs no entry: who asks for a stem asks for the word of that name too.
    private func forms(of word: Word) -> [Form] {
        let stems = word.forms.filter { $0.form != word.text }
            .map { Form.stem($0.form, language: languages[$0.language]) }
        let parts = Set(word.forms.map(\.language)).flatMap { language in
            self.parts(word.text, languages[language]).map { Form.part($0, language: languages[language]) }
        }
        return stems + parts
    }
}
