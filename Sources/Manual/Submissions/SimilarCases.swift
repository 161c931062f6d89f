internal import GRDB
internal import Search

/// Published cases that look the same by their titles, in whatever language these are.
struct SimilarCases {
    let search: CaseSearch

    private static let (most, candidates) = (5, 300)

    func to(_ title: String, in language: Language, _ connection: Database.Connection) throws -> [CaseCard] {
        let snapshot = try search.snapshot(connection)
        let wanted = words(in: title, language)
        var query = IndexQuery(limit: Self.candidates)
        // Any of the words will do; what titles have to share is counted below.
        query.groups = [
            IndexQuery.Group(
                search.reading(in: language, snapshot).query(Question(title)).groups.flatMap(\.alternatives))
        ]
        guard !wanted.isEmpty else { return [] }
        let ids = snapshot.results(of: query).hits.map(\.id)
        let near = try titles(of: ids, connection)
            .filter { isNear(words(in: $0.text, Language(rawValue: $0.language) ?? language), wanted) }.map(\.id)
        return try CaseCard.load(connection, ids: ids.filter(near.contains).prefix(Self.most).map(\.self), in: language)
    }

    /// Short words (of, in, den) are in every title.
    private func words(in title: String, _ language: Language) -> Set<String> {
        Set(
            search.analysis.tokens(of: title, in: language.rawValue).filter { $0.word.utf8.count > 3 }.map(\.word))
    }

    private func isNear(_ words: Set<String>, _ wanted: Set<String>) -> Bool {
        let shared = words.intersection(wanted).count
        return shared > 0 && shared * 2 >= min(words.count, wanted.count)
    }

    private func titles(
        of ids: [Int64], _ connection: Database.Connection
    ) throws -> [(id: Int64, text: String, language: String)] {
        try connection.rows(
            """
            SELECT e.id, t.text, t.language FROM entry e
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            JOIN entryText t ON t.versionId = v.id AND t.field = 'title'
            WHERE e.id IN (SELECT value FROM json_each(?))
            """, arguments: [JSONList.text(ids)]
        ).map { (id: $0["id"], text: $0["text"], language: $0["language"]) }
    }
}
