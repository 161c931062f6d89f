internal import Foundation
internal import GRDB

/// Answers one query from one snapshot of the database.
struct CaseFinder {
    let query: CaseQuery
    let vocabularies: Vocabularies

    private let words: SearchWords

    init(query: CaseQuery, vocabularies: Vocabularies) {
        self.query = query
        self.vocabularies = vocabularies
        words = SearchWords(query.words)
    }

    func results(_ connection: Database.Connection) throws -> CaseResults {
        let (found, isWeakened) = try found(connection)
        let narrowed = try Narrowing(connection, query: query)
        let kept = found.filter { narrowed.keeps($0.id) }
        let pages = max(1, (kept.count + query.pageSize - 1) / query.pageSize)
        let page = min(query.page, pages)
        let ordered = try sorted(kept, connection)
        let ids = Array(ordered.dropFirst((page - 1) * query.pageSize).prefix(query.pageSize))
        return CaseResults(
            total: kept.count, page: page, pages: pages, hits: try hits(ids, connection),
            facets: try FacetCounting(query: query, vocabularies: vocabularies)
                .counts(connection, found: found.map(\.id), narrowed: narrowed),
            isWeakened: isWeakened)
    }

    // MARK: Words

    private struct Found {
        let id: Int64
        /// Smaller is better.
        let rank: Double
    }

    private func found(_ connection: Database.Connection) throws -> (cases: [Found], isWeakened: Bool) {
        if words.isEmpty {
            // A question of signs alone asks for nothing that could be found.
            let isAsked = !query.words.trimmingWhitespace().isEmpty
            let all =
                isAsked
                ? []
                : try connection.values(
                    of: Int64.self, "SELECT entryId FROM caseStudy WHERE status IN (\(CaseStatus.visible))")
            return (all.map { Found(id: $0, rank: 0) }, false)
        }
        let all = try matching(words.all, connection)
        if !all.isEmpty || words.terms.count == 1 { return (all, false) }
        let any = try matching(words.any, connection)
        return (any, !any.isEmpty)
    }

    private func matching(_ expression: String, _ connection: Database.Connection) throws -> [Found] {
        // Weights of title, summary, labels, place and body.
        try connection.rows(
            """
            SELECT rowid, bm25(caseSearch, 10.0, 6.0, 4.0, 3.0, 1.0) AS rank FROM caseSearch
            WHERE caseSearch MATCH ?
            """, arguments: [expression]
        ).map { Found(id: $0["rowid"], rank: $0["rank"]) }
    }

    // MARK: Order

    private func sorted(_ cases: [Found], _ connection: Database.Connection) throws -> [Int64] {
        switch query.sort {
        case .relevance where !words.isEmpty:
            return cases.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }.map(\.id)
        case .title: return try byTitle(cases.map(\.id), connection)
        case .relevance, .newest: return try ordered(cases, "f.started DESC, c.entryId DESC", connection)
        case .oldest: return try ordered(cases, "f.started IS NULL, f.started, c.entryId", connection)
        case .updated: return try ordered(cases, "c.updatedAt DESC, c.entryId DESC", connection)
        }
    }

    private func ordered(_ cases: [Found], _ order: String, _ connection: Database.Connection) throws -> [Int64] {
        try connection.values(
            of: Int64.self,
            """
            SELECT c.entryId FROM caseStudy c JOIN entry e ON e.id = c.entryId
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            JOIN caseFact f ON f.versionId = v.id
            WHERE c.entryId IN (SELECT value FROM json_each(?)) ORDER BY \(order)
            """, arguments: [JSONList.text(cases.map(\.id))])
    }

    private func byTitle(_ ids: [Int64], _ connection: Database.Connection) throws -> [Int64] {
        let rows = try connection.rows(
            """
            SELECT e.id, t.text FROM entry e
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            JOIN entryText t ON t.versionId = v.id AND t.field = 'title' AND t.ordinal = 0
                AND t.language = CASE WHEN EXISTS (
                    SELECT 1 FROM entryText WHERE versionId = v.id AND field = 'title' AND language = ?2)
                    THEN ?2 ELSE v.originalLanguage END
            WHERE e.id IN (SELECT value FROM json_each(?1))
            """, arguments: [JSONList.text(ids), query.language.rawValue])
        // Alphabets differ: ä follows z in Finnish and a in German.
        let locale = Locale(identifier: query.language.rawValue)
        return rows.map { (title: $0["text"] as String, id: $0["id"] as Int64) }
            .sorted { one, other in
                switch one.title.compare(other.title, locale: locale) {
                case .orderedAscending: true
                case .orderedDescending: false
                case .orderedSame: one.id < other.id
                }
            }.map(\.id)
    }

    // MARK: Hits

    private func hits(_ ids: [Int64], _ connection: Database.Connection) throws -> [CaseResults.Hit] {
        let cards = try CaseCard.load(connection, ids: ids, in: query.language)
        let bodies = words.isEmpty ? [:] : try bodies(ids, connection)
        return cards.map { card in
            let summary = Snippet(line: card.summary, for: words)
            let texts = summary.hasMatch ? [] : bodies[card.id] ?? []
            return CaseResults.Hit(
                card: card, title: Snippet(line: card.title, for: words), summary: summary,
                snippet: Snippet(of: texts, for: words))
        }
    }

    /// The texts of each case in the language that is shown, in the order in which they are read.
    private func bodies(_ ids: [Int64], _ connection: Database.Connection) throws -> [Int64: [LocalText]] {
        let versions = try connection.rows(
            """
            SELECT e.id, v.id AS versionId FROM entry e
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            WHERE e.id IN (SELECT value FROM json_each(?))
            """, arguments: [JSONList.text(ids)])
        let texts = try EntryTexts.load(connection, versionIds: versions.map { $0["versionId"] })
        let fields: [CaseText] = [
            .goal, .whatWasDone, .results, .challenges, .lessons, .background, .wouldChange, .transferConditions,
        ]
        return versions.reduce(into: [:]) { result, row in
            guard let texts = texts[row["versionId"]] else { return }
            let list = CaseText.List.recommendations
            let keys = fields.map { TextKey($0.rawValue) } + texts.ordinals(of: list).map { TextKey(list, $0) }
            result[row["id"]] = keys.compactMap { texts.shown($0, in: query.language) }
        }
    }
}
