/// Everything about a server that its owner decides.
package struct ServerConfiguration: Sendable {
    package var host = "127.0.0.1"
    /// 0 takes any free port.
    package var port = 8080
    /// Threads that each serve their own connections; one a core is right.
    package var loops = 1
    package var limits = Limits()
    package var deadlines = Deadlines()
    /// Peers whose `Forwarded` or `X-Forwarded-*` fields are believed.
    package var trustedProxies: [AddressBlock] = []
    /// Names under which the site is reached, without port; requests for others get 421. Empty serves any name.
    package var publicHosts: [String] = []
    /// Methods that are recognised; others get 501, TRACE and CONNECT always. Nil recognises every token,
    /// and then refuses CONNECT only where it asks for a tunnel (RFC 9110 §9.3.6).
    package var methods: [Method]? = Method.recognised
    /// Where large bodies are kept while they are worked on.
    package var spoolFolder = "/tmp"
    /// Whether another process may already listen on the port, so that a new one takes over before the old one stops.
    package var handsOver = false
    /// The page for an answer the server gives for itself, from status and refusal number. Asked on the loop's thread:
    /// must not block. Nil answers with a line of plain text.
    package var errorPage: (@Sendable (Status, Int) -> Response)?

    package init() {}
}
