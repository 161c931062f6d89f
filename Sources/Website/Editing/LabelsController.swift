import HTML
import HTTP
import Manual

/// The words of the vocabularies, each code in one language, to be read and changed.
struct LabelsController: Sendable {
    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        guard visit.person?.role.mayEditManual == true else { throw Refusal.forbidden }
        return try pages.answer(VocabulariesPage(visit: visit, languages: languages(visit)), on: visit)
    }

    func show(_ visit: Visit) async throws -> Response {
        try await answer(visit)
    }

    func update(_ visit: Visit) async throws -> Response {
        let (vocabulary, language) = (try vocabulary(visit), try visit.editedLanguage)
        let form = LabelPost(visit.form)
        do {
            try await manual.editing.name(
                form.code, of: vocabulary, in: language, label: form.label, help: form.help, seen: form.seen,
                by: visit.actor)
        } catch let problems as FieldProblems {
            return try await answer(visit, post: form, problem: problems.all.first, status: .unprocessableContent)
        } catch is LabelChangedMeanwhile {
            return try await answer(visit, post: form, isMeanwhile: true, status: .conflict)
        }
        return visit.seeOther(.labels(vocabulary.rawValue, language.rawValue), done: .labelChanged)
    }

    private func answer(
        _ visit: Visit, post: LabelPost? = nil, problem: FieldProblem? = nil, isMeanwhile: Bool = false,
        status: Status = .ok
    ) async throws -> Response {
        let (vocabulary, language) = (try vocabulary(visit), try visit.editedLanguage)
        let labels = try await manual.editing.labels(of: vocabulary, in: language, by: visit.actor)
        let page = LabelsPage(
            visit: visit, vocabulary: vocabulary, language: language, labels: labels, languages: languages(visit),
            post: post, problem: problem, isMeanwhile: isMeanwhile)
        return try pages.answer(page, on: visit, status: status)
    }

    private func vocabulary(_ visit: Visit) throws -> Vocabulary {
        guard let vocabulary = Vocabulary(rawValue: visit["vocabulary"]) else { throw Refusal.notFound }
        return vocabulary
    }

    /// Those that the visitor may edit.
    private func languages(_ visit: Visit) -> [Language] {
        visit.site.languages.compactMap(Language.init(rawValue:)).filter {
            visit.person?.role.mayAdminister == true || $0 == visit.person?.language
        }
    }
}

/// What the form of one code sent.
struct LabelPost: Sendable {
    let code: String
    let label: String
    let help: String
    let seen: Int64

    init(_ form: Parameters) {
        code = form["code"] ?? ""
        label = form["label"] ?? ""
        help = form["help"] ?? ""
        seen = form["seen"].flatMap { Int64($0) } ?? 0
    }
}
