import HTTP
import Manual

/// Stopping the mail about new cases by the link in it, without signing in. Programs that look for harm open the links
/// of a mail, so opening this one only asks; a button stops the mail.
struct SearchStopsController: Sendable {
    let manual: Manual
    let pages: Pages

    func new(_ visit: Visit) throws -> Response {
        guard manual.savedSearches.person(stopping: visit["token"]) != nil else { return try unknown(visit) }
        let page = FormPage(
            visit: visit, title: visit.words("following.stop.title"), lead: [visit.words("following.stop.lead")],
            action: visit.path(.searchStop(visit["token"])), button: visit.words("following.stop.button"))
        return try pages.answer(page, on: visit)
    }

    func create(_ visit: Visit) async throws -> Response {
        guard let person = manual.savedSearches.person(stopping: visit["token"]) else { return try unknown(visit) }
        try await manual.savedSearches.stopMail(to: person)
        let page = MessagePage(
            visit: visit, title: visit.words("following.stop.doneTitle"),
            paragraphs: [visit.words("following.stop.done")], links: links(visit))
        return try pages.answer(page, on: visit)
    }

    private func unknown(_ visit: Visit) throws -> Response {
        let page = MessagePage(
            visit: visit, title: visit.words("following.stop.unknownTitle"),
            paragraphs: [visit.words("following.stop.unknown")], links: links(visit))
        return try pages.answer(page, on: visit, status: .notFound)
    }

    private func links(_ visit: Visit) -> [Link] {
        [Link(title: visit.words("following.searches.title"), url: visit.path(.searches))]
    }
}
