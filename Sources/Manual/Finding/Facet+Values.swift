extension Facet {
    /// What a case has of each filter.
    static func values(of document: CaseDocument, vocabularies: Vocabularies) -> [Facet: Set<String>] {
        var facets: [Facet: Set<String>] = [:]
        for facet in allCases {
            if let vocabulary = facet.vocabulary { facets[facet] = Set(document.facts.codes(vocabulary)) }
        }
        // A case with a method is also a case of its family.
        facets[.method]?.formUnion(document.facts.codes(.methods).compactMap(vocabularies.family(ofMethod:)))
        facets[.year] = document.facts.startYear.map { ["\($0)"] } ?? []
        facets[.language] = Set(
            document.texts.compactMap { $1[TextKey("title")] == nil ? nil : $0.rawValue })
        return facets
    }

    /// The name under which the index keeps the codes of a vocabulary: that of its filter, where it has one.
    static func indexed(_ vocabulary: Vocabulary) -> String {
        allCases.first { $0.vocabulary == vocabulary }?.rawValue ?? vocabulary.rawValue
    }
}
