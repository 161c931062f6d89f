internal import GRDB

/// All vocabularies with their labels. Codes are read once when the manual opens; words can be edited while it runs.
package struct Vocabularies: Sendable {
    private let terms: [Vocabulary: [Term]]
    private let matches: [Vocabulary: [TermMatch]]
    private let maxima: [String: Int]
    private let spellings: [Vocabulary: [String: String]]
    let store: LabelStore
    /// As they are at this moment.
    var labels: Labels { store.current }

    init(database: Database, labels: Labels) throws {
        var terms: [Vocabulary: [Term]] = [:]
        var matches: [Vocabulary: [TermMatch]] = [:]
        maxima = try database.readNow { connection in
            for row in try connection.rows("SELECT vocabulary, code, parent FROM term ORDER BY vocabulary, ordinal") {
                guard let vocabulary = Vocabulary(rawValue: row["vocabulary"]) else { continue }
                terms[vocabulary, default: []].append(
                    Term(vocabulary: vocabulary, code: row["code"], parent: row["parent"]))
            }
            for row in try connection.rows("SELECT * FROM termMatch ORDER BY vocabulary, code, scheme, ordinal") {
                guard let vocabulary = Vocabulary(rawValue: row["vocabulary"]) else { continue }
                matches[vocabulary, default: []].append(
                    TermMatch(code: row["code"], scheme: row["scheme"], value: row["value"]))
            }
            return try connection.rows("SELECT field, maximum FROM codedField")
                .reduce(into: [:]) { $0[$1["field"]] = $1["maximum"] }
        }
        store = try LabelStore(files: labels, database: database)
        spellings = terms.mapValues { Self.spellings(of: $0, labels: labels) }
        self.terms = terms
        self.matches = matches
    }

    // MARK: Codes

    /// The codes of a vocabulary in the order in which they are shown; for methods, families come with them.
    package func terms(of vocabulary: Vocabulary) -> [Term] {
        terms[vocabulary] ?? []
    }

    package func contains(_ code: String, in vocabulary: Vocabulary) -> Bool {
        terms(of: vocabulary).contains { $0.code == code }
    }

    /// The family of a method; a family is its own.
    package func family(ofMethod code: String) -> String? {
        terms(of: .methods).first { $0.code == code }.map { $0.parent ?? $0.code }
    }

    /// The place of a step in the manual, from 1.
    func ordinal(ofStep code: String) -> Int? {
        terms(of: .steps).firstIndex { $0.code == code }.map { $0 + 1 }
    }

    /// How many codes a field may hold.
    package func maximum(of field: String) -> Int {
        maxima[field] ?? 1
    }

    /// The code that someone means who wrote the code itself, its English label, or either in another spelling.
    func code(meant text: String, in vocabulary: Vocabulary) -> String? {
        spellings[vocabulary]?[text] ?? spellings[vocabulary]?[Kebab.make(from: text)]
    }

    private static func spellings(of terms: [Term], labels: Labels) -> [String: String] {
        var spellings: [String: String] = [:]
        for term in terms {
            for object in [term.vocabulary.rawValue, Vocabulary.methodFamily.rawValue] {
                guard term.vocabulary == .methods || object == term.vocabulary.rawValue else { continue }
                if let label = labels[.english, object, term.code] { spellings[Kebab.make(from: label)] = term.code }
            }
        }
        // A code is stronger than a label that looks like it.
        for term in terms {
            spellings[Kebab.make(from: term.code)] = term.code
            spellings[term.code] = term.code
        }
        if terms.first?.vocabulary == .country {
            // What the Union itself writes for Greece, and everybody for the United Kingdom.
            spellings["el"] = "GR"
            spellings["uk"] = "GB"
        }
        return spellings
    }

    /// What a code is called in another scheme, best match first.
    package func matches(of vocabulary: Vocabulary, _ code: String, in scheme: TermMatch.Scheme) -> [String] {
        (matches[vocabulary] ?? []).filter { $0.code == code && $0.scheme == scheme.rawValue }.map(\.value)
    }

    // MARK: Words

    /// Languages that have a label file.
    package var languages: [Language] { labels.languages }

    /// The label of a code, in English where the language has none, the bare code where nobody has.
    package func label(_ vocabulary: Vocabulary, _ code: String, in language: Language) -> String {
        word(vocabulary, code, suffix: "", in: language) ?? code
    }

    /// One sentence that explains the code, where there is one.
    package func help(_ vocabulary: Vocabulary, _ code: String, in language: Language) -> String? {
        word(vocabulary, code, suffix: "_help", in: language)
    }

    private func word(_ vocabulary: Vocabulary, _ code: String, suffix: String, in language: Language) -> String? {
        let object = vocabulary.rawValue + suffix
        let family = Vocabulary.methodFamily.rawValue + suffix
        for language in [language, .english] {
            if let label = labels[language, object, code] { return label }
            if vocabulary == .methods, let label = labels[language, family, code] { return label }
        }
        return nil
    }

    /// The label of a code in every language that has one: what a case can be found by.
    func labelsInAllLanguages(_ vocabulary: Vocabulary, _ code: String) -> [(text: String, language: String)] {
        labels.languages.compactMap { language in
            let label =
                labels[language, vocabulary.rawValue, code]
                ?? (vocabulary == .methods ? labels[language, Vocabulary.methodFamily.rawValue, code] : nil)
            return label.map { (text: $0, language: language.rawValue) }
        }
    }
}
