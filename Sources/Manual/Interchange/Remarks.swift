/// What had to be left out or moved while a case was read, told as sentences; and the words that were saved as keywords.
struct Remarks {
    let vocabularies: Vocabularies
    /// Where the case comes from: a folder, or a line of an import.
    let place: String
    private(set) var problems: [Problem] = []
    private(set) var keywords: [String] = []

    init(vocabularies: Vocabularies, place: String) {
        self.vocabularies = vocabularies
        self.place = place
    }

    mutating func add(_ field: String, _ sentence: String) {
        problems.append(Problem(file: place, field: field, sentence: sentence, isWarning: true))
    }

    /// The code that is meant; a word that means none is told and kept as a keyword, never dropped.
    mutating func code(_ word: String, _ field: String, in vocabulary: Vocabulary) -> String? {
        if let code = vocabularies.code(meant: word, in: vocabulary) { return code }
        keepAsKeyword(word, field, because: "is no code of \(vocabulary.rawValue)")
        return nil
    }

    mutating func keepAsKeyword(_ word: String, _ field: String, because reason: String) {
        add(field, "“\(word.shortened)” \(reason); it was kept as a keyword.")
        keep(keyword: word)
    }

    mutating func keep(keyword: String) {
        if !keywords.contains(keyword) { keywords.append(keyword) }
    }
}

extension String {
    /// Enough of a word to recognise it in a message.
    var shortened: String { unicodeScalars.count <= 80 ? self : String(unicodeScalars.prefix(80)) + "…" }
}
