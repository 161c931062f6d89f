internal import Foundation
internal import GRDB
internal import Search
internal import Synchronization

/// Counts the searches that found nothing: the words, never a person.
///
/// Gathered in memory and written now and then, so that no flood of searches becomes a flood of writing.
final class SearchMisses: Sendable {
    private let gathered = Mutex<[String: Int]>([:])

    /// Lines in the table and words that are gathered in between; what is asked least goes first.
    static let (kept, atOnce, shown) = (500, 200, 20)
    private static let longest = 100

    /// Takes note of the words of a question, unless they may be an address or number of somebody.
    func note(_ question: String, analysis: TextAnalysis) {
        let tokens = analysis.tokens(of: question, in: "").filter { $0.span == 1 }.map(\.word)
        let words = tokens.joined(separator: " ")
        let digits = question.unicodeScalars.count { $0.properties.numericType != nil }
        guard !words.isEmpty, words.unicodeScalars.count <= Self.longest, digits < 5,
            !question.unicodeScalars.contains("@")
        else { return }
        gathered.withLock { gathered in
            if gathered.count < Self.atOnce || gathered[words] != nil { gathered[words, default: 0] += 1 }
        }
    }

    /// Writes what was gathered.
    func keep(in database: Database, at date: Date) async throws {
        let misses = gathered.withLock { gathered in
            defer { gathered = [:] }
            return gathered
        }
        guard !misses.isEmpty else { return }
        let day = String(Timestamp.text(date).prefix(10))
        try await database.write { connection in
            for (words, count) in misses {
                try connection.run(
                    """
                    INSERT INTO searchMiss (words, count, lastOn) VALUES (?1, ?2, ?3)
                    ON CONFLICT (words) DO UPDATE SET count = count + ?2, lastOn = ?3
                    """, arguments: [words, count, day])
            }
            try connection.run(
                """
                DELETE FROM searchMiss WHERE words NOT IN (
                    SELECT words FROM searchMiss ORDER BY lastOn DESC, count DESC, words LIMIT ?)
                """, arguments: [Self.kept])
        }
    }

    static func most(_ connection: Database.Connection) throws -> [Statistics.Count] {
        try connection.rows(
            "SELECT words, count FROM searchMiss ORDER BY count DESC, lastOn DESC, words LIMIT ?", arguments: [shown]
        ).map { Statistics.Count(code: $0["words"], count: $0["count"]) }
    }
}
