package import Foundation
internal import GRDB

/// How the library grows and where it has gaps: for admins.
package struct Statistics: Sendable {
    package struct Count: Sendable, Equatable {
        /// A code, or a month as 2026-11.
        package let code: String
        package let count: Int
    }

    /// A value of a filter that has too few cases.
    package struct Gap: Sendable, Equatable {
        package let facet: Facet
        package let code: String
        package let count: Int
    }

    package let countries: [Count]
    package let methods: [Count]
    package let steps: [Count]
    /// First published, by month, the oldest first.
    package let months: [Count]
    /// Seconds from sending to the first decision; half of the submissions waited less.
    package let medianWait: TimeInterval?
    package let waiting: Int
    /// Since when the one that has waited longest does.
    package let oldest: Date?
    package let gaps: [Gap]
    /// What readers looked for in vain, most often first.
    package let misses: [Count]

    /// Fewer cases than this are too few.
    static let enough = 3

    static func load(_ connection: Database.Connection, vocabularies: Vocabularies) throws -> Statistics {
        func counts(_ facet: Facet) throws -> [Count] {
            try connection.rows(
                "SELECT value, count(*) AS count FROM caseFacet WHERE facet = ? GROUP BY value ORDER BY count DESC, value",
                arguments: [facet.rawValue]
            ).map { Count(code: $0["value"], count: $0["count"]) }
        }
        let all: [(Facet, Vocabulary, [Count])] = [
            (.step, .steps, try counts(.step)), (.method, .methods, try counts(.method)),
            (.country, .country, try counts(.country)),
        ]
        let waiting = JSONList.text(QueueFilter.waiting.map(\.rawValue).sorted())
        let queue = try connection.row(
            """
            SELECT count(*) AS count, min(receivedAt) AS oldest FROM submission
            WHERE status IN (SELECT value FROM json_each(?)) AND NOT isHeld
            """, arguments: [waiting])
        return Statistics(
            countries: all[2].2, methods: all[1].2, steps: all[0].2,
            months: try connection.rows(
                """
                SELECT substr(publishedAt, 1, 7) AS month, count(*) AS count FROM caseStudy
                WHERE status IN (\(CaseStatus.visible)) GROUP BY month ORDER BY month
                """
            ).map { Count(code: $0["month"], count: $0["count"]) },
            medianWait: median(
                try connection.values(
                    of: Int.self,
                    """
                    SELECT unixepoch(firstDecidedAt) - unixepoch(submittedAt) FROM submission
                    WHERE firstDecidedAt IS NOT NULL
                    """)),
            waiting: queue?["count"] ?? 0, oldest: (queue?["oldest"] as String?).flatMap(Timestamp.date),
            gaps: all.flatMap { facet, vocabulary, counts in
                let known = counts.reduce(into: [:]) { $0[$1.code] = $1.count }
                return vocabularies.terms(of: vocabulary)
                    .map { Gap(facet: facet, code: $0.code, count: known[$0.code] ?? 0) }
                    .filter { $0.count < enough }
            },
            misses: try SearchMisses.most(connection))
    }

    static func median(_ values: [Int]) -> TimeInterval? {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return nil }
        let middle = sorted.count / 2
        let isOdd = sorted.count % 2 == 1
        return isOdd ? Double(sorted[middle]) : (Double(sorted[middle - 1]) + Double(sorted[middle])) / 2
    }
}

extension Moderation {
    package func statistics(by person: Person.ID) async throws -> Statistics {
        try await search.misses.keep(in: database, at: now())
        let vocabularies = vocabularies
        return try await database.read { connection in
            _ = try Person.reviewing(connection, id: person)
            return try Statistics.load(connection, vocabularies: vocabularies)
        }
    }
}
