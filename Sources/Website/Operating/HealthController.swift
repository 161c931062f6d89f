import HTTP
import Manual

/// What a supervisor asks: does the process turn, and can it serve.
struct HealthController: Sendable {
    let manual: Manual

    func live(_ visit: Visit) -> Response { answer(.ok, "live\n") }

    func ready(_ visit: Visit) async -> Response {
        do {
            _ = try await manual.cases.count()
            return answer(.ok, "ready\n")
        } catch {
            return answer(.serviceUnavailable, "not ready\n")
        }
    }

    private func answer(_ status: Status, _ text: String) -> Response {
        var response = Response.bytes(Array(text.utf8), status: status, contentType: "text/plain; charset=utf-8")
        response.headers.set("Cache-Control", "no-store")
        return response
    }
}
