import HTTP
import Manual

/// What stands in the queue's address: its filters and its page.
struct QueueForm: Sendable, Equatable {
    static let pageSize = 50
    /// What a submission can be; the first of the choices is "whatever waits for us".
    static let statuses: [CaseStatus] = [
        .submitted, .resubmitted, .underReview, .changesRequested, .published, .rejected, .withdrawn,
    ]

    enum Tray: String, Sendable, CaseIterable {
        case all, mine, unassigned, held
    }

    var status: CaseStatus?
    var country = ""
    var reviewer: Person.ID?
    var tray = Tray.all
    var page = 1

    init(_ query: Parameters) {
        status = query["status"].flatMap(CaseStatus.init(rawValue:)).flatMap { Self.statuses.contains($0) ? $0 : nil }
        country = query["country"] ?? ""
        reviewer = query["reviewer"].flatMap { Person.ID($0) }
        tray = query["tray"].flatMap(Tray.init(rawValue:)) ?? .all
        page = query["page"].flatMap { Int($0) }.map { min(max($0, 1), 10_000) } ?? 1
    }

    /// The separate tray.
    static let held = QueueForm(Parameters([("tray", Tray.held.rawValue)]))

    func filter(reviewer me: Person.ID) -> QueueFilter {
        var filter = QueueFilter()
        filter.country = country.isEmpty ? nil : country
        filter.reviewer = tray == .mine ? me : reviewer
        filter.isUnassigned = tray == .unassigned
        filter.isHeld = tray == .held
        filter.limit = Self.pageSize + 1
        filter.offset = (page - 1) * Self.pageSize
        if let status { filter.statuses = [status] }
        return filter
    }

    func path(page: Int, on visit: Visit) -> String {
        var pairs: [(String, String)] = []
        if let status { pairs.append(("status", status.rawValue)) }
        if !country.isEmpty { pairs.append(("country", country)) }
        if let reviewer { pairs.append(("reviewer", String(reviewer))) }
        if tray != .all { pairs.append(("tray", tray.rawValue)) }
        if page > 1 { pairs.append(("page", String(page))) }
        return visit.path(.moderate) + (pairs.isEmpty ? "" : "?" + Parameters(pairs).encoded())
    }
}
