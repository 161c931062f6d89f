internal import GRDB
internal import Search

/// What a list shows of the cases that were found: cards, and where the words stand in them.
struct CaseHits {
    let marker: Marker
    let language: Language

    func hits(_ ids: [Int64], _ connection: Database.Connection) throws -> [CaseResults.Hit] {
        let cards = try CaseCard.load(connection, ids: ids, in: language)
        let heads = cards.map { card in
            (title: Snippet(line: card.title, for: marker), summary: Snippet(line: card.summary, for: marker))
        }
        let wanting = marker.isEmpty ? [] : zip(cards, heads).filter { !$1.summary.hasMatch }.map(\.0.id)
        let bodies = try bodies(wanting, connection)
        return zip(cards, heads).map { card, head in
            CaseResults.Hit(
                card: card, title: head.title, summary: head.summary,
                snippet: Snippet(of: bodies[card.id] ?? [], for: marker))
        }
    }

    /// The texts of each case in the language that is shown, in the order in which they are read.
    private func bodies(_ ids: [Int64], _ connection: Database.Connection) throws -> [Int64: [LocalText]] {
        guard !ids.isEmpty else { return [:] }
        let versions = try connection.rows(
            """
            SELECT e.id, v.id AS versionId FROM entry e
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            WHERE e.id IN (SELECT value FROM json_each(?))
            """, arguments: [JSONList.text(ids)])
        let fields: [CaseText] = [
            .goal, .whatWasDone, .results, .challenges, .lessons, .background, .wouldChange, .transferConditions,
        ]
        let list = CaseText.List.recommendations
        let texts = try EntryTexts.load(
            connection, versionIds: versions.map { $0["versionId"] }, fields: fields.map(\.rawValue) + [list])
        return versions.reduce(into: [:]) { result, row in
            guard let texts = texts[row["versionId"]] else { return }
            let keys = fields.map { TextKey($0.rawValue) } + texts.ordinals(of: list).map { TextKey(list, $0) }
            result[row["id"]] = keys.compactMap { texts.shown($0, in: language) }
        }
    }
}
