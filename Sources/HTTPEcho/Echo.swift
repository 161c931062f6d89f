import HTTP

/// Gives back what came.
struct Echo: Responder {
    private let nothing = ReadyResponse(
        response: .bytes([], contentType: "application/octet-stream"), compress: false)

    func ready(for head: borrowing RequestHead) -> ReadyResponse? {
        head.headerBytes("content-type") == nil ? nothing : nil
    }

    /// As much as the disk holds: the body is neither kept in memory nor looked at.
    func plan(for head: borrowing RequestHead) -> BodyPlan {
        BodyPlan(limit: 1 << 40, spoolAbove: 262_144)
    }

    func respond(to request: Request) async -> Response {
        var response = Response()
        response.compress = false
        response.headers.set("Content-Type", request.headers["Content-Type"] ?? "application/octet-stream")
        switch request.body {
        case .empty: break
        case .bytes(let bytes): response.body = .bytes(bytes)
        case .file(let file): response.body = .file(FileBody(file))
        }
        return response
    }
}
