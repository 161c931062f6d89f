import Glibc
import HTTP
import Logging
import Synchronization
import Testing

@Suite struct `A server that stops` {
    @Test func `finishes what was begun and takes no more`() async throws {
        let (begun, tell) = AsyncStream.makeStream(of: Void.self)
        let (finish, release) = AsyncStream.makeStream(of: Void.self)
        let server = try TestServer { request in
            if request.path == "/slow" {
                tell.yield()
                for await _ in finish { break }
            }
            return .text("done")
        }
        let idle = try server.connect()
        idle.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await idle.reply()?.status == 200)
        let busy = try server.connect()
        busy.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
        for await _ in begun { break }
        server.server.stop()
        #expect(await idle.isClosed())
        while Client(port: server.port) != nil { await Task.yield() }
        release.yield()
        let reply = try #require(await busy.reply())
        #expect(reply.text == "done")
        #expect(await busy.isClosed())
    }

    @Test func `does not wait for ever`() async throws {
        let server = try TestServer({ $0.deadlines.stop = .milliseconds(100) }) { _ in
            try? await Task.sleep(for: .seconds(60))
            return .empty(200)
        }
        let client = try server.connect()
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        while server.server.connectionCount == 0 { await Task.yield() }
        server.server.stop()
        #expect(await client.isClosed())
    }

    /// Set by one task, read by others.
    final class Flag: Sendable {
        private let value = Atomic<Bool>(false)
        var isSet: Bool { value.load(ordering: .relaxed) }
        func set() { value.store(true, ordering: .relaxed) }
    }

    /// A new server takes the port over while the old one still serves: no connection is refused, no request lost.
    @Test func `hands over to the next without a refused connection`() async throws {
        let old = try TestServer({ $0.loops = 2 }) { _ in .text("old") }
        let isOver = Flag()
        let port = old.port
        try await withThrowingTaskGroup(of: (answers: Int, newer: Int).self) { group in
            for _ in 1...2 {
                group.addTask {
                    var counts = (answers: 0, newer: 0)
                    while !isOver.isSet || counts.newer == 0 {
                        let client = try #require(Client(port: port))
                        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                        let reply = try #require(await client.reply())
                        counts.answers += 1
                        if reply.text == "new" { counts.newer += 1 }
                    }
                    return counts
                }
            }
            let new = try TestServer({
                $0.port = port
                $0.loops = 2
                $0.handsOver = true
            }) { _ in .text("new") }
            try await Task.sleep(for: .milliseconds(50))
            old.server.stop()
            try await Task.sleep(for: .milliseconds(100))
            isOver.set()
            for try await counts in group { #expect(counts.newer > 0) }
            new.server.stop()
        }
    }

    @Test func `does not share its port by mistake`() throws {
        let first = try TestServer.repeating()
        #expect(throws: SystemError.self) { try TestServer.repeating { $0.port = first.port } }
    }
}
