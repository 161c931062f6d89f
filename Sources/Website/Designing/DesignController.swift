import HTTP
import Manual

/// How the site looks, piece by piece, as it is now: for who works on it.
struct DesignController: Sendable {
    let manual: Manual
    let pages: Pages

    func show(_ visit: Visit) async throws -> Response {
        let results = try await manual.cases.find(CaseQuery(pageSize: 2, language: visit.reader))
        let steps = try await manual.chapters.steps(in: visit.reader)
        var step: StepChapter?
        if let code = steps.first?.code { step = try await manual.chapters.step(code, in: visit.reader) }
        var study: CaseStudy?
        if let slug = results.hits.first?.card.slug {
            study = try await manual.cases.published(at: slug, in: visit.reader)
        }
        let palette = Palette(styles: visit.site.files.text(of: "manual.css"))
        return try pages.answer(
            DesignPage(visit: visit, palette: palette, steps: steps, step: step, results: results, study: study),
            on: visit)
    }
}
