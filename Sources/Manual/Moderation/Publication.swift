internal import Foundation
internal import GRDB

/// How a submission becomes the version that readers see.
enum Publication {
    /// What a version says of its author; who that is stands in `versionCredit`, from where it can be taken out.
    static let author = "Contributor"

    // MARK: Before

    /// A case without versions under an address that nobody can guess; it gets its own when it is published.
    static func enter(_ connection: Database.Connection) throws -> Int64 {
        try connection.insert(into: "entry", ["kind": "case"])
        let id = connection.lastInsertedRowID
        try connection.insert(
            into: "caseStudy",
            ["entryId": id, "slug": "s-\(Secret.make().prefix(32))", "status": CaseStatus.submitted.rawValue])
        return id
    }

    static func isProvisional(_ slug: String) -> Bool {
        slug.wholeMatch(of: /s-[0-9a-f]{32}/) != nil
    }

    // MARK: Publishing

    /// Writes the next version and makes it the one that is shown. The address is made from the title now.
    static func publish(
        _ connection: Database.Connection, _ submission: Submission, _ document: CaseDocument,
        vocabularies: Vocabularies, at date: Date
    ) throws -> (slug: String, version: Int) {
        let id = submission.caseId
        guard let row = try connection.row("SELECT slug, status FROM caseStudy WHERE entryId = ?", arguments: [id])
        else { throw NotFound() }
        let status = CaseStatus(rawValue: row["status"]) ?? .published
        // A case that was taken from readers comes back by being restored, not by a change to it.
        if status.isGone, submission.isChange { throw NotPossible(act: .publish, from: status) }
        var document = document
        document.isFeatured = status == .featured
        (document.published, document.updated) = (nil, nil)
        document.facts.codes[.evidenceLevel] = ["\(EvidenceLevel.level(of: document.facts.sources))"]
        // What an import left waiting is this very case.
        try connection.run("DELETE FROM entryVersion WHERE entryId = ? AND publishedAt IS NULL", arguments: [id])
        let saving = CaseSaving(
            vocabularies: vocabularies, author: author, reason: submission.isChange ? "Change" : "Submission",
            date: date)
        try saving.saveVersion(document, of: id, publish: true, to: connection)
        try credit(connection, submission)
        var slug: String = row["slug"]
        if isProvisional(slug) {
            slug = try Slug.free(Slug.make(from: document.title), in: connection)
            try connection.run("UPDATE caseStudy SET slug = ? WHERE entryId = ?", arguments: [slug, id])
        }
        let version = try connection.value(
            of: Int.self, "SELECT publishedVersion FROM entry WHERE id = ?", arguments: [id])
        return (slug, version ?? 1)
    }

    private static func credit(_ connection: Database.Connection, _ submission: Submission) throws {
        try connection.run(
            """
            INSERT INTO versionCredit (personId, versionId, attribution, reason)
            SELECT s.personId, v.id, s.attribution,
                (SELECT note FROM submissionRound WHERE submissionId = s.id AND round = s.round)
            FROM submission s JOIN entry e ON e.id = s.caseId
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion WHERE s.id = ?
            """, arguments: [submission.id])
    }
}
