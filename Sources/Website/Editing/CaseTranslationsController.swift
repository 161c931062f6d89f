import HTTP
import Manual

/// The translation of a published case: a draft of a change, opened in the translator's language.
struct CaseTranslationsController: Sendable {
    let manual: Manual

    func create(_ visit: Visit) async throws -> Response {
        guard let person = visit.person,
            let id = try await manual.editing.caseId(visit["slug"], by: person.id)
        else { throw Refusal.notFound }
        let draft = try await manual.submissions.propose(changeTo: id, by: person.id)
        return .redirect(
            to: visit.path(.own(draft.id), .section(.basics), in: person.language), status: .seeOther)
    }
}
