import Foundation
import HTTP
import Manual

/// What was sent in: the queue, and one submission to be reviewed.
struct SubmissionsController: Sendable {
    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        try await answer(visit, form: QueueForm(visit.request.query))
    }

    /// - Parameter attempt: what was sent for several submissions at once and could not be done.
    func answer(_ visit: Visit, form: QueueForm, attempt: FormAttempt = FormAttempt()) async throws -> Response {
        // One more than the page shows tells whether there is a next page.
        let found = try await manual.moderation.queue(form.filter(reviewer: try visit.actor))
        let page = QueuePage(
            visit: visit, form: form, submissions: Array(found.prefix(QueueForm.pageSize)),
            hasMore: found.count > QueueForm.pageSize, countries: manual.vocabularies.terms(of: .country).map(\.code),
            reviewers: try await Reviewers(people: manual.people).all(),
            openReports: try await manual.moderation.reports(isOpen: true, by: try visit.actor).count, attempt: attempt,
            now: Date())
        return try pages.answer(page, on: visit, status: attempt.isRight ? .ok : .unprocessableContent)
    }

    func show(_ visit: Visit) async throws -> Response {
        try await ReviewDesk(manual: manual, pages: pages).answer(visit)
    }
}
