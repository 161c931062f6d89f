internal import Foundation
internal import GRDB

/// Decisions on what was sent in. Each touches one submission, never the person, and tells the author why.
extension Moderation {
    package func requestChanges(
        _ id: Submission.ID, seen: Int, words: String, comments: [NewComment], by person: Person.ID,
        mail: @escaping LetterWriter
    ) async throws {
        let words = try FreeWords.checked(
            words, field: "words", longest: Decision.longestWords, isRequired: comments.isEmpty)
        try await move(id, .requestChanges, seen: seen, by: person) { connection, submission, reviewer, now in
            for comment in comments {
                _ = try Comment.add(
                    connection, to: submission, parent: nil, field: comment.field, text: comment.text,
                    by: reviewer.id, isByAuthor: false, isVisible: true, at: now)
            }
            try Decision.add(
                connection, .requestChanges, caseId: submission.caseId, submission: submission, words: words,
                by: reviewer.id, at: now)
            try Self.tell(connection, .changesRequested, submission, mail, at: now) { notice in
                notice.words = words
                notice.remarks = comments.map { Notice.Remark(field: $0.field, text: $0.text) }
            }
        }
    }

    /// Codes of `reason` and words: the statement of reasons that the author is owed.
    package func refuse(
        _ id: Submission.ID, seen: Int, reasons: [String], words: String, by person: Person.ID,
        mail: @escaping LetterWriter
    ) async throws {
        let words = try FreeWords.checked(words, field: "words", longest: Decision.longestWords, isRequired: true)
        guard !reasons.isEmpty else { throw FieldProblems(all: [FieldProblem("reasons", .required)]) }
        guard reasons.allSatisfy({ vocabularies.contains($0, in: .reason) }) else {
            throw FieldProblems(all: [FieldProblem("reasons", .unknownCode)])
        }
        try await move(id, .refuse, seen: seen, by: person) { connection, submission, reviewer, now in
            try Decision.add(
                connection, .refuse, caseId: submission.caseId, submission: submission, reasons: reasons, words: words,
                by: reviewer.id, at: now)
            try Self.tell(connection, .refused, submission, mail, at: now) { notice in
                (notice.words, notice.reasons) = (words, reasons)
            }
        }
    }

    /// Makes it the version that readers see, with the evidence level that its sources give. Tells its address.
    package func publish(
        _ id: Submission.ID, seen: Int, words: String, by person: Person.ID, mail: @escaping LetterWriter
    ) async throws -> String {
        let words = try FreeWords.checked(words, field: "words", longest: Decision.longestWords, isRequired: false)
        let (vocabularies, now) = (vocabularies, now())
        return try await database.publish { connection in
            let fourEyes = try FourEyes(connection, submission: id, reviewer: person)
            guard fourEyes != .missing else { throw OwnCase() }
            let (submission, reviewer) = try Self.moved(
                connection, id, .publish, seen: seen, by: person, detail: fourEyes.logged, at: now)
            guard
                let document = try Submission.document(
                    connection, id: id, round: submission.round, vocabularies: vocabularies)
            else { throw NotFound() }
            let published = try Publication.publish(
                connection, submission, document, vocabularies: vocabularies, at: now)
            // The version has it all now; a further change begins from that.
            if let draft = submission.draftId {
                try connection.run("DELETE FROM draft WHERE id = ?", arguments: [draft])
            }
            try Decision.add(
                connection, .publish, caseId: submission.caseId, submission: submission, words: words,
                by: reviewer.id, at: now)
            try Self.tell(connection, .published, submission, mail, at: now) { notice in
                (notice.words, notice.slug) = (words, published.slug)
            }
            return published.slug
        }
    }

    /// To the author, if there still is one.
    private static func tell(
        _ connection: Database.Connection, _ kind: Notice.Kind, _ submission: Submission, _ mail: LetterWriter,
        at date: Date, _ fill: (inout Notice) -> Void
    ) throws {
        try CommentNotice.drop(connection, of: submission)
        guard let author = try submission.authorId.flatMap({ try Person.load(connection, id: $0) }) else { return }
        var notice = Notice(kind, to: author)
        (notice.title, notice.submissionId, notice.slug) = (submission.title, submission.id, submission.slug)
        fill(&notice)
        try notice.send(connection, mail, at: date)
    }
}
