import HTTP
import Manual

/// Signing out on other devices.
struct SessionRemovalsController: Sendable {
    let manual: Manual

    func create(_ visit: Visit) async throws -> Response {
        guard let id = Int64(visit["id"]) else { throw Refusal.notFound }
        try await manual.people.revoke(session: id, of: try visit.signedIn.id)
        return .redirect(to: visit.path(.account))
    }

    /// All but this one.
    func createAll(_ visit: Visit) async throws -> Response {
        try await manual.people.signOutEverywhere(
            try visit.signedIn.id, except: visit.session.visitor?.session.id)
        return .redirect(to: visit.path(.account))
    }
}
