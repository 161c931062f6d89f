import HTTP
import Manual

/// A draft as readers would see it.
struct PreviewsController: Sendable {
    let manual: Manual
    let pages: Pages

    func show(_ visit: Visit) async throws -> Response {
        let open = try await manual.drafts.open(visit)
        let study: CaseStudy?
        do {
            study = try await manual.drafts.preview(of: open.draft, in: visit.reader)
        } catch is FieldProblems {
            // A text that cannot be shown at all: the list of answers says which.
            return .redirect(to: visit.path(open.place, .check), status: .seeOther)
        }
        guard let study else { return .redirect(to: visit.path(open.place, .tasks), status: .seeOther) }
        let back = Link(title: visit.words("contributing.preview.back"), url: visit.path(open.place, .tasks))
        let page = CasePage(visit: visit, study: study, similar: [], preview: back, filePlace: .draft(open.place))
        return try pages.answer(page, on: visit)
    }
}
