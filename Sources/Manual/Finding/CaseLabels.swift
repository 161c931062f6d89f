internal import Search

/// What the codes of cases are called, in every language that has labels, and other words for them: cases are found by
/// both.
struct CaseLabels {
    let vocabularies: Vocabularies

    /// Of a code that a thing falls under.
    private static let broaderWeight: Float = 0.5

    var all: [LabelIndex.Named] {
        let labels = Vocabulary.ofCaseStudies.filter { $0 != .licence }.flatMap { vocabulary in
            vocabularies.terms(of: vocabulary).map { term in
                LabelIndex.Named(
                    vocabularies.labelsInAllLanguages(vocabulary, term.code), values: [value(vocabulary, term.code)])
            }
        }
        return labels + vocabularies.labels.concepts.map(named)
    }

    private func named(_ concept: Concept) -> LabelIndex.Named {
        let values = concept.codes.flatMap { field, codes in
            Vocabulary(rawValue: field).map { vocabulary in codes.map { value(vocabulary, $0) } } ?? []
        }
        return LabelIndex.Named(
            concept.words.map { ($0.text, $0.language.rawValue) }, values: values,
            weight: concept.isOneThing ? 1 : Self.broaderWeight, areSynonyms: concept.isOneThing)
    }

    private func value(_ vocabulary: Vocabulary, _ code: String) -> String {
        "\(Facet.indexed(vocabulary))=\(code)"
    }
}
