package import Foundation
internal import GRDB

/// Something that was sent in to be judged: a new case, or a change to one that is published.
package struct Submission: Sendable, Identifiable, Equatable {
    package let id: Int64
    package let caseId: Int64
    /// The address of the case; none before it is published.
    package let slug: String?
    package let title: String
    package let language: Language
    package let status: CaseStatus
    /// How often it was sent.
    package let round: Int
    /// How often it has moved: acts bring back the number that their page was made with.
    package let revision: Int
    /// The published version that it would change, and the one that is published now; they differ when the case has
    /// changed meanwhile.
    package let baseVersion: Int?
    package let publishedVersion: Int?
    package let authorId: Person.ID?
    package let authorName: String?
    package let country: String?
    package let reviewerId: Person.ID?
    package let reviewerName: String?
    package let submittedAt: Date
    package let receivedAt: Date
    package let movedAt: Date
    /// In the separate tray, because it looks like advertising.
    package let isHeld: Bool
    package let draftId: Draft.ID?

    package var isChange: Bool { baseVersion != nil }
    package var isBehind: Bool { baseVersion != nil && baseVersion != publishedVersion }

    private init(_ row: Row) {
        id = row["id"]
        caseId = row["caseId"]
        let slug: String = row["slug"]
        self.slug = Publication.isProvisional(slug) ? nil : slug
        title = row["title"]
        language = Language(rawValue: row["language"]) ?? .english
        status = CaseStatus(rawValue: row["status"]) ?? .submitted
        round = row["round"]
        revision = row["revision"]
        baseVersion = row["baseVersion"]
        publishedVersion = row["publishedVersion"]
        authorId = row["personId"]
        authorName = row["authorName"]
        country = row["country"]
        reviewerId = row["reviewerId"]
        reviewerName = row["reviewerName"]
        submittedAt = Timestamp.date(row["submittedAt"]) ?? .distantPast
        receivedAt = Timestamp.date(row["receivedAt"]) ?? .distantPast
        movedAt = Timestamp.date(row["movedAt"]) ?? .distantPast
        isHeld = row["isHeld"]
        draftId = row["draftId"]
    }

    private static let columns = """
        SELECT s.*, c.slug, e.publishedVersion, a.name AS authorName, r.name AS reviewerName FROM submission s
        JOIN caseStudy c ON c.entryId = s.caseId JOIN entry e ON e.id = s.caseId
        LEFT JOIN person a ON a.id = s.personId LEFT JOIN person r ON r.id = s.reviewerId
        """

    static func load(_ connection: Database.Connection, id: Int64) throws -> Submission? {
        try connection.row("\(columns) WHERE s.id = ?", arguments: [id]).map(Submission.init)
    }

    static func all(_ connection: Database.Connection, of person: Int64) throws -> [Submission] {
        try connection.rows("\(columns) WHERE s.personId = ? ORDER BY s.id DESC", arguments: [person])
            .map(Submission.init)
    }

    static func queue(_ connection: Database.Connection, _ filter: QueueFilter) throws -> [Submission] {
        try connection.rows(
            """
            \(columns) WHERE s.status IN (SELECT value FROM json_each(?1)) AND s.isHeld = ?2
                AND (?3 IS NULL OR s.country = ?3) AND (?4 IS NULL OR s.reviewerId = ?4)
                AND (NOT ?5 OR s.reviewerId IS NULL)
            ORDER BY s.receivedAt, s.id LIMIT ?6 OFFSET ?7
            """,
            arguments: [
                JSONList.text(filter.statuses.map(\.rawValue).sorted()), filter.isHeld, filter.country,
                filter.reviewer, filter.isUnassigned, filter.limit, filter.offset,
            ]
        ).map(Submission.init)
    }

    /// What was sent in a round.
    static func document(
        _ connection: Database.Connection, id: Int64, round: Int, vocabularies: Vocabularies
    ) throws -> CaseDocument? {
        let text = try connection.value(
            of: String.self, "SELECT document FROM submissionRound WHERE submissionId = ? AND round = ?",
            arguments: [id, round])
        guard let text else { return nil }
        var reader = CaseDocumentReader(vocabularies: vocabularies, place: "")
        return try reader.read(try JSONReader.read(Array(text.utf8)))
    }
}

/// Which submissions a list of the queue shows, those that have waited longest first.
package struct QueueFilter: Sendable {
    package static let waiting: Set<CaseStatus> = [.submitted, .resubmitted, .underReview]

    package var statuses = waiting
    package var country: String?
    package var reviewer: Person.ID?
    package var isUnassigned = false
    package var isHeld = false
    package var limit = 100
    package var offset = 0

    package init() {}
}

/// What a person gets who sent something in. Sending the same form twice gives the same one.
package struct Receipt: Sendable, Equatable {
    package let submission: Submission.ID
    package let round: Int
    package let at: Date
    package let isRepeat: Bool
}
