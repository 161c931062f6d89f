import HTTP
import Manual

/// The versions of a published case, and what changed between two of them.
struct HistoriesController: Sendable {
    let manual: Manual
    let pages: Pages

    /// All versions. With `?from=1&to=3`, as the form on the page sends it, the differences.
    func index(_ visit: Visit) async throws -> Response {
        let (study, versions) = try await found(visit)
        let query = visit.request.query
        if let from = query["from"].flatMap({ Int($0) }), let to = query["to"].flatMap({ Int($0) }),
            let range = VersionRange(from, to)
        {
            throw Refusal.elsewhere(visit.path(.caseDifferences(study.slug, range)))
        }
        return try pages.answer(HistoryPage(visit: visit, study: study, versions: versions), on: visit)
    }

    /// The differences between two versions: `1-3`.
    func show(_ visit: Visit) async throws -> Response {
        let (study, versions) = try await found(visit)
        guard let range = VersionRange(visit["range"]),
            let differences = try await manual.moderation.differences(
                inCase: study.slug, from: range.from, to: range.to)
        else { throw Refusal.notFound }
        let page = DifferencesPage(
            visit: visit, study: study, range: range, versions: versions, differences: differences)
        return try pages.answer(page, on: visit)
    }

    private func found(_ visit: Visit) async throws -> (CaseStudy, [CaseVersion]) {
        let study = try await CasesController(manual: manual, pages: pages).study(visit)
        return (study, try await manual.moderation.history(ofCase: study.slug))
    }
}

/// Two versions of a case, the earlier first.
struct VersionRange: Sendable, Equatable {
    let from: Int
    let to: Int

    init?(_ one: Int, _ other: Int) {
        guard one != other, min(one, other) >= 1 else { return nil }
        (from, to) = (min(one, other), max(one, other))
    }

    /// As in an address; only the earlier before the later, so that a page has one address.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let from = parts[0], let to = parts[1], from < to else { return nil }
        self.init(from, to)
        guard self.text == text else { return nil }
    }

    var text: String { "\(from)-\(to)" }
}
