import HTTP
import Manual

/// Everybody with an account.
struct PeopleController: Sendable {
    static let pageSize = 50

    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        let form = PeopleForm(visit.request.query)
        let found = try await manual.people.people(form.filter)
        let page = PeoplePage(
            visit: visit, form: form, people: Array(found.prefix(Self.pageSize)),
            hasMore: found.count > Self.pageSize)
        return try pages.answer(page, on: visit)
    }

    func show(_ visit: Visit) async throws -> Response {
        try await PersonDesk(manual: manual, pages: pages).answer(visit)
    }
}

/// What stands in the address of the list of people.
struct PeopleForm: Sendable {
    var words = ""
    var role: Role?
    var isBlocked = false
    var page = 1

    init(_ query: Parameters) {
        words = String((query["q"] ?? "").prefix(200))
        role = query["role"].flatMap(Role.init(rawValue:))
        isBlocked = query["blocked"] == "yes"
        page = query["page"].flatMap { Int($0) }.map { min(max($0, 1), 10_000) } ?? 1
    }

    var filter: PersonFilter {
        var filter = PersonFilter()
        filter.words = words
        filter.role = role
        filter.isBlocked = isBlocked ? true : nil
        // One more than the page shows tells whether there is a next page.
        filter.limit = PeopleController.pageSize + 1
        filter.offset = (page - 1) * PeopleController.pageSize
        return filter
    }

    func path(page: Int, on visit: Visit) -> String {
        var pairs: [(String, String)] = []
        if !words.isEmpty { pairs.append(("q", words)) }
        if let role { pairs.append(("role", role.rawValue)) }
        if isBlocked { pairs.append(("blocked", "yes")) }
        if page > 1 { pairs.append(("page", String(page))) }
        return visit.path(.people) + (pairs.isEmpty ? "" : "?" + Parameters(pairs).encoded())
    }
}
