import HTML
import HTTP
import Manual

/// The front page of the manual.
struct HomeController: Sendable {
    let manual: Manual
    let pages: Pages

    func show(_ visit: Visit) async throws -> Response {
        let page = HomePage(
            visit: visit,
            chapters: try await manual.chapters.steps(in: visit.reader),
            featured: try await manual.cases.featured(3, in: visit.reader),
            latest: try await manual.cases.latest(6, in: visit.reader),
            total: try await manual.cases.count(),
            countries: try await manual.cases.countries(),
            families: try await manual.cases.counts(of: .method).filter {
                manual.vocabularies.contains($0.code, in: .methodFamily)
            })
        return try pages.answer(page, on: visit)
    }
}
