internal import Foundation
internal import GRDB

extension People {
    /// Everything that is kept about a person, as JSON (Regulation (EU) 2016/679, Articles 15 and 20). Digests of secrets
    /// are left out, and so are the words of waiting mail, which carry secret links.
    package func export(of id: Person.ID) async throws -> [UInt8] {
        try await database.read { connection in
            guard let person = try Person.load(connection, id: id) else { throw NotFound() }
            let members = try PersonalData.tables.map { table in
                let rows = try connection.rows(table.sql, arguments: ["id": id, "email": person.email.lowercased()])
                return Tree.Member(name: table.name, value: .list(rows.map(Self.tree)))
            }
            return JSONWriter.line(.map(members))
        }
    }

    private static func tree(_ row: Row) -> Tree {
        .map(
            row.map { column, value in
                let text = String.fromDatabaseValue(value)
                // What is kept as JSON goes out as JSON.
                if ["answers", "document"].contains(column), let text,
                    let tree = try? JSONReader.read(Array(text.utf8))
                {
                    return Tree.Member(name: column, value: tree)
                }
                if let number = Int64.fromDatabaseValue(value) {
                    return Tree.Member(name: column, value: .number("\(number)"))
                }
                return Tree.Member(name: column, value: text.map(Tree.text) ?? .null)
            })
    }
}

/// Where the database keeps something about a person: `:id` is their number, `:email` their address.
enum PersonalData {
    static let tables: [(name: String, sql: String)] = [
        (
            "person",
            """
            SELECT id, email, name, organisation, role, language, attribution, confirmedAt, blockedAt, blockedReason,
                passwordHash IS NOT NULL AS hasPassword FROM person WHERE id = :id
            """
        ),
        (
            "sessions",
            "SELECT id, createdAt, lastUsedAt, expiresAt, device FROM personSession WHERE personId = :id"
        ),
        (
            "links",
            "SELECT kind, email, name, organisation, expiresAt FROM mailedLink WHERE personId = :id OR lower(email) = :email"
        ),
        (
            "savedSearches",
            "SELECT id, name, query, mail, createdAt, seenUntil FROM savedSearch WHERE personId = :id"
        ),
        (
            "drafts",
            "SELECT id, caseId, language, revision, createdAt, savedAt FROM draft WHERE personId = :id"
        ),
        (
            "draftFields",
            """
            SELECT f.draftId, f.field, f.language, f.revision, f.answers FROM draftField f
            JOIN draft d ON d.id = f.draftId WHERE d.personId = :id
            """
        ),
        (
            "draftConflicts",
            """
            SELECT c.draftId, c.field, c.language, c.answers, c.at FROM draftConflict c
            JOIN draft d ON d.id = c.draftId WHERE d.personId = :id
            """
        ),
        (
            "submissions",
            """
            SELECT s.id, s.caseId, s.status, s.round, s.title, s.attribution, s.submittedAt, s.movedAt, r.note,
                r.receivedAt, r.document FROM submission s JOIN submissionRound r ON r.submissionId = s.id
            WHERE s.personId = :id
            """
        ),
        (
            "files",
            """
            SELECT f.digest, f.kind, f.size, f.state, u.draftId, u.submissionId, u.caseId, u.name FROM storedFile f
            JOIN (
                SELECT d.digest, d.draftId, NULL AS submissionId, NULL AS caseId, NULL AS name FROM draftFile d
                JOIN draft w ON w.id = d.draftId WHERE w.personId = :id
                UNION ALL SELECT s.digest, NULL, s.submissionId, w.caseId, NULL FROM submissionFile s
                JOIN submission w ON w.id = s.submissionId WHERE w.personId = :id
                UNION ALL SELECT c.digest, NULL, NULL, v.entryId, c.name FROM caseFile c
                JOIN entryVersion v ON v.id = c.versionId JOIN versionCredit w ON w.versionId = v.id
                WHERE w.personId = :id
            ) u ON u.digest = f.digest
            """
        ),
        (
            "fileRemovals",
            """
            SELECT caseId, digest, at, words FROM fileRemoval WHERE personId = :id OR caseId IN (
                SELECT v.entryId FROM versionCredit c JOIN entryVersion v ON v.id = c.versionId WHERE c.personId = :id)
            """
        ),
        (
            "decisions",
            """
            SELECT d.submissionId, d.caseId, d.act, d.at, d.words FROM decision d
            LEFT JOIN submission s ON s.id = d.submissionId WHERE d.personId = :id OR s.personId = :id
            """
        ),
        (
            "comments",
            """
            SELECT c.submissionId, c.field, c.text, c.at FROM submissionComment c
            JOIN submission s ON s.id = c.submissionId
            WHERE c.personId = :id OR (s.personId = :id AND c.isVisible)
            """
        ),
        (
            "versions",
            """
            SELECT v.entryId AS caseId, v.number, v.publishedAt, c.attribution, c.reason FROM versionCredit c
            JOIN entryVersion v ON v.id = c.versionId WHERE c.personId = :id
            """
        ),
        (
            "chapterEdits",
            "SELECT entryId, language, baseVersion, answers, savedAt FROM chapterEdit WHERE personId = :id"
        ),
        (
            "labels",
            "SELECT vocabulary, code, language, label, help, at FROM termLabel WHERE personId = :id"
        ),
        (
            "contacts",
            "SELECT caseId, name, role, email, consentedAt, expiresAt FROM caseContact WHERE lower(email) = :email"
        ),
        (
            "reports",
            "SELECT id, page, text, name, email, legalGround, at, words FROM report WHERE lower(email) = :email"
        ),
        (
            "mail",
            """
            SELECT kind, createdAt, sentAt, recipient, subject FROM outboxMessage
            WHERE personId = :id OR lower(recipient) = :email
            """
        ),
        (
            "log",
            """
            SELECT at, act, caseId, submissionId, fromStatus, toStatus, detail FROM logLine
            WHERE actorId = :id OR personId = :id
            """
        ),
    ]
}
