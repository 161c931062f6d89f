/// The answer to `OPTIONS *` (RFC 9110 §9.3.7): which methods the server as a whole knows.
enum ServerOptions {
    static func answer(_ methods: [Method]?) -> Answer {
        var headers = Headers()
        headers.set("Allow", (methods ?? Method.recognised).map(\.name).joined(separator: ", "))
        return Answer(status: .ok, headers: headers, content: .empty, length: 0)
    }
}
