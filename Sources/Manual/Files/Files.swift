internal import Foundation
internal import GRDB
internal import Media

/// The files of drafts and cases: added by who writes, given to who may have them.
package struct Files: Sendable {
    let database: Database
    let limits: Limits
    let now: @Sendable () -> Date
    /// Where the bytes lie; none in a manual that is only in memory, which takes no files.
    let room: MediaRoom?

    /// Files of one case.
    package static let most = 12

    /// Without it pictures wait.
    package var canMakePictures: Bool { room?.canMakePictures ?? false }

    // MARK: Who may have them

    /// Of the version that readers see now.
    package func published(_ digest: String) async throws -> StoredFile? {
        try await ready(
            digest,
            """
            SELECT EXISTS (
                SELECT 1 FROM caseFile f JOIN entryVersion v ON v.id = f.versionId
                JOIN entry e ON e.id = v.entryId AND e.publishedVersion = v.number
                JOIN caseStudy c ON c.entryId = e.id AND c.status IN (\(CaseStatus.visible))
                WHERE f.digest = ?1
                    AND NOT EXISTS (SELECT 1 FROM fileRemoval r WHERE r.caseId = e.id AND r.digest = ?1))
            """, [digest])
    }

    /// Of a draft that the visitor has open.
    package func file(_ digest: String, of draft: Draft) async throws -> StoredFile? {
        try await ready(
            digest, "SELECT EXISTS (SELECT 1 FROM draftFile WHERE digest = ? AND draftId = ?)", [digest, draft.id])
    }

    /// Of a submission, for who reviews it.
    package func file(
        _ digest: String, ofSubmission id: Submission.ID, by person: Person.ID
    ) async throws -> StoredFile? {
        try await database.read { _ = try Person.reviewing($0, id: person) }
        return try await ready(
            digest, "SELECT EXISTS (SELECT 1 FROM submissionFile WHERE digest = ? AND submissionId = ?)", [digest, id])
    }

    /// Where a part of a file lies: `480.webp` of a picture, `document.pdf` of a document.
    package func path(of name: String, in file: StoredFile) -> String? {
        let names = file.isPicture ? file.pictures.map { "\($0.width).webp" } : ["document.pdf"]
        return names.contains(name) ? room?.folder.path(of: name, in: file.digest) : nil
    }

    private func ready(
        _ digest: String, _ question: String, _ arguments: StatementArguments
    ) async throws -> StoredFile? {
        try await database.read { connection in
            guard try connection.value(of: Bool.self, question, arguments: arguments) == true else { return nil }
            return try StoredFile.load(connection, digest: digest).flatMap { $0.state == .ready ? $0 : nil }
        }
    }
}
