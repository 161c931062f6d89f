import HTTP
import Manual

/// Any search as an Atom feed, what changed last first.
struct FeedsController: Sendable {
    let manual: Manual

    func show(_ visit: Visit) async throws -> Response {
        let address = SearchForm.address(visit.request.query).unpaged
        var query = SearchForm.query(address, language: visit.reader)
        query.sort = .updated
        query.pageSize = CaseQuery.maximumPageSize
        let cards = try await manual.cases.find(query).hits.map(\.card)
        let dates = try await manual.cases.dates(of: cards.map(\.id))
        let feed = AtomFeed(
            visit: visit, address: address,
            entries: cards.compactMap { card in
                dates[card.id].map { AtomFeed.Entry(card: card, published: $0.published, updated: $0.updated) }
            })
        var response = Response.bytes(Array(feed.xml.utf8), contentType: "application/atom+xml; charset=utf-8")
        response.headers.set("Content-Language", visit.language)
        return response
    }
}
