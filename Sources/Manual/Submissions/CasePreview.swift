internal import Foundation
internal import GRDB

/// Shows a case as it would be published, by publishing it and taking that back: reader and preview cannot differ.
struct CasePreview {
    let vocabularies: Vocabularies
    let date: Date

    /// Of a draft: a new case, or the next version of one.
    func study(
        _ document: CaseDocument, caseId: Int64?, in language: Language, database: Database
    ) async throws -> CaseStudy? {
        let saving = CaseSaving(vocabularies: vocabularies, author: Publication.author, reason: "Preview", date: date)
        return try await study(in: language, database: database) { connection in
            guard let caseId else { return try saving.add(document, publish: true, to: connection) }
            try saving.saveVersion(document, of: caseId, publish: true, to: connection)
            return caseId
        }
    }

    /// Of a new case that was sent in, under the address that it would get.
    func study(
        _ submission: Submission, _ document: CaseDocument, in language: Language, database: Database
    ) async throws -> CaseStudy? {
        let (vocabularies, date) = (vocabularies, date)
        return try await study(in: language, database: database) { connection in
            _ = try Publication.publish(connection, submission, document, vocabularies: vocabularies, at: date)
            return submission.caseId
        }
    }

    private func study(
        in language: Language, database: Database,
        publish: @escaping @Sendable (Database.Connection) throws -> Int64
    ) async throws -> CaseStudy? {
        let (vocabularies, date) = (vocabularies, date)
        return try await database.write { connection in
            var study: CaseStudy?
            try connection.inSavepoint {
                let slug = try connection.value(
                    of: String.self, "SELECT slug FROM caseStudy WHERE entryId = ?", arguments: [publish(connection)])
                study = try slug.flatMap {
                    try CaseStudy.load(connection, slug: $0, in: language, vocabularies: vocabularies, today: date)
                }
                return .rollback
            }
            return study
        }
    }
}
