import HTTP
import Manual

/// The glossary.
struct GlossaryController: Sendable {
    let glossary: Glossary
    let pages: Pages

    func index(_ visit: Visit) throws -> Response {
        try pages.answer(GlossaryPage(visit: visit, all: glossary.all(in: visit.reader)), on: visit)
    }
}
