internal import Foundation
internal import GRDB
internal import Synchronization

/// The place of each case in the alphabet of a reader, which differs: ä follows z in Finnish and a in German.
///
/// Made when it is first asked for in a language; afterwards only what has changed finds a new place.
final class TitleOrder: Sendable {
    private struct Title {
        let text: String
        let id: Int64
    }

    private struct Order {
        var titles: [Title] = []
        var ranks: [Int64: Int] = [:]
        var sequence: Int64 = 0
    }

    private let orders = Mutex<[Language: Order]>([:])

    func ranks(_ connection: Database.Connection, in language: Language, to sequence: Int64) throws -> [Int64: Int] {
        try orders.withLock { orders in
            var order = orders[language] ?? Order()
            guard order.sequence < sequence else { return order.ranks }
            let locale = Locale(identifier: language.rawValue)
            let changed = try connection.values(
                of: Int64.self, "SELECT caseId FROM searchChange WHERE sequence > ?", arguments: [order.sequence])
            let titles = try titles(connection, of: changed, in: language)
            if order.titles.isEmpty {
                order.titles = titles.sorted { Self.isBefore($0, $1, locale) }
            } else {
                let changed = Set(changed)
                order.titles.removeAll { changed.contains($0.id) }
                for title in titles { Self.insert(title, into: &order.titles, locale) }
            }
            order.ranks = order.titles.enumerated().reduce(into: [:]) { $0[$1.element.id] = $1.offset }
            order.sequence = sequence
            orders[language] = order
            return order.ranks
        }
    }

    private func titles(
        _ connection: Database.Connection, of ids: [Int64], in language: Language
    ) throws -> [Title] {
        try connection.rows(
            """
            SELECT e.id, t.text FROM entry e
            JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            JOIN entryText t ON t.versionId = v.id AND t.field = 'title' AND t.ordinal = 0
                AND t.language = CASE WHEN EXISTS (
                    SELECT 1 FROM entryText WHERE versionId = v.id AND field = 'title' AND language = ?2)
                    THEN ?2 ELSE v.originalLanguage END
            WHERE e.id IN (SELECT value FROM json_each(?1))
            """, arguments: [JSONList.text(ids), language.rawValue]
        ).map { Title(text: $0["text"], id: $0["id"]) }
    }

    private static func isBefore(_ one: Title, _ other: Title, _ locale: Locale) -> Bool {
        switch one.text.compare(other.text, locale: locale) {
        case .orderedAscending: true
        case .orderedDescending: false
        case .orderedSame: one.id < other.id
        }
    }

    private static func insert(_ title: Title, into titles: inout [Title], _ locale: Locale) {
        var (low, high) = (0, titles.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(titles[middle], title, locale) { low = middle + 1 } else { high = middle }
        }
        titles.insert(title, at: low)
    }
}
