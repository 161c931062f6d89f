import HTTP
import Manual

/// The chapters of the manual as their editors find them: steps, sections, methods, each with its languages.
struct EditableChaptersController: Sendable {
    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        let chapters = try await manual.editing.chapters(in: visit.reader, by: visit.actor)
        let filter = ChapterFilter(visit.request.query)
        let own = visit.person?.language ?? visit.reader
        let waiting =
            filter == .all ? nil : try await manual.editing.casesToTranslate(into: own, by: visit.actor)
        let page = EditableChaptersPage(
            visit: visit, chapters: chapters, filter: filter, cases: waiting?.cases ?? [],
            caseCount: waiting?.total ?? 0,
            languages: visit.site.languages.compactMap(Language.init(rawValue:)))
        return try pages.answer(page, on: visit)
    }
}

/// Which chapters the list shows.
enum ChapterFilter: String, Sendable, CaseIterable {
    case all
    /// Into the language of the visitor's account, something is missing or out of date.
    case untranslated

    init(_ query: Parameters) {
        self = query["show"].flatMap(ChapterFilter.init(rawValue:)) ?? .all
    }
}
