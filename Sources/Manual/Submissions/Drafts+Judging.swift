internal import GRDB

/// What can be told about a draft before it is sent.
extension Drafts {
    /// Everything that keeps it from being sent, in the order of the form.
    package func problems(of draft: Draft) -> [FieldProblem] {
        DraftCheck.problems(of: draft, vocabularies: vocabularies)
    }

    package func completeness(of draft: Draft) -> [(section: DraftSection, state: SectionState)] {
        let problems = problems(of: draft)
        let answered = Set(([draft.facts] + draft.texts.values).flatMap(\.keys).map(DraftField.root(of:)))
        return DraftSection.allCases.map { section in
            let names = Set(section.fields.map(\.name))
            let own = problems.filter { names.contains(DraftField.root(of: $0.field)) }
            let missing = own.count { $0.kind == .required || $0.kind == .consentMissing }
            let state: SectionState =
                if own.count > missing {
                    .problems(own.count)
                } else if missing > 0 {
                    names.isDisjoint(with: answered) ? .untouched : .incomplete(missing: missing)
                } else {
                    names.isDisjoint(with: answered) ? .untouched : .complete
                }
            return (section, state)
        }
    }

    /// The case exactly as it would be published; none without a title. A text that cannot be shown at all throws the
    /// problems.
    package func preview(of draft: Draft, in language: Language) async throws -> CaseStudy? {
        guard !draft.title.trimmingWhitespace().isEmpty else { return nil }
        let document = try draft.document(vocabularies: vocabularies)
        do {
            return try await CasePreview(vocabularies: vocabularies, date: now())
                .study(document, caseId: draft.caseId, in: language, database: database)
        } catch is Markdown.Refusal {
            throw FieldProblems(all: problems(of: draft))
        }
    }

    /// Published cases whose title says much the same.
    package func similar(to title: String, in language: Language) async throws -> [CaseCard] {
        let search = search
        return try await database.read { try SimilarCases(search: search).to(title, in: language, $0) }
    }
}
