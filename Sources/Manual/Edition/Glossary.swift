internal import Foundation

/// The terms of participation and what they mean (Content/glossary/): read once, when the manual opens.
package struct Glossary: Sendable {
    package struct Entry: Sendable {
        package let code: String
        package let term: String
        /// Synonyms, abbreviations, other spellings.
        package let also: [String]
        package let text: String
        /// Codes of related terms.
        package let see: [String]
        /// The method sheet that tells more.
        package let method: String?
        /// The section of the manual that tells more, as `step/section`.
        package let section: String?
        package let language: Language
    }

    private let entries: [Language: [Entry]]

    /// - Parameter folder: holds `facts.yaml` and a `<lang>.yaml` per language, each a mapping from the same codes.
    package init(folder: String) throws {
        let facts = try Self.read("facts", folder: folder)
        var entries: [Language: [Entry]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".yaml") {
            guard let language = Language(rawValue: String(name.dropLast(5))) else { continue }
            entries[language] = try Self.read(language.rawValue, folder: folder).members.map { member in
                try Self.entry(member, facts: facts[member.name], language: language)
            }
        }
        self.entries = entries
    }

    /// All terms in the order of the file; in English where the language has none.
    package func all(in language: Language) -> [Entry] {
        entries[language] ?? entries[.english] ?? []
    }

    package var languages: [Language] { entries.keys.sorted() }

    private static func read(_ name: String, folder: String) throws -> Tree {
        let text = try String(contentsOfFile: "\(folder)/\(name).yaml", encoding: .utf8)
        return try YAML.read(text, file: "glossary/\(name).yaml")
    }

    private static func entry(_ member: Tree.Member, facts: Tree?, language: Language) throws -> Entry {
        guard let term = member.value["term"]?.string, let text = member.value["text"]?.string else {
            throw Problem(
                file: "glossary/\(language.rawValue).yaml", field: member.name,
                sentence: "The entry has no term or no text.")
        }
        return Entry(
            code: member.name, term: term, also: (member.value["also"]?.items ?? []).compactMap(\.string), text: text,
            see: (facts?["see"]?.items ?? []).compactMap(\.string), method: facts?["method"]?.string,
            section: facts?["section"]?.string, language: language)
    }
}
