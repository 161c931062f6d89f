internal import Foundation
internal import GRDB

/// The reviewers' side: what waits, what is known about it, what is decided.
package struct Moderation: Sendable {
    let database: Database
    let vocabularies: Vocabularies
    let search: CaseSearch
    let limits: Limits
    let now: @Sendable () -> Date

    // MARK: What waits

    package func queue(_ filter: QueueFilter = QueueFilter()) async throws -> [Submission] {
        try await database.read { try Submission.queue($0, filter) }
    }

    package func review(_ id: Submission.ID, in language: Language, by person: Person.ID) async throws -> Review? {
        let (vocabularies, search) = (vocabularies, search)
        return try await database.read { connection in
            _ = try Person.reviewing(connection, id: person)
            return try Review.load(
                connection, id: id, in: language, by: person, vocabularies: vocabularies, search: search)
        }
    }

    /// The case exactly as it would be published.
    package func preview(_ id: Submission.ID, in language: Language, by person: Person.ID) async throws -> CaseStudy? {
        let vocabularies = vocabularies
        let found: (Submission, CaseDocument)? = try await database.read { connection in
            _ = try Person.reviewing(connection, id: person)
            guard let submission = try Submission.load(connection, id: id),
                let document = try Submission.document(
                    connection, id: id, round: submission.round, vocabularies: vocabularies)
            else { return nil }
            return (submission, document)
        }
        guard let (submission, document) = found else { return nil }
        let preview = CasePreview(vocabularies: vocabularies, date: now())
        return submission.isChange
            ? try await preview.study(document, caseId: submission.caseId, in: language, database: database)
            : try await preview.study(submission, document, in: language, database: database)
    }

    // MARK: Taking up

    package func take(_ id: Submission.ID, seen: Int, by person: Person.ID) async throws {
        _ = try await move(id, .take, seen: seen, by: person) { _, _, _, _ in }
    }

    /// Gives it to a reviewer, oneself or another.
    package func assign(_ id: Submission.ID, to reviewer: Person.ID, by person: Person.ID) async throws {
        try await touch(id, by: person) { connection, submission, now in
            _ = try Person.reviewing(connection, id: reviewer)
            try connection.run("UPDATE submission SET reviewerId = ? WHERE id = ?", arguments: [reviewer, id])
            try LogLine.write(
                connection, .assigned, by: person, person: reviewer, caseId: submission.caseId, submission: id, at: now)
        }
    }

    /// Into the separate tray, or back to the queue.
    package func hold(_ id: Submission.ID, isHeld: Bool, by person: Person.ID) async throws {
        try await touch(id, by: person) { connection, submission, now in
            try connection.run("UPDATE submission SET isHeld = ? WHERE id = ?", arguments: [isHeld, id])
            try LogLine.write(
                connection, isHeld ? .held : .released, by: person, caseId: submission.caseId, submission: id, at: now)
        }
    }

    // MARK: Talking

    package func comment(
        _ id: Submission.ID, to comment: Comment.ID? = nil, field: String? = nil, text: String, isVisible: Bool,
        by person: Person.ID, mail: @escaping LetterWriter
    ) async throws -> Comment.ID {
        let now = now()
        return try await database.write { connection in
            _ = try Person.reviewing(connection, id: person)
            guard let submission = try Submission.load(connection, id: id) else { throw NotFound() }
            let id = try Comment.add(
                connection, to: submission, parent: comment, field: field, text: text, by: person, isByAuthor: false,
                isVisible: isVisible, at: now)
            if isVisible { try CommentNotice.toAuthor(connection, of: submission, mail, at: now) }
            return id
        }
    }

    package func resolve(comment: Comment.ID, by person: Person.ID) async throws {
        let now = now()
        try await database.write { connection in
            _ = try Person.reviewing(connection, id: person)
            let id = try connection.value(
                of: Int64.self,
                "UPDATE submissionComment SET resolvedAt = coalesce(resolvedAt, ?) WHERE id = ? RETURNING submissionId",
                arguments: [Timestamp.text(now), comment])
            guard let id else { throw NotFound() }
            try LogLine.write(connection, .resolved, by: person, submission: id, at: now)
        }
    }

    package func tick(
        _ criterion: Criterion, isMet: Bool, on id: Submission.ID, by person: Person.ID
    ) async throws {
        try await touch(id, by: person) { connection, submission, now in
            try connection.run(
                """
                INSERT INTO submissionCriterion VALUES (?1, ?2, ?3)
                ON CONFLICT (submissionId, criterion) DO UPDATE SET isMet = ?3
                """, arguments: [id, criterion.rawValue, isMet])
            try LogLine.write(
                connection, .ticked, by: person, caseId: submission.caseId, submission: id,
                detail: "\(criterion.rawValue) \(isMet ? "met" : "unmet")", at: now)
        }
    }

    // MARK: Log

    package func log(_ filter: LogFilter = LogFilter(), by person: Person.ID) async throws -> [LogLine] {
        try await database.read { connection in
            _ = try Person.administering(connection, id: person)
            return try filter.lines(connection)
        }
    }

    // MARK: One submission

    private func touch(
        _ id: Submission.ID, by person: Person.ID,
        _ change: @escaping @Sendable (Database.Connection, Submission, Date) throws -> Void
    ) async throws {
        let now = now()
        try await database.write { connection in
            _ = try Person.reviewing(connection, id: person)
            guard let submission = try Submission.load(connection, id: id) else { throw NotFound() }
            try change(connection, submission, now)
        }
    }

    /// A step that readers do not see, with what belongs to it, in one transaction.
    func move<Value: Sendable>(
        _ id: Submission.ID, _ act: CaseAct, seen: Int, by person: Person.ID,
        _ rest: @escaping @Sendable (Database.Connection, Submission, Person, Date) throws -> Value
    ) async throws -> Value {
        let now = now()
        return try await database.write { connection in
            let (submission, person) = try Self.moved(connection, id, act, seen: seen, by: person, at: now)
            return try rest(connection, submission, person, now)
        }
    }

    static func moved(
        _ connection: Database.Connection, _ id: Int64, _ act: CaseAct, seen: Int, by person: Int64,
        detail: String? = nil, at date: Date
    ) throws -> (Submission, Person) {
        let person = try Person.reviewing(connection, id: person)
        guard let submission = try Submission.load(connection, id: id) else { throw NotFound() }
        try Move(act: act, of: submission, seen: seen, by: person, detail: detail, at: date).make(connection)
        return (submission, person)
    }
}

/// What a case must be to be published; the same for all.
package enum Criterion: String, CaseIterable, Sendable {
    case real, honest, complete
    case notPromotional = "not-promotional"
}

/// A remark about one field that goes with a request for changes.
package struct NewComment: Sendable {
    package let field: String?
    package let text: String

    package init(field: String?, text: String) {
        self.field = field
        self.text = text
    }
}
