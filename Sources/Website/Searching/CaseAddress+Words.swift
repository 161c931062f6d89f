import Manual

/// A search in the reader's words.
extension CaseAddress {
    /// What a page of this search is called.
    /// - Parameters:
    ///   - plain: the key of its name where nothing is looked for.
    ///   - withWords: the key of its name with the `words` that are looked for.
    func heading(_ plain: String, withWords: String, on visit: Visit) -> String {
        words.isEmpty ? visit.words(plain) : visit.words(withWords, ["words": words])
    }

    /// Everything that narrows the search down, each with the address of the same search without it.
    func removals(on visit: Visit, from page: Address = .cases) -> [Link] {
        let chosen = filters.sorted { $0.key < $1.key }.flatMap { name, codes in
            codes.map { code in
                Link(
                    title: FacetView.label(name, code, on: visit),
                    url: without(code, of: name).path(on: visit, to: page))
            }
        }
        let years = visit.words("searching.cases.yearsChosen", ["from": from, "to": to])
        return chosen
            + (hasYears ? [Link(title: years, url: withoutYears().path(on: visit, to: page))] : [])
            + (hasResidents
                ? [Link(title: residents(on: visit), url: withoutResidents().path(on: visit, to: page))] : [])
            + (like.isEmpty
                ? [] : [Link(title: likeness(on: visit), url: withoutLikeness().path(on: visit, to: page))])
    }

    private func residents(on visit: Visit) -> String {
        let key =
            switch (fewest, most) {
            case (_?, _?): "residentsChosen"
            case (nil, _): "residentsAtMost"
            case (_, nil): "residentsAtLeast"
            }
        return visit.words(
            "searching.cases.\(key)",
            ["from": fewest.map(visit.number) ?? "", "to": most.map(visit.number) ?? ""])
    }

    /// The town that cases are compared with, in words.
    private func likeness(on visit: Visit) -> String {
        let parts = [
            like.residents.map { visit.words("searching.like.people", ["number": visit.number($0)]) },
            like.degurba.map { visit.label(Vocabulary.degurba.rawValue, $0) },
            like.country.map { visit.label(Vocabulary.country.rawValue, $0) },
        ]
        return visit.words("searching.like.chosen", ["traits": parts.compactMap(\.self).joined(separator: ", ")])
    }
}
