import HTTP
import Manual

/// The cases that a search finds, counted: the list's twin, with the same address.
struct FiguresController: Sendable {
    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        let address = SearchForm.address(visit.request.query).unpaged
        var query = SearchForm.query(address, language: visit.reader)
        query.pageSize = 1
        let page = FiguresPage(visit: visit, address: address, results: try await manual.cases.find(query))
        return try pages.answer(page, on: visit)
    }
}
