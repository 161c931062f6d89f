import HTTP
import Logging

/// A server on a free port that stops when the test is over.
final class TestServer {
    struct Site: Responder {
        var readyAnswer: (@Sendable (borrowing RequestHead) -> ReadyResponse?)?
        var bodyPlan = BodyPlan()
        var answer: @Sendable (Request) async -> Response

        func ready(for head: borrowing RequestHead) -> ReadyResponse? { readyAnswer?(head) }
        func plan(for head: borrowing RequestHead) -> BodyPlan { bodyPlan }
        func respond(to request: Request) async -> Response { await answer(request) }
    }

    let server: Server
    let port: Int

    init(
        _ site: Site, _ adjust: (inout ServerConfiguration) -> Void = { _ in },
        log: (@Sendable (AccessEntry) -> Void)? = nil
    ) throws {
        var configuration = ServerConfiguration()
        configuration.port = 0
        configuration.deadlines.stop = .seconds(15)
        adjust(&configuration)
        server = try Server(configuration, responder: site, logger: Logger(label: "test"), accessLog: log)
        port = try server.start()
    }

    convenience init(
        _ adjust: (inout ServerConfiguration) -> Void = { _ in },
        answer: @escaping @Sendable (Request) async -> Response
    ) throws {
        try self.init(Site(answer: answer), adjust)
    }

    /// Answers with what it was asked: method, target and body.
    static func repeating(_ adjust: (inout ServerConfiguration) -> Void = { _ in }) throws -> TestServer {
        try TestServer(adjust) { request in
            let body = request.body.bytes(upTo: 1 << 24) ?? []
            return .text("\(request.method) \(request.target) \(String(decoding: body, as: UTF8.self))")
        }
    }

    func connect() throws -> Client {
        guard let client = Client(port: port) else { throw SystemFailure() }
        return client
    }

    struct SystemFailure: Error {}

    deinit {
        server.stop()
        server.waitUntilStopped()
    }
}
