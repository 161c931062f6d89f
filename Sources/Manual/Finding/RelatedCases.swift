internal import GRDB
internal import Search

/// Cases most like one: by the vocabulary they share, the same method first, then by the words of title and summary.
struct RelatedCases {
    let search: CaseSearch

    /// What a shared code is worth, by its filter; chances add up, so three topics weigh more than one method.
    private static let worths: [Facet: Float] = [
        .method: 0.3, .topic: 0.2, .level: 0.12, .aim: 0.08, .step: 0.06, .scope: 0.05, .country: 0.06,
        .population: 0.05,
    ]
    private static let wordWorth: Float = 0.1
    private static let mostWords = 24

    func ids(to id: Int64, _ count: Int, _ connection: Database.Connection) throws -> [Int64] {
        let snapshot = try search.snapshot(connection)
        var alternatives = snapshot.values(of: id).compactMap { value -> IndexQuery.Alternative? in
            let facet = value.split(separator: "=").first.flatMap { Facet(rawValue: String($0)) }
            return facet.flatMap { Self.worths[$0] }.map { .init(.value(value), weight: $0) }
        }
        guard !alternatives.isEmpty else { return [] }
        alternatives += try words(of: id, connection).map { .init(.word($0), weight: Self.wordWorth) }
        let query = IndexQuery(groups: [IndexQuery.Group(alternatives)], limit: count + 1)
        return Array(snapshot.results(of: query).hits.map(\.id).filter { $0 != id }.prefix(count))
    }

    /// The longer words of title and summary: short ones are in every text.
    private func words(of id: Int64, _ connection: Database.Connection) throws -> [String] {
        let texts = try connection.rows(
            """
            SELECT t.text, t.language FROM entry e
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            JOIN entryText t ON t.versionId = v.id AND t.field IN ('title', 'summary') AND t.language = v.originalLanguage
            WHERE e.id = ? ORDER BY t.field DESC
            """, arguments: [id])
        let tokens = texts.flatMap { search.analysis.tokens(of: $0["text"], in: $0["language"]) }
        var words: [String] = []
        for token in tokens where token.word.utf8.count > 5 && !words.contains(token.word) { words.append(token.word) }
        return Array(words.prefix(Self.mostWords))
    }
}
