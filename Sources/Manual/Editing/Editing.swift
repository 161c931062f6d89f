internal import Foundation
internal import GRDB

/// The editors' side of the manual: steps, sections and method sheets are changed here, version by version.
package struct Editing: Sendable {
    let database: Database
    let vocabularies: Vocabularies
    let now: @Sendable () -> Date

    /// What a version says of its author; who that was stands in `versionCredit`, from where it can be taken out.
    static let author = "Editors"

    // MARK: Looking

    /// Every chapter in the order of the manual, then the methods.
    package func chapters(in language: Language, by person: Person.ID) async throws -> [ChapterLine] {
        try await database.read { connection in
            _ = try Self.entering(connection, person)
            return try ChapterLine.all(connection, in: language)
        }
    }

    /// What an editor has before them: their own words if they left some, else what is published.
    package func open(
        _ id: Int64, in language: Language, reading: Language, by person: Person.ID
    ) async throws -> ChapterDesk {
        try await database.read { connection in
            let content = try Self.content(connection, id)
            try Self.mayEdit(connection, person, content, language)
            return try ChapterDesk.load(connection, content, in: language, reading: reading, by: person)
        }
    }

    // MARK: Words that are not published yet

    /// Keeps what was typed, as it was typed.
    package func keep(
        _ answers: Answers, seen: Int, _ id: Int64, in language: Language, by person: Person.ID
    ) async throws {
        let now = now()
        try await database.write { connection in
            let content = try Self.content(connection, id)
            try Self.mayEdit(connection, person, content, language)
            guard try ChapterContent.load(connection, entryId: id, version: seen) != nil else { throw NotFound() }
            try ChapterEdit(baseVersion: seen, answers: answers, savedAt: now)
                .save(connection, id, language, person)
        }
    }

    package func drop(_ id: Int64, in language: Language, by person: Person.ID) async throws {
        try await database.write { connection in
            _ = try Self.entering(connection, person)
            try ChapterEdit.remove(connection, id, language, person)
        }
    }

    /// The chapter exactly as it would be published, from the words that were kept. Nothing stays of it.
    package func preview(
        _ id: Int64, in language: Language, by person: Person.ID
    ) async throws -> ChapterPreview? {
        let (vocabularies, now) = (vocabularies, now())
        return try await database.write { connection in
            let content = try Self.content(connection, id)
            try Self.mayEdit(connection, person, content, language)
            guard let edit = try ChapterEdit.load(connection, id, language, person) else { return nil }
            let edited = content.with(edit.answers, in: language)
            let problems = EditedChapterCheck(content: edited, language: language, vocabularies: vocabularies)
                .problems()
            guard problems.isEmpty else { throw FieldProblems(all: problems) }
            var preview: ChapterPreview?
            try connection.inSavepoint {
                var saving = ChapterSaving(
                    vocabularies: vocabularies, date: now, reason: "Preview", author: Self.author)
                try saving.save(edited.folder(vocabularies: vocabularies), edited.kind, id: id, to: connection)
                preview = try ChapterPreview(connection, edited, in: language)
                return .rollback
            }
            return preview
        }
    }

    // MARK: Publishing

    /// Makes the next version. `seen` is the version that the form was made from. Throws all that is wrong, or what
    /// others have changed in the same places meanwhile.
    /// - Parameter isConfirmed: a translation says what the original says now, also where its words stay.
    package func publish(
        _ answers: Answers, seen: Int, reason: String, isConfirmed: Bool = false, _ id: Int64,
        in language: Language, by person: Person.ID
    ) async throws -> Int {
        let reason = try FreeWords.checked(reason, field: "reason", longest: 500, isRequired: false)
        let (vocabularies, now) = (vocabularies, now())
        return try await database.publish { connection in
            let current = try Self.content(connection, id)
            try Self.mayEdit(connection, person, current, language)
            var mine = current.with(answers, in: language).answers(in: language)
            if seen != current.version {
                guard let base = try ChapterContent.load(connection, entryId: id, version: seen) else {
                    throw NotFound()
                }
                let merge = ChapterMerge(answers, in: language, base: base, current: current)
                guard merge.isClean else {
                    throw try EditedMeanwhile(connection, merge, current, in: language)
                }
                mine = merge.answers
            }
            let edited = current.with(mine, in: language)
            let check = EditedChapterCheck(content: edited, language: language, vocabularies: vocabularies)
            let problems = check.problems()
            guard problems.isEmpty else { throw FieldProblems(all: problems) }
            let refused = try check.editionProblems(connection).filter { !$0.isWarning }
            guard refused.isEmpty else { throw ChapterRefused(problems: refused) }
            guard edited != current || isConfirmed else { throw NothingChanged() }
            try ChapterEdit.remove(connection, id, language, person)
            return try Self.save(
                edited, reason: reason, confirmed: isConfirmed ? [language] : [], act: .chapterEdited,
                detail: language.rawValue, vocabularies, connection, by: person, at: now)
        }
    }

    static func save(
        _ edited: ChapterContent, reason: String, confirmed: Set<Language> = [], act: LogLine.Act, detail: String,
        _ vocabularies: Vocabularies, _ connection: Database.Connection, by person: Int64, at date: Date
    ) throws -> Int {
        var saving = ChapterSaving(
            vocabularies: vocabularies, date: date, reason: "Edited", author: author, confirmed: confirmed)
        try saving.save(
            edited.folder(vocabularies: vocabularies), edited.kind, id: edited.entryId, to: connection)
        try connection.run(
            """
            INSERT INTO versionCredit (personId, versionId, attribution, reason)
            SELECT ?, v.id, 'none', ? FROM entry e
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion WHERE e.id = ?
            """, arguments: [person, reason, edited.entryId])
        let version = edited.version + 1
        try LogLine.write(
            connection, act, by: person,
            detail: ([edited.kind.rawValue] + edited.path + [detail, "\(version)"]).joined(separator: " "), at: date)
        return version
    }

    // MARK: Who may

    static func content(_ connection: Database.Connection, _ id: Int64) throws -> ChapterContent {
        guard let content = try ChapterContent.load(connection, entryId: id) else { throw NotFound() }
        return content
    }

    static func entering(_ connection: Database.Connection, _ person: Int64) throws -> Person {
        let person = try Person.acting(connection, id: person)
        guard person.role.mayEditManual else { throw NotAllowed() }
        return person
    }

    /// Admins edit everything; translators the translations into the language of their account.
    static func mayEdit(
        _ connection: Database.Connection, _ person: Int64, _ content: ChapterContent, _ language: Language
    ) throws {
        let person = try entering(connection, person)
        guard person.mayEdit(language, of: content.original) else { throw NotAllowed() }
    }
}

extension Person {
    package func mayEdit(_ language: Language, of original: Language) -> Bool {
        role.mayAdminister || (role.mayEditManual && language == self.language && language != original)
    }
}

/// The words are those that are published already.
package struct NothingChanged: Error, Sendable, Equatable {}
