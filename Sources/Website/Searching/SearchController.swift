import HTTP
import Manual

/// Searching and browsing the cases: one page, whose whole state stands in its address.
struct SearchController: Sendable {
    static let pageSize = 20

    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        let address = SearchForm.address(visit.request.query)
        var query = SearchForm.query(address, language: visit.reader)
        // The page of whoever has signed in is never shared; everybody else gets the plain one.
        query.isExplained = visit.request.query["explain"] == "1" && visit.person?.role.mayAdminister == true
        let results = try await manual.cases.find(query)
        // A page past the end, from an old link, is the last one there is.
        let page = CaseListPage(visit: visit, address: address.at(page: results.page), results: results)
        return try pages.answer(page, on: visit)
    }
}
