import HTTP

/// The address of a search: what is in it is the whole state of the page.
struct CaseAddress: Sendable, Equatable {
    var words = ""
    /// Facet names (`country`) to the codes chosen.
    var filters: [String: [String]] = [:]
    var from = ""
    var to = ""
    var sort = ""
    var page = 1
    /// Words are taken as they were typed.
    var isExact = false

    func path(on visit: Visit) -> String {
        let parameters = Parameters(pairs)
        let path = visit.path(.cases)
        return parameters.isEmpty ? path : path + "?" + parameters.encoded()
    }

    /// In a fixed order, so that one state has one address.
    private var pairs: [(String, String)] {
        var pairs: [(String, String)] = []
        if !words.isEmpty { pairs.append(("q", words)) }
        for (name, codes) in filters.sorted(by: { $0.key < $1.key }) { pairs += codes.map { (name, $0) } }
        if !from.isEmpty { pairs.append(("from", from)) }
        if !to.isEmpty { pairs.append(("to", to)) }
        if !sort.isEmpty { pairs.append(("sort", sort)) }
        if isExact { pairs.append(("exact", "1")) }
        if page > 1 { pairs.append(("page", String(page))) }
        return pairs
    }

    /// The same search without one chosen code, from its first page.
    func without(_ code: String, of facet: String) -> CaseAddress {
        var other = self
        other.filters[facet]?.removeAll { $0 == code }
        other.page = 1
        return other
    }

    func withoutYears() -> CaseAddress {
        var other = self
        (other.from, other.to, other.page) = ("", "", 1)
        return other
    }

    func exactly() -> CaseAddress {
        var other = self
        (other.isExact, other.page) = (true, 1)
        return other
    }

    func at(page: Int) -> CaseAddress {
        var other = self
        other.page = page
        return other
    }
}
