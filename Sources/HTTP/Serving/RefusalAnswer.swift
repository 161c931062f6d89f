/// The server's own answer to what it refuses: the site's error page, or a line of plain text.
struct RefusalAnswer {
    let errorPage: (@Sendable (Status, Int) -> Response)?

    func answer(_ refusal: Refusal) -> Answer {
        var response = errorPage?(refusal.status, refusal.rawValue) ?? plain(refusal)
        response.status = refusal.status
        switch refusal {
        case .contentCodingUnsupported: response.headers.set("Accept-Encoding", "identity")  // RFC 9110 §15.5.16
        case .tooManyConnections, .tooManyConnectionsOfAddress, .answerTooSlow:
            response.headers.set("Retry-After", "10")
        default: break
        }
        return Answer(
            status: response.status, headers: response.headers, content: response.body, length: response.body.size)
    }

    private func plain(_ refusal: Refusal) -> Response {
        var response = Response.text(
            "\(refusal.status): \(refusal.reason) (\(refusal.rawValue))\n", status: refusal.status)
        // RFC 9110 §15.1 lets caches keep some of these by their own judgement.
        response.headers.set("Cache-Control", "no-store")
        response.headers.set("X-Content-Type-Options", "nosniff")
        response.headers.set("Content-Security-Policy", "default-src 'none'")
        return response
    }
}
