internal import Foundation
internal import GRDB

/// Saves one section of a form into a draft. Only what this tab changed is written; where another tab changed the same
/// field since, that tab's words stay and these are put beside them.
struct DraftSaving {
    typealias Unit = DraftRecord.Unit

    /// Earlier states that are kept to tell what a tab that has been open for long began from.
    static let history = 30
    /// Bytes of a draft with all its earlier states.
    static let largestHistory = 4 * Drafts.largest
    static let mostAnswers = 2_000

    let section: DraftSection
    private(set) var answers: Answers
    let language: Language
    let against: Int
    let date: Date

    func save(_ connection: Database.Connection, _ draft: Draft) throws -> Saved {
        guard draft.isEditable else { throw NotPossible(act: .edit, from: draft.status) }
        // A form that shows facts is believed even when another tab has changed the original language since.
        let given = try units(hasFacts: language == draft.originalLanguage || mentionsFacts)
        let current = try DraftRecord.units(connection, id: draft.id)
        let base = try DraftRecord.units(connection, id: draft.id, at: against)
        let revision = draft.revision + 1
        var conflicts: [Unit] = []
        for (unit, mine) in given {
            let (theirs, before) = (current[unit] ?? [:], base[unit] ?? [:])
            if mine == theirs || mine == before { continue }
            if theirs == before {
                try DraftRecord.write(connection, id: draft.id, unit, mine, revision: revision)
            } else {
                conflicts.append(unit)
                try connection.run(
                    """
                    INSERT INTO draftConflict (draftId, field, language, answers, at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (draftId, field, language, answers) DO NOTHING
                    """,
                    arguments: [
                        draft.id, unit.field, unit.languageText, DraftRecord.text(mine), Timestamp.text(date),
                    ])
            }
        }
        try finish(connection, draft, revision)
        guard let saved = try DraftRecord.load(connection, id: draft.id) else { throw NotFound() }
        guard !conflicts.isEmpty else { return .saved(saved) }
        return .conflict(
            saved,
            saved.conflicts.filter { conflicts.contains(Unit(field: $0.field, language: $0.language)) })
    }

    /// A form may only name files that were uploaded for its draft: who knows the digest of another has not got it.
    func leavingForeignFiles(of draft: Draft) -> DraftSaving {
        var saving = self
        saving.answers = answers.filter { name, values in
            guard DraftField.root(of: name) == "files", DraftRow.position(of: name)?.column == "sha256" else {
                return true
            }
            return values.allSatisfy { draft.files[$0] != nil }
        }
        return saving
    }

    private var mentionsFacts: Bool {
        answers.keys.contains { name in
            guard let field = DraftField.named(DraftField.root(of: name)), field.section == section else {
                return false
            }
            return field.takes(name) && !field.isPerLanguage(name)
        }
    }

    private func finish(_ connection: Database.Connection, _ draft: Draft, _ revision: Int) throws {
        let chosen = answers["original_language"]?.first.flatMap(Language.init(rawValue:))
        if section == .basics, language == draft.originalLanguage, let chosen {
            try DraftRecord.changeLanguage(connection, draft, to: chosen, revision: revision)
        }
        try connection.run(
            "UPDATE draft SET revision = ?, savedAt = ? WHERE id = ?",
            arguments: [revision, Timestamp.text(date), draft.id])
        try DraftRecord.forget(connection, id: draft.id, before: revision - Self.history)
        let (all, latest) = try DraftRecord.size(connection, id: draft.id)
        guard latest <= Drafts.largest else { throw TooLarge() }
        // A tab that began from a state that is forgotten is asked which words to keep; nothing of its own is lost.
        if all > Self.largestHistory { try DraftRecord.forget(connection, id: draft.id, before: revision) }
    }

    /// What the form of this section says about each of its fields. A field that the form does not mention is empty:
    /// that is how a browser sends boxes without a tick and rows that were taken out.
    private func units(hasFacts: Bool) throws -> [Unit: Answers] {
        guard answers.count <= Self.mostAnswers else { throw TooLarge() }
        let unreadable = answers.filter { name, values in
            name.utf8.contains(0) || values.contains { $0.utf8.contains(0) }
        }
        guard unreadable.isEmpty else {
            throw FieldProblems(all: unreadable.keys.sorted().map { FieldProblem($0, .unreadable, in: language) })
        }
        var units: [Unit: Answers] = [:]
        for field in section.fields where field.name != "original_language" {
            if field.isPerLanguage || field.isMixed { units[Unit(field: field.name, language: language)] = [:] }
            if !field.isPerLanguage, hasFacts { units[Unit(field: field.name, language: nil)] = [:] }
        }
        for (name, values) in answers {
            guard let field = DraftField.named(DraftField.root(of: name)), field.takes(name),
                values.contains(where: { !$0.isEmpty })
            else { continue }
            let unit = Unit(field: field.name, language: field.isPerLanguage(name) ? language : nil)
            units[unit]?[name] = values
        }
        return units
    }
}

extension DraftField {
    /// Whether a name of a form belongs to this field: one that somebody made up does not.
    func takes(_ name: String) -> Bool {
        let rest = name.dropFirst(self.name.count)
        switch content {
        case .value: return rest.isEmpty
        case .list: return DraftRow.position(of: name)?.column == ""
        case .rows(let parts, _):
            guard let position = DraftRow.position(of: name) else { return false }
            return parts.contains { $0.name == position.column }
        case .group(let parts): return parts.contains { "." + $0.name == rest }
        case .notes: return rest.utf8.count > 1 && rest.utf8.count <= 80
        }
    }

    func isPerLanguage(_ name: String) -> Bool {
        guard isMixed, let column = DraftRow.position(of: name)?.column else { return isPerLanguage }
        return parts.first { $0.name == column }?.isPerLanguage ?? false
    }
}
