import HTTP
import Manual

/// Ready texts to copy and adapt.
struct ReadyTextsController: Sendable {
    let texts: SiteTexts
    let pages: Pages

    func index(_ visit: Visit) throws -> Response {
        let all = texts.slugs.compactMap { texts.find($0, in: visit.reader) }
        return try pages.answer(ReadyTextsPage(visit: visit, all: all), on: visit)
    }

    func show(_ visit: Visit) throws -> Response {
        guard let text = texts.find(visit["slug"], in: visit.reader) else { throw Refusal.notFound }
        return try pages.answer(ReadyTextPage(visit: visit, content: text), on: visit)
    }
}
