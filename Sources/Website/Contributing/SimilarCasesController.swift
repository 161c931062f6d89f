import HTTP
import Manual

/// Published cases whose titles are like one that somebody has in mind.
struct SimilarCasesController: Sendable {
    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        let title = visit.request.query["title"] ?? ""
        let similar = try await manual.drafts.similar(to: title, in: visit.reader)
        return try pages.answer(SimilarCasesPage(visit: visit, title: title, similar: similar), on: visit)
    }
}
