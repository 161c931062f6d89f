internal import Search

/// What must hold for the words for concepts.
struct ConceptCheck {
    let concepts: [Concept]
    let vocabularies: Vocabularies

    func problems() -> [Problem] {
        concepts.flatMap(unknownCodes) + wordsOfTwo
    }

    private func unknownCodes(_ concept: Concept) -> [Problem] {
        concept.codes.flatMap { field, codes in
            guard let vocabulary = Vocabulary.ofCaseStudies.first(where: { $0.rawValue == field }) else {
                return [problem(concept.name, "“\(field)” is not a field of cases that is answered by codes.")]
            }
            return codes.filter { !vocabularies.contains($0, in: vocabulary) }
                .map { problem(concept.name, "“\($0)” is not a code of \(field).") }
        }
    }

    /// A word that means two things would make them one.
    private var wordsOfTwo: [Problem] {
        var owners: [String: String] = [:]
        var problems: [Problem] = []
        for concept in concepts {
            for (text, language) in concept.words {
                let word = "\(language.rawValue) \(Folding.fold(text))"
                if let owner = owners[word] {
                    problems.append(
                        problem(concept.name, "“\(text)” (\(language.rawValue)) stands in \(owner) already."))
                }
                owners[word] = concept.name
            }
        }
        return problems
    }

    private func problem(_ concept: String, _ sentence: String) -> Problem {
        Problem(file: "vocabularies/\(Concept.file)", field: concept, sentence: sentence)
    }
}
