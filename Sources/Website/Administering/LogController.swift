import Foundation
import HTML
import HTTP
import Manual

/// The log of every act, which is only ever added to.
struct LogController: Sendable {
    static let pageSize = 100

    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        let form = LogForm(visit.request.query)
        let found = try await manual.moderation.log(form.filter, by: visit.actor)
        let page = LogPage(
            visit: visit, form: form, lines: Array(found.prefix(Self.pageSize)), hasMore: found.count > Self.pageSize)
        return try pages.answer(page, on: visit)
    }
}

/// What stands in the log's address: its filters, and after which line the page begins.
struct LogForm: Sendable {
    /// Names of filters by number, as they stand in the address.
    static let numbers = ["actor", "person", "case"]

    var act: LogLine.Act?
    var from = ""
    var to = ""
    var numbers: [String: Int64] = [:]
    var before: LogLine.ID?

    init(_ query: Parameters) {
        act = query["act"].flatMap(LogLine.Act.init(rawValue:))
        from = Self.day(query["from"])
        to = Self.day(query["to"])
        for name in Self.numbers { numbers[name] = query[name].flatMap { Int64($0) } }
        before = query["before"].flatMap { LogLine.ID($0) }
    }

    /// A whole day, or nothing.
    private static func day(_ text: String?) -> String {
        guard let date = text.flatMap(LocalDate.init), date.day != nil else { return "" }
        return date.iso
    }

    var filter: LogFilter {
        var filter = LogFilter()
        filter.act = act
        filter.actor = numbers["actor"]
        filter.person = numbers["person"]
        filter.caseId = numbers["case"]
        filter.from = Self.moment(from, "00:00:00")
        filter.to = Self.moment(to, "23:59:59")
        filter.before = before
        // One more than the page shows tells whether there is a next page.
        filter.limit = LogController.pageSize + 1
        return filter
    }

    private static func moment(_ day: String, _ time: String) -> Date? {
        day.isEmpty ? nil : try? Date("\(day)T\(time)Z", strategy: .iso8601)
    }

    func path(before line: LogLine.ID?, on visit: Visit) -> String {
        var pairs: [(String, String)] = []
        if let act { pairs.append(("act", act.rawValue)) }
        for name in Self.numbers { if let number = numbers[name] { pairs.append((name, String(number))) } }
        if !from.isEmpty { pairs.append(("from", from)) }
        if !to.isEmpty { pairs.append(("to", to)) }
        if let line { pairs.append(("before", String(line))) }
        return visit.path(.log) + (pairs.isEmpty ? "" : "?" + Parameters(pairs).encoded())
    }
}
