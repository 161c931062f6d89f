package import Foundation
internal import GRDB

/// A decision with the reasons that were stated for it (Regulation (EU) 2022/2065, Article 17).
package struct Decision: Sendable, Identifiable, Equatable {
    package let id: Int64
    package let act: CaseAct
    /// None when the person is gone.
    package let by: String?
    package let at: Date
    package let words: String
    /// Codes of `reason`.
    package let reasons: [String]
    package let round: Int?

    init?(_ connection: Database.Connection, _ row: Row) throws {
        guard let act = CaseAct(rawValue: row["act"]) else { return nil }
        self.act = act
        id = row["id"]
        by = row["by"]
        at = Timestamp.date(row["at"]) ?? .distantPast
        words = row["words"]
        round = row["round"]
        reasons = try connection.values(
            of: String.self,
            """
            SELECT r.code FROM decisionReason r JOIN term t ON t.vocabulary = r.vocabulary AND t.code = r.code
            WHERE r.decisionId = ? ORDER BY t.ordinal
            """, arguments: [id])
    }

    static let longestWords = 10_000

    static func add(
        _ connection: Database.Connection, _ act: CaseAct, caseId: Int64, submission: Submission? = nil,
        reasons: [String] = [], words: String, by person: Int64, at date: Date
    ) throws {
        try connection.insert(
            into: "decision",
            [
                "submissionId": submission?.id, "caseId": caseId, "round": submission?.round, "act": act.rawValue,
                "personId": person, "at": Timestamp.text(date), "words": words,
            ])
        let id = connection.lastInsertedRowID
        for code in Set(reasons) {
            try connection.insert(into: "decisionReason", ["decisionId": id, "code": code])
        }
    }
}
