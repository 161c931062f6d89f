import HTTP
import Manual

/// Problems that readers reported: those that wait for an answer, and those answered.
struct NoticesController: Sendable {
    let manual: Manual
    let pages: Pages
    let mail: LetterWriter

    func index(_ visit: Visit) async throws -> Response {
        let isOpen = visit.request.query["answered"] != "yes"
        let reports = try await manual.moderation.reports(isOpen: isOpen, by: visit.actor)
        return try pages.answer(NoticesPage(visit: visit, reports: reports, isOpen: isOpen), on: visit)
    }

    func show(_ visit: Visit) async throws -> Response {
        try await answer(visit, attempt: FormAttempt())
    }

    /// The answer to a notice; who left an address gets it by mail (Regulation (EU) 2022/2065, Article 16(5)).
    func update(_ visit: Visit) async throws -> Response {
        var attempt = FormAttempt(visit.form)
        let words = attempt.text(
            "words", label: visit.words("moderating.notice.words"), limit: ReviewDesk.longestWords,
            missing: visit.words("moderating.problem.answer"), on: visit)
        guard attempt.isRight else { return try await answer(visit, attempt: attempt) }
        let report = try await report(visit)
        do {
            try await manual.moderation.handle(report: report.id, words: words, by: visit.actor, mail: mail)
        } catch is AlreadyDecided {
            // The answer that went out first stands; the page shows it beside this one.
            return try await answer(visit, attempt: attempt, isOvertaken: true)
        }
        return visit.seeOther(.reports, done: .answered)
    }

    private func report(_ visit: Visit) async throws -> Report {
        let (id, actor) = (try visit.id(), try visit.actor)
        for isOpen in [true, false] {
            let reports = try await manual.moderation.reports(isOpen: isOpen, by: actor)
            if let report = reports.first(where: { $0.id == id }) { return report }
        }
        throw Refusal.notFound
    }

    private func answer(_ visit: Visit, attempt: FormAttempt, isOvertaken: Bool = false) async throws -> Response {
        let page = NoticePage(
            visit: visit, report: try await report(visit), attempt: attempt, isOvertaken: isOvertaken)
        let status: Status = isOvertaken ? .conflict : attempt.isRight ? .ok : .unprocessableContent
        return try pages.answer(page, on: visit, status: status)
    }
}
