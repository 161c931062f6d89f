/// All messages of all languages, by dotted keys: "reading.case.lessons".
package struct Words: Sendable {
    private let words: [String: [String: Word]]
    private let formats: [String: LocalFormat]
    private let files: [String: [String]]

    /// Loads the files of each language; a key may stand in one of them only.
    /// Throws `SourceError` with all that is wrong in the files themselves.
    package init(files: [String: [String]]) throws {
        var words: [String: [String: Word]] = [:]
        var problems: [SourceProblem] = []
        for (language, paths) in files {
            var known: [String: Word] = [:]
            for path in paths {
                let file = WordFile(path: path)
                problems += file.problems
                problems += file.words.keys.filter { known[$0] != nil }
                    .map { SourceProblem(path, nil, "“\($0)” stands in another file of “\(language)” too; keep one.") }
                known.merge(file.words) { first, _ in first }
            }
            words[language] = known
        }
        guard problems.isEmpty else { throw SourceError(problems) }
        self.words = words
        self.files = files
        formats = Dictionary(uniqueKeysWithValues: files.keys.map { ($0, LocalFormat(language: $0)) })
    }

    /// The codes of the languages, in order.
    package var languages: [String] { words.keys.sorted() }

    package func keys(in language: String) -> [String] {
        words[language]?.keys.sorted() ?? []
    }

    /// How the language writes numbers and dates.
    package func format(in language: String) -> LocalFormat {
        formats[language] ?? LocalFormat(language: language)
    }

    /// The text of a message without placeholders; the key itself if there is none.
    package func text(_ key: String, in language: String) -> String {
        text(key, in: language, [:])
    }

    /// The text of a message with its placeholders filled as given, not escaped. `count` chooses the plural form
    /// and fills {count}. The key itself if there is no such message; a placeholder without a value stays as it is.
    package func text(
        _ key: String, in language: String, _ values: [String: String], count: Int? = nil
    ) -> String {
        guard let word = word(key, in: language) else { return key }
        let message: Message? =
            switch word {
            case .plain(let message): message
            case .counted(let forms):
                count.flatMap { forms[Plural.category($0, language: language)] } ?? forms[.other]
            }
        return message?.filled { name in
            values[name] ?? (name == "count" ? count.map(format(in: language).number) : nil)
        } ?? key
    }

    func word(_ key: String, in language: String) -> Word? {
        words[language]?[key]
    }

    /// The same files read again.
    func reloaded() throws -> Words {
        try Words(files: files)
    }
}
