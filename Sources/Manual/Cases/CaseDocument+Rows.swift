internal import GRDB

extension CaseDocument {
    /// The published version of a case as a document, for export and for the index.
    static func published(_ connection: Database.Connection, caseId: Int64) throws -> CaseDocument? {
        guard
            let row = try connection.row(
                """
                SELECT v.id AS versionId, c.slug, c.status, c.publishedAt, c.updatedAt FROM caseStudy c
                JOIN entry e ON e.id = c.entryId
                JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
                WHERE c.entryId = ? AND c.status IN (\(CaseStatus.visible))
                """, arguments: [caseId])
        else { return nil }
        let versionId: Int64 = row["versionId"]
        let texts = try EntryTexts.load(connection, versionId: versionId)
        var document = CaseDocument(originalLanguage: texts.originalLanguage)
        document.slug = row["slug"]
        document.facts = try CaseFacts.load(connection, versionId: versionId)
        document.texts = texts.all
        document.contact = try CaseContact.load(connection, caseId: caseId)
        document.isFeatured = row["status"] == CaseStatus.featured.rawValue
        document.published = row["publishedAt"]
        document.updated = row["updatedAt"]
        return document
    }
}

extension CaseContact {
    static func load(_ connection: Database.Connection, caseId: Int64) throws -> CaseContact? {
        try connection.row("SELECT * FROM caseContact WHERE caseId = ?", arguments: [caseId]).map {
            CaseContact(
                name: $0["name"], role: $0["role"], email: $0["email"], consented: $0["consentedAt"],
                expires: $0["expiresAt"])
        }
    }
}
