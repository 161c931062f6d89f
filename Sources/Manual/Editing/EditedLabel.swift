internal import Foundation
internal import GRDB

/// The words for one code in one language, as an editor has them before them.
package struct EditedLabel: Sendable, Equatable {
    package let code: String
    package let label: String
    package let help: String
    /// What the file says, where that is something else.
    package let fileLabel: String?
    package let fileHelp: String?
    /// The number of the last change; 0 where there was none. Who changes says what they saw.
    package let seen: Int64

    package var isEdited: Bool { fileLabel != nil || fileHelp != nil }
}

/// Somebody else has changed these words since the page was made.
package struct LabelChangedMeanwhile: Error, Sendable, Equatable {}

/// The words of the vocabularies.
extension Editing {
    static let longestLabel = 200
    static let longestHelp = 1_000

    /// Vocabularies whose words readers see, each once; families of methods stand apart from methods.
    package static let vocabularies: [Vocabulary] = Vocabulary.allCases

    package func labels(
        of vocabulary: Vocabulary, in language: Language, by person: Person.ID
    ) async throws -> [EditedLabel] {
        let vocabularies = vocabularies
        return try await database.read { connection in
            try Self.mayName(connection, person, language)
            let edited = try TermLabel.newest(connection).filter {
                $0.vocabulary == vocabulary.rawValue && $0.language == language
            }
            let (files, labels) = (vocabularies.store.files, vocabularies.labels)
            return Self.codes(of: vocabulary, vocabularies).map { code in
                func words(_ labels: Labels, _ suffix: String) -> String {
                    labels[language, vocabulary.rawValue + suffix, code] ?? ""
                }
                let (label, help) = (words(labels, ""), words(labels, "_help"))
                let (fileLabel, fileHelp) = (words(files, ""), words(files, "_help"))
                return EditedLabel(
                    code: code, label: label, help: help, fileLabel: fileLabel == label ? nil : fileLabel,
                    fileHelp: fileHelp == help ? nil : fileHelp, seen: edited.first { $0.code == code }?.id ?? 0)
            }
        }
    }

    /// Gives a code other words; an empty label gives the file's words back. Search and pages know it at once.
    package func name(
        _ code: String, of vocabulary: Vocabulary, in language: Language, label: String, help: String, seen: Int64,
        by person: Person.ID
    ) async throws {
        let label = try FreeWords.checked(label, field: "label", longest: Self.longestLabel, isRequired: false)
        let help = try FreeWords.checked(help, field: "help", longest: Self.longestHelp, isRequired: false)
        if label.isEmpty, !help.isEmpty { throw FieldProblems(all: [FieldProblem("label", .required)]) }
        let vocabularies = vocabularies
        guard Self.codes(of: vocabulary, vocabularies).contains(code) else { throw NotFound() }
        do {
            try await write(
                TermLabel(
                    id: seen, vocabulary: vocabulary.rawValue, code: code, language: language,
                    label: label.isEmpty ? nil : label, help: help.isEmpty ? nil : help),
                by: person)
        } catch {
            // What was taken in and not committed goes again.
            try await database.read { try vocabularies.store.renew($0) }
            throw error
        }
    }

    /// `id` is that of the line that was seen.
    private func write(_ term: TermLabel, by person: Person.ID) async throws {
        let (vocabularies, now) = (vocabularies, now())
        try await database.publish { connection in
            try Self.mayName(connection, person, term.language)
            let newest = try connection.value(
                of: Int64.self, "SELECT max(id) FROM termLabel WHERE vocabulary = ? AND code = ? AND language = ?",
                arguments: [term.vocabulary, term.code, term.language.rawValue])
            guard newest ?? 0 == term.id else { throw LabelChangedMeanwhile() }
            try connection.insert(
                into: "termLabel",
                [
                    "vocabulary": term.vocabulary, "code": term.code, "language": term.language.rawValue,
                    "label": term.label, "help": term.help,
                    "at": Timestamp.text(now), "personId": person,
                ])
            try LogLine.write(
                connection, .labelChanged, by: person,
                detail: "\(Self.logged(term.vocabulary)) \(Self.logged(term.code)) \(term.language.rawValue)", at: now)
            try vocabularies.store.renew(connection)
        }
    }

    /// The log holds small letters, digits, dots and hyphens.
    private static func logged(_ name: String) -> String {
        name.lowercased().replacing("_", with: "-")
    }

    /// Families stand among the methods too; their words belong to the vocabulary of families.
    private static func codes(of vocabulary: Vocabulary, _ vocabularies: Vocabularies) -> [String] {
        vocabularies.terms(of: vocabulary).filter { vocabulary != .methods || $0.parent != nil }.map(\.code)
    }

    /// Admins in every language, translators in theirs.
    private static func mayName(_ connection: Database.Connection, _ id: Int64, _ language: Language) throws {
        let person = try entering(connection, id)
        guard person.role.mayAdminister || person.language == language else { throw NotAllowed() }
    }
}
