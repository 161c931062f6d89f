internal import Foundation
internal import GRDB

/// Writes cases: the one way by which editions, imports and, later, forms bring a case into the manual.
struct CaseSaving {
    let vocabularies: Vocabularies
    let author: String
    let reason: String
    let date: Date

    /// A new case. Its slug is the document's own when that is free. Unless published it waits as a submission.
    func add(
        _ document: CaseDocument, publish: Bool, fileDigest: String? = nil, to connection: Database.Connection
    ) throws -> Int64 {
        try connection.insert(into: "entry", ["kind": "case"])
        let id = connection.lastInsertedRowID
        let slug = try Slug.free(document.slug ?? Slug.make(from: document.title), in: connection)
        try connection.insert(
            into: "caseStudy", ["entryId": id, "slug": slug, "status": CaseStatus.submitted.rawValue])
        try saveVersion(document, of: id, publish: publish, fileDigest: fileDigest, to: connection)
        if !publish {
            try Sending.enter(imported: document, caseId: id, vocabularies: vocabularies, at: date, into: connection)
        }
        return id
    }

    /// A further version of a case that is there.
    func saveVersion(
        _ document: CaseDocument, of id: Int64, publish: Bool, fileDigest: String? = nil,
        to connection: Database.Connection
    ) throws {
        var document = document
        // The bytes of a file from another manual may not be here, and what a reviewer took away does not come back.
        let known = try FileUse.known(connection, in: document)
            .subtracting(FileUse.removed(connection, fromCase: id))
        document.keepFiles { known.contains($0.digest) }
        var codes = Vocabulary.ofCaseStudies.map {
            (field: $0.rawValue, vocabulary: $0, codes: document.facts.codes($0))
        }
        codes.removeAll { $0.codes.isEmpty }
        let draft = EntryDraft(
            originalLanguage: document.originalLanguage, texts: document.texts, codes: codes,
            sources: document.facts.sources, author: author, reason: reason, fileDigest: fileDigest)
        let version = try draft.save(connection, entryId: id, at: date)
        try document.facts.save(connection, versionId: version.id)
        try saveContact(document.contact, of: id, to: connection)
        guard publish else { return }
        try version.publish(connection, at: date)
        let now = Timestamp.text(date)
        try connection.run(
            """
            UPDATE caseStudy SET status = ?, publishedAt = coalesce(?, publishedAt, ?), updatedAt = coalesce(?, ?)
            WHERE entryId = ?
            """,
            arguments: [
                (document.isFeatured ? CaseStatus.featured : .published).rawValue, document.published, now,
                document.updated, now, id,
            ])
        try CaseIndex(vocabularies: vocabularies).update(connection, caseId: id)
    }

    private func saveContact(_ contact: CaseContact?, of id: Int64, to connection: Database.Connection) throws {
        try connection.run("DELETE FROM caseContact WHERE caseId = ?", arguments: [id])
        guard let contact else { return }
        try connection.insert(
            into: "caseContact",
            [
                "caseId": id, "name": contact.name, "role": contact.role, "email": contact.email,
                "consentedAt": contact.consented, "expiresAt": contact.expires,
            ])
    }
}
