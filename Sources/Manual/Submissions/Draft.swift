package import Foundation

/// What was typed: the name of each field and what stands in it, every answer exactly as it came.
package typealias Answers = [String: [String]]

/// A case that somebody is writing. Nothing in it has been judged.
package struct Draft: Sendable, Identifiable, Equatable {
    package let id: Int64
    /// How often it was saved: a form brings back the one it was made from.
    package let revision: Int
    package let originalLanguage: Language
    /// Answers that stand once, and answers per language.
    package internal(set) var facts: Answers = [:]
    package internal(set) var texts: [Language: Answers] = [:]
    /// Nobody's, while it lives on a secret link.
    package let personId: Person.ID?
    /// The published case that it would change.
    package let caseId: Int64?
    package let baseVersion: Int?
    package let submission: Submission.ID?
    package let status: CaseStatus
    package let createdAt: Date
    package let savedAt: Date
    package internal(set) var conflicts: [DraftConflict] = []
    /// What was uploaded for it, by digest.
    package internal(set) var files: [String: StoredFile] = [:]

    /// While it is being judged it stays as it was sent.
    package var isEditable: Bool { status.after(.edit) != nil }

    /// The original language first, then those that have a text.
    package var languages: [Language] {
        let others = texts.filter { !$0.value.isEmpty && $0.key != originalLanguage }.keys
        return [originalLanguage] + others.sorted()
    }

    package var title: String { value("title", in: originalLanguage) }

    package func values(_ field: String, in language: Language) -> [String] {
        facts[field] ?? texts[language]?[field] ?? []
    }

    package func value(_ field: String, in language: Language) -> String {
        values(field, in: language).first ?? ""
    }

    /// The places of a list that have anything, in order.
    package func places(_ root: String) -> [Int] { DraftRow.places(of: root, in: self) }

    /// The rows of a list with their columns, as far as the last one that has anything; languages share the places.
    package func rows(_ root: String, in language: Language) -> [[String: String]] {
        let all = [facts, texts[language] ?? [:]].flatMap { DraftRow.cells(of: root, in: $0) }
        let last = DraftRow.places(of: root, in: self).last
        return (0..<((last ?? -1) + 1)).map { place in
            all.filter { $0.place == place }.reduce(into: [:]) { $0[$1.column] = $1.values.first ?? "" }
        }
    }
}

/// Two tabs wrote different things into one field. `theirs` stands in the draft, `mine` is kept until somebody chooses.
package struct DraftConflict: Sendable, Identifiable, Equatable {
    package let id: Int64
    package let field: String
    package let language: Language?
    package let mine: Answers
    package let theirs: Answers
    package let at: Date
}

/// Who may open a draft: its person, or who has the secret link while it is nobody's.
package enum DraftHolder: Sendable {
    case person(Person.ID)
    case link(String)
}

/// What became of saving a section.
package enum Saved: Sendable {
    case saved(Draft)
    /// Everything else was saved.
    case conflict(Draft, [DraftConflict])

    package var draft: Draft {
        switch self {
        case .saved(let draft), .conflict(let draft, _): draft
        }
    }
}
