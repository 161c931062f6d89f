import HTTP
import Manual

/// The map of Europe with the cases that a search finds: the list's twin, with the same address.
struct MapController: Sendable {
    /// More titles than this are no list to read beside a map.
    static let listed = 200

    let manual: Manual
    let europe: EuropeMap
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        let address = SearchForm.address(visit.request.query).unpaged
        let zoom = MapZoom(visit.request.query["zoom"], on: europe)
        var query = SearchForm.query(address, language: visit.reader)
        query.pageSize = 1
        let results = try await manual.cases.find(query)
        let drawing = MapDrawing(
            try await manual.cases.points(for: query), on: europe, zoom: zoom, listed: Self.listed)
        let cards = try await manual.cases.cards(drawing.titled, in: visit.reader)
        let page = MapPage(
            visit: visit, address: address, results: results, europe: europe, drawing: drawing,
            cards: cards.reduce(into: [:]) { $0[$1.id] = $1 })
        return try pages.answer(page, on: visit)
    }
}
