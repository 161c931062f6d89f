internal import GRDB

/// Published cases that look the same by their titles, in whatever language these are.
enum SimilarCases {
    static let most = 5
    private static let candidates = 30

    static func to(_ title: String, in language: Language, _ connection: Database.Connection) throws -> [CaseCard] {
        let words = SearchWords(title)
        // Short words (of, in, den) are in every title.
        let wanted = Set(SearchWords.words(in: title).filter { $0.utf8.count > 3 })
        guard !words.isEmpty, !wanted.isEmpty else { return [] }
        let rows = try connection.rows(
            """
            SELECT rowid, title FROM caseSearch WHERE caseSearch MATCH ? ORDER BY bm25(caseSearch) LIMIT ?
            """, arguments: ["title : (\(words.any))", candidates])
        let ids = rows.compactMap { row -> Int64? in
            // The column holds the titles of all languages, a line each.
            let titles = (row["title"] as String).split(separator: "\n")
            let isNear = titles.contains { line in
                let words = Set(SearchWords.words(in: String(line)).filter { $0.utf8.count > 3 })
                let shared = words.intersection(wanted).count
                return shared > 0 && shared * 2 >= min(words.count, wanted.count)
            }
            return isNear ? row["rowid"] : nil
        }
        return try CaseCard.load(connection, ids: Array(ids.prefix(most)), in: language)
    }
}
