internal import Foundation
internal import GRDB

extension Drafts {
    /// Keeps what the form of one section holds, as typed. `language` is that of the texts in the form; when it is not
    /// the original one, only texts are saved. `revision` is that of the draft the form was made from.
    package func save(
        _ id: Draft.ID, _ section: DraftSection, _ answers: Answers, in language: Language, against revision: Int,
        by holder: DraftHolder
    ) async throws -> Saved {
        let saving = DraftSaving(
            section: section, answers: answers, language: language, against: revision, date: now())
        return try await database.write { connection in
            guard let draft = try DraftRecord.load(connection, id: id, for: holder) else { throw NotFound() }
            return try saving.leavingForeignFiles(of: draft).save(connection, draft)
        }
    }

    /// Of two tabs' words, those that were put beside go in.
    package func keep(mine conflict: DraftConflict.ID, of id: Draft.ID, by holder: DraftHolder) async throws -> Draft {
        try await resolve(conflict, of: id, by: holder) { connection, draft, found in
            try DraftRecord.write(
                connection, id: id, DraftRecord.Unit(field: found.field, language: found.language), found.mine,
                revision: draft.revision + 1)
        }
    }

    package func drop(_ conflict: DraftConflict.ID, of id: Draft.ID, by holder: DraftHolder) async throws -> Draft {
        try await resolve(conflict, of: id, by: holder) { _, _, _ in }
    }

    private func resolve(
        _ conflict: DraftConflict.ID, of id: Draft.ID, by holder: DraftHolder,
        _ choose: @escaping @Sendable (Database.Connection, Draft, DraftConflict) throws -> Void
    ) async throws -> Draft {
        let now = now()
        return try await database.write { connection in
            guard let draft = try DraftRecord.load(connection, id: id, for: holder),
                let found = draft.conflicts.first(where: { $0.id == conflict })
            else { throw NotFound() }
            guard draft.isEditable else { throw NotPossible(act: .edit, from: draft.status) }
            try choose(connection, draft, found)
            try connection.run("DELETE FROM draftConflict WHERE id = ?", arguments: [conflict])
            try connection.run(
                "UPDATE draft SET revision = revision + 1, savedAt = ? WHERE id = ?",
                arguments: [Timestamp.text(now), id])
            guard let changed = try DraftRecord.load(connection, id: id) else { throw NotFound() }
            return changed
        }
    }

    /// The texts that were in the old original language are in the new one; nothing is lost.
    package func changeLanguage(of id: Draft.ID, to language: Language, by holder: DraftHolder) async throws -> Draft {
        let now = now()
        return try await database.write { connection in
            guard let draft = try DraftRecord.load(connection, id: id, for: holder) else { throw NotFound() }
            guard draft.isEditable else { throw NotPossible(act: .edit, from: draft.status) }
            try DraftRecord.changeLanguage(connection, draft, to: language, revision: draft.revision + 1)
            try connection.run(
                "UPDATE draft SET revision = revision + 1, savedAt = ? WHERE id = ?",
                arguments: [Timestamp.text(now), id])
            guard let changed = try DraftRecord.load(connection, id: id) else { throw NotFound() }
            return changed
        }
    }
}

extension DraftRecord {
    /// Swaps the two languages' texts, so that a translation that is there already is not written over.
    static func changeLanguage(
        _ connection: Database.Connection, _ draft: Draft, to language: Language, revision: Int
    ) throws {
        guard language != draft.originalLanguage else { return }
        let units = try units(connection, id: draft.id)
        for unit in Set(units.keys.filter { $0.language != nil }.map(\.field)) {
            let old = Unit(field: unit, language: draft.originalLanguage), new = Unit(field: unit, language: language)
            try write(connection, id: draft.id, new, units[old] ?? [:], revision: revision)
            try write(connection, id: draft.id, old, units[new] ?? [:], revision: revision)
        }
        try connection.run(
            "UPDATE draft SET language = ? WHERE id = ?", arguments: [language.rawValue, draft.id])
    }
}
