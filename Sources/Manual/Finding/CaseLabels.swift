/// What the codes of cases are called, in every language that has labels: cases are found by them.
struct CaseLabels {
    let vocabularies: Vocabularies

    var all: [(value: String, labels: [(text: String, language: String)])] {
        Vocabulary.ofCaseStudies.filter { $0 != .licence }.flatMap { vocabulary in
            vocabularies.terms(of: vocabulary).map { term in
                (
                    value: "\(Facet.indexed(vocabulary))=\(term.code)",
                    labels: vocabularies.labelsInAllLanguages(vocabulary, term.code)
                )
            }
        }
    }
}
