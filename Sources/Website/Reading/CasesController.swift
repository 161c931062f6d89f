import HTTP
import Manual

/// One case study.
struct CasesController: Sendable {
    let manual: Manual
    let pages: Pages

    func show(_ visit: Visit) async throws -> Response {
        let study = try await study(visit)
        let related = try await manual.cases.related(to: study.slug, 4, in: visit.reader)
        let author = try await manual.moderation.history(ofCase: study.slug).first?.author
        let page = CasePage(visit: visit, study: study, similar: related, author: author)
        var response = try pages.answer(page, on: visit)
        // A contact is shown until a day, and a kept page does not know what day it is.
        if study.contact != nil { response.headers.set("Cache-Control", "public, max-age=60") }
        return response
    }

    /// The case that the address names.
    func study(_ visit: Visit) async throws -> CaseStudy {
        let slug = visit["slug"]
        if let study = try await manual.cases.published(at: slug, in: visit.reader) { return study }
        if let newer = try await manual.cases.redirect(from: slug) {
            throw Refusal.moved(to: visit.path(.caseStudy(newer)))
        }
        let isGone = try await manual.cases.status(of: slug)?.isGone ?? false
        throw isGone ? Refusal.gone : Refusal.notFound
    }
}
