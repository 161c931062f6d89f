import HTTP
import Manual

/// One case study.
struct CasesController: Sendable {
    let manual: Manual
    let pages: Pages

    func show(_ visit: Visit) async throws -> Response {
        let slug = visit["slug"]
        guard let study = try await manual.cases.published(at: slug, in: visit.reader) else {
            if let newer = try await manual.cases.redirect(from: slug) {
                throw Refusal.moved(to: visit.path(.caseStudy(newer)))
            }
            let isGone = try await manual.cases.status(of: slug)?.isGone ?? false
            throw isGone ? Refusal.gone : Refusal.notFound
        }
        let related = try await manual.cases.related(to: slug, 4, in: visit.reader)
        return try pages.answer(CasePage(visit: visit, study: study, similar: related), on: visit)
    }
}
