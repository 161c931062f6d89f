import Foundation
import HTTP
import Manual

/// The house at a glance: what is in it, what is missing, what waits, what is stuck.
struct OverviewController: Sendable {
    let manual: Manual
    let pages: Pages

    func show(_ visit: Visit) async throws -> Response {
        let page = OverviewPage(
            visit: visit, statistics: try await manual.moderation.statistics(by: visit.actor),
            families: Set(manual.vocabularies.terms(of: .methodFamily).map(\.code)),
            stuck: try await manual.outbox.stuck().count, now: Date())
        return try pages.answer(page, on: visit)
    }
}
