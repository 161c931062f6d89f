import HTTP
import Manual

/// The versions of a chapter, what differs between two of them, and the way back to one.
struct ChapterHistoriesController: Sendable {
    let manual: Manual
    let pages: Pages

    func show(_ visit: Visit) async throws -> Response {
        let (id, actor) = (try visit.id(), try visit.actor)
        let chapter = try await manual.editing.chapter(id, in: visit.reader, by: actor)
        let query = visit.request.query
        var compared: (VersionRange, [FieldDifference])?
        if let from = query["from"].flatMap({ Int($0) }), let to = query["to"].flatMap({ Int($0) }),
            let range = VersionRange(from, to)
        {
            let found = try await manual.editing.differences(id, from: range.from, to: range.to, by: actor)
            guard let found else { throw Refusal.notFound }
            compared = (range, found)
        }
        let page = ChapterHistoryPage(
            visit: visit, chapter: chapter, versions: try await manual.editing.history(id, by: actor),
            range: compared?.0, differences: compared?.1 ?? [])
        return try pages.answer(page, on: visit)
    }

    /// An earlier version becomes the next one.
    func update(_ visit: Visit) async throws -> Response {
        let id = try visit.id()
        guard let version = visit.form["version"].flatMap({ Int($0) }),
            let seen = visit.form["seen"].flatMap({ Int($0) })
        else { throw Refusal.badRequest }
        do {
            _ = try await manual.editing.restore(id, version: version, seen: seen, by: visit.actor)
            return visit.seeOther(.chapterHistory(id), done: .versionRestored)
        } catch is EditedMeanwhile {
            throw Refusal.conflict(visit.words("editing.history.meanwhile"))
        } catch is NothingChanged {
            return visit.seeOther(.chapterHistory(id), done: .nothingChanged)
        }
    }
}
