internal import Search

/// A case as the search index takes it in: each text in its own language, codes as values.
struct CaseIndexing {
    let vocabularies: Vocabularies
    let analysis: TextAnalysis

    func indexed(_ document: CaseDocument, id: Int64, updated: Int64) -> IndexedDocument {
        let facts = document.facts
        return IndexedDocument(
            id: id, texts: texts(of: document), values: values(of: document), started: Self.months(facts.start),
            updated: updated, merit: Self.merit(of: facts))
    }

    private func texts(of document: CaseDocument) -> [IndexedDocument.Text] {
        var texts: [IndexedDocument.Text] = []
        func add(_ text: String, _ field: IndexedDocument.Field, _ language: Language) {
            let tokens = analysis.tokens(of: text, in: language.rawValue)
            texts.append(IndexedDocument.Text(field, language: language.rawValue, tokens: tokens))
        }
        for (language, written) in document.texts.sorted(by: { $0.key < $1.key }) {
            for (key, text) in written.sorted(by: { ($0.key.field, $0.key.ordinal) < ($1.key.field, $1.key.ordinal) }) {
                switch key.field {
                case "title": add(text, .title, language)
                case "summary": add(text, .summary, language)
                default: add(text, .body, language)
                }
            }
        }
        for keyword in document.facts.keywords { add(keyword, .label, document.originalLanguage) }
        for name in names(of: document.facts) { add(name, .place, document.originalLanguage) }
        return texts
    }

    private func names(of facts: CaseFacts) -> [String] {
        let names = [facts.place, facts.organiser, facts.decisionHolder].compactMap(\.self)
        return names + facts.partners.map(\.name) + facts.tools.compactMap(\.product)
    }

    private func values(of document: CaseDocument) -> [String] {
        let facets = Facet.values(of: document, vocabularies: vocabularies)
            .flatMap { facet, codes in codes.map { "\(facet.rawValue)=\($0)" } }
        let named = Set(Facet.allCases.compactMap(\.vocabulary))
        let others = Vocabulary.ofCaseStudies.filter { !named.contains($0) }
            .flatMap { vocabulary in document.facts.codes(vocabulary).map { "\(vocabulary.rawValue)=\($0)" } }
        return facets + others
    }

    /// `2010-03` and `2010` as months since the year 0; a year alone stands before its months.
    static func months(_ start: String?) -> Int32 {
        guard let start, let year = Int32(start.prefix(4)) else { return 0 }
        return year * 13 + (Int32(start.dropFirst(5).prefix(2)) ?? 0)
    }

    /// Better proven cases and newer ones come a little before others.
    private static func merit(of facts: CaseFacts) -> UInt8 {
        let evidence = min(5, max(0, facts.code(.evidenceLevel).flatMap { Int($0) } ?? 0))
        let age = min(20, max(0, 2030 - (facts.startYear ?? 2000)))
        return UInt8(evidence * 34 + (20 - age) * 4)
    }
}
