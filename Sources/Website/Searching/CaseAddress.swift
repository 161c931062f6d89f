import HTTP
import Manual

/// The address of a search: what is in it is the whole state of the page.
struct CaseAddress: Sendable, Equatable {
    var words = ""
    /// Facet names (`country`) to the codes chosen.
    var filters: [String: [String]] = [:]
    var from = ""
    var to = ""
    /// Residents of the place, from and to.
    var fewest: Int?
    var most: Int?
    /// The town that cases are compared with.
    var like = Likeness()
    /// The name of a town that is looked up: not a part of the search, but the question before it.
    var town = ""
    var sort = ""
    var page = 1
    /// Words are taken as they were typed.
    var isExact = false

    /// - Parameters:
    ///   - page: what shows the cases found: the list, or the map.
    ///   - more: what only that page asks.
    func path(on visit: Visit, to page: Address = .cases, with more: [(String, String)] = []) -> String {
        visit.path(page) + query(with: more)
    }

    /// The same search as a feed for newsreaders.
    func feed(on visit: Visit) -> String {
        "/feeds/\(visit.language)/cases.atom" + unpaged.query()
    }

    func query(with more: [(String, String)] = []) -> String {
        let parameters = Parameters(pairs + more)
        return parameters.isEmpty ? "" : "?" + parameters.encoded()
    }

    /// The names of what says what one's own town is like.
    static let (residents, area, home, townName) = ("like-residents", "like-area", "like-country", "like-town")

    /// The names of the range of residents.
    static let (fewestName, mostName) = ("residents-from", "residents-to")

    /// In a fixed order, so that one state has one address.
    var pairs: [(String, String)] {
        var pairs: [(String, String)] = []
        if !words.isEmpty { pairs.append(("q", words)) }
        for (name, codes) in filters.sorted(by: { $0.key < $1.key }) { pairs += codes.map { (name, $0) } }
        if !from.isEmpty { pairs.append(("from", from)) }
        if !to.isEmpty { pairs.append(("to", to)) }
        if let fewest { pairs.append((Self.fewestName, String(fewest))) }
        if let most { pairs.append((Self.mostName, String(most))) }
        if let residents = like.residents { pairs.append((Self.residents, String(residents))) }
        if let degurba = like.degurba { pairs.append((Self.area, degurba)) }
        if let country = like.country { pairs.append((Self.home, country)) }
        if !sort.isEmpty { pairs.append(("sort", sort)) }
        if isExact { pairs.append(("exact", "1")) }
        if page > 1 { pairs.append(("page", String(page))) }
        return pairs
    }

    /// The same cases, however they are shown.
    var unpaged: CaseAddress {
        var other = self
        (other.page, other.sort, other.town) = (1, "", "")
        return other
    }

    /// The same search with one code of a filter, whatever was chosen of it before.
    func only(_ code: String, of facet: Facet) -> CaseAddress {
        var other = unpaged
        other.filters[facet.rawValue] = [code]
        return other
    }

    /// The same search in one year.
    func only(year: Int) -> CaseAddress {
        var other = unpaged
        (other.from, other.to) = (String(year), String(year))
        return other
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

    func withoutResidents() -> CaseAddress {
        var other = self
        (other.fewest, other.most, other.page) = (nil, nil, 1)
        return other
    }

    /// The same search in other words, from its first page.
    func asking(_ words: String) -> CaseAddress {
        var other = self
        (other.words, other.page) = (words, 1)
        return other
    }

    func exactly() -> CaseAddress {
        var other = self
        (other.isExact, other.page) = (true, 1)
        return other
    }

    /// The same search for towns like this one.
    func like(_ town: Towns.Town) -> CaseAddress {
        var other = unpaged
        (other.like.residents, other.like.country) = (town.residents, town.country)
        return other
    }

    func withoutLikeness() -> CaseAddress {
        var other = self
        (other.like, other.page) = (Likeness(), 1)
        if other.sort == CaseQuery.Sort.likeness.rawValue { other.sort = "" }
        return other
    }

    var hasYears: Bool { !from.isEmpty || !to.isEmpty }
    var hasResidents: Bool { fewest != nil || most != nil }

    func at(page: Int) -> CaseAddress {
        var other = self
        other.page = page
        return other
    }
}
