package import Foundation
internal import GRDB

/// A file that was taken from a case, and the reason that its author was told.
package struct FileRemoval: Sendable, Equatable {
    package let digest: String
    package let at: Date
    package let words: String
    /// None when the person is gone.
    package let by: String?
}

extension Moderation {
    /// Takes one file from a published case, for instance after a report. The case stays; the author is told why.
    package func removeFile(
        _ digest: String, fromCase id: Int64, words: String, by person: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        let words = try FreeWords.checked(words, field: "words", longest: Decision.longestWords, isRequired: true)
        let now = now()
        try await database.publish { connection in
            let actor = try Person.reviewing(connection, id: person)
            guard let document = try CaseDocument.published(connection, caseId: id),
                document.facts.files.contains(where: { $0.digest == digest })
            else { throw NotFound() }
            try connection.run(
                "INSERT OR IGNORE INTO fileRemoval VALUES (?, ?, ?, ?, ?)",
                arguments: [id, digest, Timestamp.text(now), actor.id, words])
            // A second click tells nobody a second time.
            guard connection.changesCount > 0 else { return }
            // Neither reviewers nor a change that is being written get it again; then its bytes go (`Files.tidy`).
            try connection.run(
                "DELETE FROM submissionFile WHERE digest = ? AND submissionId IN (SELECT id FROM submission WHERE caseId = ?)",
                arguments: [digest, id])
            try connection.run(
                "DELETE FROM draftFile WHERE digest = ? AND draftId IN (SELECT id FROM draft WHERE caseId = ?)",
                arguments: [digest, id])
            let author = try Self.author(connection, of: id)
            try LogLine.write(
                connection, .fileRemoved, by: actor.id, person: author?.id, caseId: id,
                detail: String(digest.prefix(16)), at: now)
            guard let author, author.id != actor.id else { return }
            var notice = Notice(.fileRemoved, to: author)
            (notice.words, notice.slug, notice.title) = (words, document.slug, document.title)
            try notice.send(connection, mail, at: now)
        }
    }
}

extension FileRemoval {
    static func all(_ connection: Database.Connection, ofCase id: Int64) throws -> [FileRemoval] {
        try connection.rows(
            """
            SELECT r.*, p.name AS by FROM fileRemoval r LEFT JOIN person p ON p.id = r.personId
            WHERE r.caseId = ? ORDER BY r.at, r.digest
            """, arguments: [id]
        ).map {
            FileRemoval(
                digest: $0["digest"], at: Timestamp.date($0["at"]) ?? .distantPast, words: $0["words"], by: $0["by"])
        }
    }
}
