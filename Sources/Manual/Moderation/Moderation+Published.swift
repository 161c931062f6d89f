internal import Foundation
internal import GRDB

/// Acts on cases that readers have seen. `seen` is the status that the page showed.
extension Moderation {
    package func feature(
        case id: Int64, seen: CaseStatus, words: String = "", by person: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        try await act(.feature, on: id, seen: seen, words: words, by: person, mail: mail)
    }

    package func unfeature(
        case id: Int64, seen: CaseStatus, words: String = "", by person: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        try await act(.unfeature, on: id, seen: seen, words: words, by: person, mail: mail)
    }

    package func markOutdated(
        case id: Int64, seen: CaseStatus, words: String, by person: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        try await act(.markOutdated, on: id, seen: seen, words: words, by: person, mail: mail)
    }

    package func archive(
        case id: Int64, seen: CaseStatus, words: String, by person: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        try await act(.archive, on: id, seen: seen, words: words, by: person, mail: mail)
    }

    /// Also open to the author of the case.
    package func withdraw(
        case id: Int64, seen: CaseStatus, words: String, by person: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        try await act(.withdraw, on: id, seen: seen, words: words, by: person, mail: mail)
    }

    package func restore(
        case id: Int64, seen: CaseStatus, words: String = "", by person: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        try await act(.restore, on: id, seen: seen, words: words, by: person, mail: mail)
    }

    func act(
        _ act: CaseAct, on id: Int64, seen: CaseStatus, words: String, by person: Person.ID,
        mail: @escaping LetterWriter
    ) async throws {
        // What takes a case from readers needs a reason (Regulation (EU) 2022/2065, Article 17).
        let needsWords = [.withdraw, .archive, .markOutdated].contains(act)
        let words = try FreeWords.checked(
            words, field: "words", longest: Decision.longestWords, isRequired: needsWords)
        let (vocabularies, now) = (vocabularies, now())
        try await database.publish { connection in
            let actor = try Self.mayAct(connection, act, on: id, by: person)
            let status = try Self.move(connection, act, id, seen: seen, at: now)
            try CaseIndex(vocabularies: vocabularies).update(connection, caseId: id)
            try Decision.add(connection, act, caseId: id, words: words, by: actor.id, at: now)
            let author = try Self.author(connection, of: id)
            try LogLine.write(
                connection, act.logged, by: actor.id, person: author?.id, caseId: id, from: seen, to: status, at: now)
            guard let kind = act.told, let author, author.id != actor.id else { return }
            var notice = Notice(kind, to: author)
            notice.words = words
            let row = try connection.row(
                """
                SELECT c.slug, t.text FROM caseStudy c JOIN entry e ON e.id = c.entryId
                JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
                JOIN entryText t ON t.versionId = v.id AND t.field = 'title' AND t.language = v.originalLanguage
                WHERE c.entryId = ?
                """, arguments: [id])
            (notice.slug, notice.title) = (row?["slug"], row?["text"])
            try notice.send(connection, mail, at: now)
        }
    }

    private static func mayAct(
        _ connection: Database.Connection, _ act: CaseAct, on id: Int64, by person: Int64
    ) throws -> Person {
        let actor = try Person.acting(connection, id: person)
        let isOwn = try act == .withdraw && Authorship.isAuthor(connection, person: person, ofCase: id)
        guard actor.role.mayReview || isOwn else { throw NotAllowed() }
        return actor
    }

    /// The same two checks as for a submission: the table, and that it still is where it was seen.
    private static func move(
        _ connection: Database.Connection, _ act: CaseAct, _ id: Int64, seen: CaseStatus, at date: Date
    ) throws -> CaseStatus {
        let row = try connection.row(
            """
            SELECT c.status FROM caseStudy c JOIN entry e ON e.id = c.entryId
            WHERE c.entryId = ? AND e.publishedVersion IS NOT NULL
            """, arguments: [id])
        guard let current = (row?["status"] as String?).flatMap(CaseStatus.init(rawValue:)) else { throw NotFound() }
        guard current == seen else { throw try decided(connection, id, current) }
        guard let status = current.after(act) else { throw NotPossible(act: act, from: current) }
        let moved = try connection.value(
            of: Int64.self,
            "UPDATE caseStudy SET status = ?, updatedAt = ? WHERE entryId = ? AND status = ? RETURNING entryId",
            arguments: [status.rawValue, Timestamp.text(date), id, seen.rawValue])
        guard moved != nil else { throw try decided(connection, id, current) }
        return status
    }

    private static func decided(
        _ connection: Database.Connection, _ id: Int64, _ status: CaseStatus
    ) throws -> AlreadyDecided {
        let row = try connection.row(
            """
            SELECT d.at, p.name FROM decision d LEFT JOIN person p ON p.id = d.personId
            WHERE d.caseId = ? ORDER BY d.id DESC LIMIT 1
            """, arguments: [id])
        return AlreadyDecided(
            by: row?["name"], at: (row?["at"] as String?).flatMap(Timestamp.date) ?? .distantPast, status: status)
    }

    static func author(_ connection: Database.Connection, of id: Int64) throws -> Person? {
        try connection.row(
            """
            SELECT p.* FROM entryVersion v JOIN versionCredit c ON c.versionId = v.id JOIN person p ON p.id = c.personId
            WHERE v.entryId = ? ORDER BY v.number LIMIT 1
            """, arguments: [id]
        ).map(Person.init)
    }
}

extension CaseAct {
    /// What the author is told of an act on a published case; some concern readers only.
    fileprivate var told: Notice.Kind? {
        switch self {
        case .withdraw, .archive: .removed
        case .markOutdated: .outdated
        case .restore: .restored
        default: nil
        }
    }
}
