package import Foundation
internal import GRDB

/// Something said about a submission or one field of it, as an answer to another where it has a parent.
package struct Comment: Sendable, Identifiable, Equatable {
    package let id: Int64
    package let parentId: Int64?
    package let field: String?
    package let by: String?
    package let isByAuthor: Bool
    package let text: String
    /// The contributor sees it.
    package let isVisible: Bool
    package let at: Date
    package let resolvedAt: Date?

    static let longest = 5_000

    init(_ row: Row) {
        id = row["id"]
        parentId = row["parentId"]
        field = row["field"]
        by = row["by"]
        isByAuthor = row["isByAuthor"]
        text = row["text"]
        isVisible = row["isVisible"]
        at = Timestamp.date(row["at"]) ?? .distantPast
        resolvedAt = (row["resolvedAt"] as String?).flatMap(Timestamp.date)
    }

    static func add(
        _ connection: Database.Connection, to submission: Submission, parent: Int64?, field: String?, text: String,
        by person: Int64, isByAuthor: Bool, isVisible: Bool, at date: Date
    ) throws -> Int64 {
        let text = try checked(text)
        if let field, DraftField.named(DraftField.root(of: field)) == nil { throw NotFound() }
        if let parent {
            let owner = try connection.row(
                "SELECT submissionId, isVisible FROM submissionComment WHERE id = ?", arguments: [parent])
            // An answer stands in its own thread, and an author cannot answer what they do not see.
            guard let owner, owner["submissionId"] == submission.id, !isByAuthor || owner["isVisible"] else {
                throw NotFound()
            }
        }
        try connection.insert(
            into: "submissionComment",
            [
                "submissionId": submission.id, "parentId": parent, "field": field, "personId": person,
                "isByAuthor": isByAuthor, "isVisible": isVisible, "text": text, "at": Timestamp.text(date),
            ])
        let id = connection.lastInsertedRowID
        try LogLine.write(
            connection, .commented, by: person, caseId: submission.caseId, submission: submission.id, at: date)
        return id
    }

    private static func checked(_ text: String) throws -> String {
        try FreeWords.checked(text, field: "text", longest: longest, isRequired: true)
    }
}
