internal import Foundation
internal import GRDB

/// The author's side of review: sending in, following, answering, taking back.
package struct Submissions: Sendable {
    let database: Database
    let vocabularies: Vocabularies
    let limits: Limits
    let now: @Sendable () -> Date

    // MARK: Sending

    /// Sends a draft in, or sends it in again. `key` was put into the form: pressed twice, it is one submission.
    /// Throws all problems of a draft that cannot be sent.
    package func submit(
        _ draft: Draft.ID, key: String, note: String, by id: Person.ID, mail: @escaping LetterWriter
    ) async throws -> Receipt {
        var sending = Sending(
            draftId: draft, keyDigest: Secret.digest(key), note: note.trimmingWhitespace(), personId: id, date: now(),
            vocabularies: vocabularies, limits: limits)
        // Judging renders every text: not while others wait to write.
        let read = try await database.read { try DraftRecord.load($0, id: draft, for: .person(id)) }
        sending.judged = read.map { ($0.revision, DraftCheck.problems(of: $0, vocabularies: vocabularies)) }
        return try await database.write { [sending] in try sending.run($0, mail) }
    }

    /// A draft that changes a published case; the case stays as it is until the change is accepted.
    package func propose(changeTo caseId: Int64, by id: Person.ID) async throws -> Draft {
        let (vocabularies, now) = (vocabularies, now())
        return try await database.write { connection in
            let person = try Person.acting(connection, id: id)
            let isAuthor = try Authorship.isAuthor(connection, person: id, ofCase: caseId)
            // Translators too: a translation is a change like any other.
            guard person.role.mayContribute, isAuthor || person.role.mayTranslate else { throw NotAllowed() }
            guard var document = try CaseDocument.published(connection, caseId: caseId) else { throw NotFound() }
            let removed = try FileUse.removed(connection, fromCase: caseId)
            document.keepFiles { !removed.contains($0.digest) }
            let open = try connection.value(
                of: Int64.self, "SELECT id FROM draft WHERE caseId = ? AND personId = ? ORDER BY id DESC LIMIT 1",
                arguments: [caseId, id])
            if let open, let draft = try DraftRecord.load(connection, id: open) { return draft }
            let version = try connection.value(
                of: Int.self, "SELECT publishedVersion FROM entry WHERE id = ?", arguments: [caseId])
            let draft = try DraftRecord.insert(
                connection, person: id, language: document.originalLanguage, caseId: caseId, baseVersion: version,
                at: now)
            try FileUse.take(connection, document, into: draft)
            for (unit, answers) in CaseAnswers(document, vocabularies: vocabularies).units {
                try DraftRecord.write(connection, id: draft.id, unit, answers, revision: 1)
            }
            try connection.run("UPDATE draft SET revision = 1 WHERE id = ?", arguments: [draft.id])
            try LogLine.write(connection, .changeProposed, by: id, caseId: caseId, at: now)
            guard let begun = try DraftRecord.load(connection, id: draft.id) else { throw NotFound() }
            return begun
        }
    }

    // MARK: Following

    package func submissions(of id: Person.ID) async throws -> [Submission] {
        try await database.read { try Submission.all($0, of: id) }
    }

    package func submission(_ id: Submission.ID, for person: Person.ID) async throws -> Submission? {
        try await database.read { try Self.own($0, id, person) }
    }

    /// Published cases that the person wrote.
    package func cases(of id: Person.ID, in language: Language) async throws -> [CaseCard] {
        try await database.read { connection in
            try CaseCard.load(connection, ids: Authorship.cases(connection, of: id), in: language)
        }
    }

    /// What was said about it, as far as the contributor may see it.
    package func conversation(_ id: Submission.ID, for person: Person.ID) async throws -> Conversation {
        try await database.read { connection in
            guard try Self.own(connection, id, person) != nil else { throw NotFound() }
            return try Conversation.load(connection, submission: id, isForAuthor: true)
        }
    }

    package func reply(
        _ id: Submission.ID, to comment: Comment.ID?, field: String?, text: String, by person: Person.ID,
        mail: @escaping LetterWriter
    ) async throws {
        let (limits, now) = (limits, now())
        try await database.write { connection in
            _ = try Person.acting(connection, id: person)
            guard let own = try Self.own(connection, id, person) else { throw NotFound() }
            try limits.count(connection, .commentOfPerson, "\(person)", at: now)
            _ = try Comment.add(
                connection, to: own, parent: comment, field: field, text: text, by: person, isByAuthor: true,
                isVisible: true, at: now)
            try CommentNotice.toReviewer(connection, of: own, mail, at: now)
        }
    }

    /// Takes back what has not been decided.
    package func withdraw(
        _ id: Submission.ID, seen: Int, by person: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        let now = now()
        try await database.write { connection in
            let author = try Person.acting(connection, id: person)
            guard let own = try Self.own(connection, id, person) else { throw NotFound() }
            try Move(act: .withdraw, of: own, seen: seen, by: author, at: now).make(connection)
            var notice = Notice(.withdrawn, to: author)
            (notice.title, notice.submissionId) = (own.title, id)
            try notice.send(connection, mail, at: now)
        }
    }

    private static func own(
        _ connection: Database.Connection, _ id: Int64, _ person: Int64
    ) throws -> Submission? {
        try Submission.load(connection, id: id).flatMap { $0.authorId == person ? $0 : nil }
    }
}

/// Whose published cases are.
enum Authorship {
    static func isAuthor(_ connection: Database.Connection, person: Int64, ofCase id: Int64) throws -> Bool {
        try cases(connection, of: person).contains(id)
    }

    /// Cases whose first published version is the person's.
    static func cases(_ connection: Database.Connection, of person: Int64) throws -> [Int64] {
        try connection.values(
            of: Int64.self,
            """
            SELECT v.entryId FROM versionCredit c JOIN entryVersion v ON v.id = c.versionId
            WHERE c.personId = ? AND v.number =
                (SELECT min(number) FROM entryVersion WHERE entryId = v.entryId AND publishedAt IS NOT NULL)
            ORDER BY v.entryId DESC
            """, arguments: [person])
    }
}
