import HTTP
import Manual

/// Takes a submission for review, or gives it to a colleague.
struct AssignmentsController: Sendable {
    let desk: ReviewDesk

    func create(_ visit: Visit) async throws -> Response {
        let (id, actor) = (try visit.id(), try visit.actor)
        let attempt = FormAttempt(visit.form)
        let reviewer = Person.ID(attempt["reviewer"]) ?? actor
        let review = try await desk.manual.moderation.review(id, in: visit.reader, by: actor)
        guard let review else { throw Refusal.notFound }
        if reviewer == actor, review.acts.contains(.take) {
            return try await desk.decide(visit, attempt, done: .taken) { id, seen, actor in
                try await desk.manual.moderation.take(id, seen: seen, by: actor)
            }
        }
        try await desk.manual.moderation.assign(id, to: reviewer, by: actor)
        return visit.seeOther(.submission(id), done: .assigned)
    }
}
