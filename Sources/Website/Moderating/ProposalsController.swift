import HTTP
import Manual

/// A change to a published case that a reviewer begins: a draft of their own; one that was begun is opened again.
struct ProposalsController: Sendable {
    let manual: Manual

    func create(_ visit: Visit) async throws -> Response {
        guard let study = try await manual.moderation.moderated(visit["slug"], by: visit.actor) else {
            throw Refusal.notFound
        }
        let draft = try await manual.submissions.propose(changeTo: study.id, by: visit.actor)
        return .redirect(to: visit.path(.own(draft.id), .tasks))
    }
}
