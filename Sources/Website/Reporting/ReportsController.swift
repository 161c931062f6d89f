import HTTP
import Manual

/// "Report a problem": the notice form that a host of contributions owes everyone (Regulation (EU) 2022/2065,
/// Article 16).
struct ReportsController: Sendable {
    let manual: Manual
    let pages: Pages
    let mail: LetterWriter

    func new(_ visit: Visit) async throws -> Response {
        let page = ReturnPath(visit.request.query["page"])
        let form = ReportForm(visit, Parameters(page.map { [("page", $0.path)] } ?? []))
        return try pages.answer(form.page, on: visit)
    }

    func create(_ visit: Visit) async throws -> Response {
        // Filled in by a machine: it gets an answer that tells it nothing.
        if visit.form[FormPage.trap]?.isEmpty == false { return .redirect(to: visit.path(.reportReceived(0))) }
        var form = ReportForm(visit, visit.form)
        do {
            if let notice = form.notice() {
                let number = try await manual.moderation.report(notice, network: visit.network, mail: mail)
                return .redirect(to: visit.path(.reportReceived(number)))
            }
        } catch let problems as FieldProblems {
            form.refuse(problems)
        }
        return try pages.answer(form.page, on: visit, status: .unprocessableContent)
    }

    /// What happens next. It shows nothing of the notice, so that anyone may know its address.
    func show(_ visit: Visit) async throws -> Response {
        let number = String(try visit.id("number"))
        let page = MessagePage(
            visit: visit, title: visit.words("reporting.received.title"),
            paragraphs: [
                visit.words("reporting.received.number", ["number": number]),
                visit.words("reporting.received.next"), visit.words("reporting.received.mail"),
            ], links: [Link(title: visit.words("searching.cases.title"), url: visit.path(.cases))])
        return try pages.answer(page, on: visit)
    }
}
