import HTTP
import Manual

/// Puts a submission into the separate tray for what looks like advertising, or takes it out again.
struct HoldsController: Sendable {
    let desk: ReviewDesk

    func create(_ visit: Visit) async throws -> Response {
        let isHeld = visit.form["hold"] == "yes"
        try await desk.manual.moderation.hold(visit.id(), isHeld: isHeld, by: visit.actor)
        return visit.seeOther(.submission(try visit.id()), done: isHeld ? .held : .released)
    }
}
