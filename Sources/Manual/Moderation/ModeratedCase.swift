internal import GRDB

/// A case that was published, as reviewers find it: also when readers no longer do.
package struct ModeratedCase: Sendable, Identifiable {
    package let id: Int64
    package let slug: String
    package let title: String
    package let language: Language
    package let status: CaseStatus
    /// What was decided about it, the oldest first.
    package let decisions: [Decision]
    /// What readers get with it now, and what was taken away.
    package let files: [CaseFile]
    package let removals: [FileRemoval]
}

extension Moderation {
    /// By its address of now; `nil` when no version of it was ever published.
    package func moderated(_ slug: String, by person: Person.ID) async throws -> ModeratedCase? {
        try await database.read { connection in
            _ = try Person.reviewing(connection, id: person)
            let row = try connection.row(
                """
                SELECT c.entryId, c.status, v.id AS versionId, v.originalLanguage, t.text AS title FROM caseStudy c
                JOIN entry e ON e.id = c.entryId
                JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
                JOIN entryText t ON t.versionId = v.id AND t.field = 'title' AND t.language = v.originalLanguage
                WHERE c.slug = ?
                """, arguments: [slug])
            guard let row, let status = CaseStatus(rawValue: row["status"]) else { return nil }
            let decisions = try connection.rows(
                """
                SELECT d.*, p.name AS by FROM decision d LEFT JOIN person p ON p.id = d.personId
                WHERE d.caseId = ? ORDER BY d.id
                """, arguments: [row["entryId"] as Int64]
            ).compactMap { try Decision(connection, $0) }
            let language = Language(rawValue: row["originalLanguage"]) ?? .english
            return ModeratedCase(
                id: row["entryId"], slug: slug, title: row["title"], language: language, status: status,
                decisions: decisions,
                files: try CaseFile.load(
                    connection, CaseFacts.load(connection, versionId: row["versionId"]).files, ofCase: row["entryId"],
                    EntryTexts.load(connection, versionId: row["versionId"]), in: language),
                removals: try FileRemoval.all(connection, ofCase: row["entryId"]))
        }
    }
}
