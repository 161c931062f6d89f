package import Foundation
internal import GRDB

extension SavedSearches {
    /// Weekly mail comes a week after the last look.
    static let week: TimeInterval = 7 * 86_400
    /// The newest publications wait for the next look: times have whole seconds, and one may still be written.
    static let settling: TimeInterval = 2

    /// The searches whose people are to be told by now, if there is anything new at all.
    /// - Returns: also until when they have then been told.
    package func due() async throws -> (searches: [SavedSearch], until: Date) {
        let until = now().addingTimeInterval(-Self.settling)
        let week = until.addingTimeInterval(-Self.week)
        let searches = try await database.read { connection in
            try connection.rows(
                """
                SELECT s.* FROM savedSearch s JOIN person p ON p.id = s.personId AND p.blockedAt IS NULL
                WHERE (s.mail = 'at-once' OR (s.mail = 'weekly' AND s.seenUntil <= ?1))
                    AND s.seenUntil < (SELECT max(publishedAt) FROM caseStudy WHERE publishedAt <= ?2)
                ORDER BY s.personId, s.id
                """, arguments: [Timestamp.text(week), Timestamp.text(until)]
            ).map(SavedSearch.init)
        }
        return (searches, until)
    }

    /// Writes one mail about all that was found for a person, and notes until when they were told: both or neither.
    /// - Parameter found: the searches that were looked at, those without new cases too.
    package func tell(
        _ person: Person.ID, _ found: [NewCases], until: Date, mail: @escaping LetterWriter
    ) async throws {
        let (token, date) = (stopToken(for: person), now())
        try await database.write { connection in
            var news: [NewCases] = []
            for item in found {
                // Who removed the search or stopped its mail meanwhile is not written to.
                try connection.run(
                    "UPDATE savedSearch SET seenUntil = ? WHERE id = ? AND mail <> 'none'",
                    arguments: [Timestamp.text(until), item.search.id])
                if connection.changesCount > 0, item.count > 0 { news.append(item) }
            }
            guard !news.isEmpty, let recipient = try Person.load(connection, id: person) else { return }
            var notice = Notice(.newCases, to: recipient)
            notice.token = token
            notice.news = news
            try notice.send(connection, mail, at: date)
        }
    }
}

/// What is new for a saved search.
package struct NewCases: Sendable {
    package let search: SavedSearch
    package let count: Int
    /// The first of them.
    package let cases: [CaseCard]

    package init(search: SavedSearch, count: Int, cases: [CaseCard]) {
        self.search = search
        self.count = count
        self.cases = cases
    }
}
