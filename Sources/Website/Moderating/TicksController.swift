import HTTP
import Manual

/// The checklist of the criteria, saved as one form. A criterion without an answer stays not judged.
struct TicksController: Sendable {
    let desk: ReviewDesk

    func create(_ visit: Visit) async throws -> Response {
        let (id, actor) = (try visit.id(), try visit.actor)
        for criterion in Criterion.allCases {
            guard let answer = visit.form[criterion.rawValue], ["yes", "no"].contains(answer) else { continue }
            try await desk.manual.moderation.tick(criterion, isMet: answer == "yes", on: id, by: actor)
        }
        return visit.seeOther(.submission(id), done: .ticked)
    }
}
