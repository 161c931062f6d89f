import HTTP
import Manual

/// Proposing a change to a case that is published; one that was begun is opened again.
struct ChangesController: Sendable {
    let manual: Manual

    func create(_ visit: Visit) async throws -> Response {
        let (person, submission) = try await manual.submissions.own(visit)
        let draft = try await manual.submissions.propose(changeTo: submission.caseId, by: person.id)
        return .redirect(to: visit.path(.own(draft.id), .tasks), status: .seeOther)
    }
}
