import HTTP
import Manual

/// What stands in a search's address, and the question to the manual that it makes.
enum SearchForm {
    static func address(_ query: Parameters) -> CaseAddress {
        var address = CaseAddress()
        address.words = trimmed(query["q"] ?? "")
        for facet in Facet.allCases {
            // Each chosen code costs a condition and a link; no reader chooses a hundred.
            let codes = query.all(facet.rawValue).filter { !$0.isEmpty }.prefix(60)
            guard !codes.isEmpty else { continue }
            address.filters[facet.rawValue] = codes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        address.from = year(query["from"])
        address.to = year(query["to"])
        address.fewest = number(query[CaseAddress.fewestName])
        address.most = number(query[CaseAddress.mostName])
        address.like = likeness(query)
        address.town = String(trimmed(query[CaseAddress.townName] ?? "").unicodeScalars.prefix(80))
        let sort = query["sort"] ?? ""
        address.sort = CaseQuery.Sort(rawValue: sort) == nil ? "" : sort
        address.isExact = query["exact"] == "1" && !address.words.isEmpty
        address.page = query["page"].flatMap { Int($0) }.map { min(max($0, 1), 1_000_000) } ?? 1
        return address
    }

    static func query(_ address: CaseAddress, language: Language) -> CaseQuery {
        var filters: [Facet: [String]] = [:]
        for (name, codes) in address.filters { if let facet = Facet(rawValue: name) { filters[facet] = codes } }
        var question = CaseQuery(
            words: address.words, filters: filters, years: years(address),
            sort: CaseQuery.Sort(rawValue: address.sort) ?? .relevance, page: address.page,
            pageSize: SearchController.pageSize, language: language, isExact: address.isExact)
        if address.hasResidents {
            let (first, last) = (address.fewest ?? 0, address.most ?? .max)
            question.residents = min(first, last)...max(first, last)
        }
        if !address.like.isEmpty {
            question.like = address.like
            if address.sort.isEmpty { question.sort = .likeness }
        }
        return question
    }

    /// What was typed that is no number, and codes that are none, say nothing about the town.
    private static func likeness(_ query: Parameters) -> Likeness {
        func code(_ name: String) -> String? {
            let code = trimmed(query[name] ?? "")
            return code.isEmpty || code.utf8.count > 40 ? nil : code
        }
        return Likeness(
            residents: number(query[CaseAddress.residents]), degurba: code(CaseAddress.area),
            country: code(CaseAddress.home))
    }

    /// A number of people, however its thousands are set apart.
    private static func number(_ text: String?) -> Int? {
        let digits = (text ?? "").utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return digits.count > 9 ? nil : Int(String(decoding: digits, as: UTF8.self))
    }

    static func years(_ address: CaseAddress) -> ClosedRange<Int>? {
        let (from, to) = (Int(address.from), Int(address.to))
        if from == nil && to == nil { return nil }
        let (first, last) = (from ?? 0, to ?? 9999)
        return min(first, last)...max(first, last)
    }

    /// Four digits or nothing: what else was typed is no year.
    private static func year(_ text: String?) -> String {
        let text = trimmed(text ?? "")
        guard text.utf8.count == 4,
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return "" }
        return text
    }

    /// Without white space at either end.
    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
