/// How much body a request may carry, in bytes, and from where on it is kept in a file instead of memory.
package struct BodyPlan: Sendable {
    package var limit: Int
    package var spoolAbove: Int
    /// Whether the length must be stated beforehand; a chunked body is then refused with 411 (RFC 9110 §15.5.12).
    package var requiresLength: Bool

    package init(limit: Int = 1_048_576, spoolAbove: Int = 262_144, requiresLength: Bool = false) {
        self.limit = limit
        self.spoolAbove = spoolAbove
        self.requiresLength = requiresLength
    }
}

/// The site, as the server sees it.
package protocol Responder: Sendable {
    /// Asked on the loop's thread for every request without a body: must not block. A ready answer, or nil to be asked
    /// off the loop.
    func ready(for head: borrowing RequestHead) -> ReadyResponse?
    /// Asked on the loop's thread before a body is read.
    func plan(for head: borrowing RequestHead) -> BodyPlan
    /// Asked off the loop. Cancelled when the client leaves or `Deadlines.answer` passes.
    func respond(to request: Request) async -> Response
}

extension Responder {
    package func ready(for head: borrowing RequestHead) -> ReadyResponse? { nil }
    package func plan(for head: borrowing RequestHead) -> BodyPlan { BodyPlan() }
}
