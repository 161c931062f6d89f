import HTTP

/// Answers every request with one file: from memory when it is small, by the kernel when it is large.
struct OneFile: Responder {
    private static let largestReady = 1_048_576

    private let file: FileBody
    private let page: ReadyResponse?

    /// Nil when the file cannot be read.
    init?(path: String) {
        guard let file = FileBody(path: path) else { return nil }
        self.file = file
        guard file.size <= OneFile.largestReady else {
            page = nil
            return
        }
        guard let bytes = file.bytes() else { return nil }
        page = ReadyResponse(response: .bytes(bytes, contentType: "text/html; charset=utf-8"))
    }

    func ready(for head: borrowing RequestHead) -> ReadyResponse? { page }

    func respond(to request: Request) async -> Response {
        var response = Response(body: .file(file))
        response.headers.set("Content-Type", "application/octet-stream")
        return response
    }
}
