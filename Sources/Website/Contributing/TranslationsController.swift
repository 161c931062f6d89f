import HTTP
import Manual

/// Translations of a draft: a language begins with the first text that is saved in it.
struct TranslationsController: Sendable {
    let drafts: Drafts

    func create(_ visit: Visit) async throws -> Response {
        let open = try await drafts.open(visit)
        guard let language = visit.form["language"].flatMap(Language.init(rawValue:)),
            WritingLanguages.all.contains(language)
        else { return .redirect(to: visit.path(open.place, .tasks), status: .seeOther) }
        return .redirect(to: visit.path(open.place, .section(.basics), in: language), status: .seeOther)
    }
}
