import HTTP
import Testing

@Suite struct `Waiting` {
    /// Items 81, 82 [9110 15.5.9]: the head's deadline is absolute, each byte does not prolong it.
    @Test func `for the rest of a head ends with 408`() async throws {
        let server = try TestServer.repeating { $0.deadlines.head = .milliseconds(300) }
        let client = try server.connect()
        client.send("G")
        let dribble = client.dribble("ET / HTTP/1.1\r\nHost: a\r\nX: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy")
        let reply = try #require(await client.reply())
        dribble.cancel()
        #expect(reply.status == 408)
        #expect(reply["Connection"] == "close")
    }

    @Test func `for a first byte ends in silence`() async throws {
        let server = try TestServer.repeating { $0.deadlines.head = .milliseconds(100) }
        #expect(await (try server.connect()).isClosed())
    }

    @Test func `for a next request ends in silence`() async throws {
        let server = try TestServer.repeating { $0.deadlines.keepAlive = .milliseconds(100) }
        let client = try server.connect()
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await client.reply()?.status == 200)
        #expect(await client.isClosed())
    }

    /// Item 44 [9112 8]: the site is never asked about half a body.
    @Test func `for the rest of a body ends with 408`() async throws {
        let server = try TestServer({ $0.deadlines.body = .milliseconds(100) }) { _ in
            Issue.record("half a body was taken for a whole")
            return .empty(200)
        }
        let client = try server.connect()
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf")
        #expect(await client.reply()?.status == 408)
        let gone = try server.connect()
        gone.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal")
        gone.finishSending()
        #expect(await gone.isClosed())
    }

    @Test func `for a body that trickles below the least rate ends with 408`() async throws {
        let server = try TestServer.repeating {
            $0.deadlines.body = .milliseconds(200)
            $0.deadlines.leastRate = 1_000_000
        }
        let client = try server.connect()
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
        let dribble = client.dribble("x")
        #expect(await client.reply()?.status == 408)
        dribble.cancel()
    }

    @Test func `for the site ends with 503, and its work is cancelled`() async throws {
        let (cancelled, tell) = AsyncStream.makeStream(of: Bool.self)
        let server = try TestServer({ $0.deadlines.answer = .milliseconds(100) }) { _ in
            try? await Task.sleep(for: .seconds(30))
            tell.yield(Task.isCancelled)
            return .empty(200)
        }
        let client = try server.connect()
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        let reply = try #require(await client.reply())
        #expect(reply.status == 503)
        #expect(reply["Retry-After"] == "10")
        for await isCancelled in cancelled {
            #expect(isCancelled)
            break
        }
    }

    /// Item 83: nobody works for a client that has gone.
    @Test func `of the site for nobody is cancelled`() async throws {
        let (states, tell) = AsyncStream.makeStream(of: Bool.self)
        let server = try TestServer { _ in
            tell.yield(false)
            try? await Task.sleep(for: .seconds(30))
            tell.yield(Task.isCancelled)
            return .empty(200)
        }
        let client = try server.connect()
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        var iterator = states.makeAsyncIterator()
        #expect(await iterator.next() == false)
        client.vanish()
        #expect(await iterator.next() == true)
    }

    @Test func `for a client that reads nothing ends`() async throws {
        let (asked, tell) = AsyncStream.makeStream(of: Void.self)
        let server = try TestServer({ $0.deadlines.write = .milliseconds(200) }) { _ in
            tell.yield()
            return .bytes([UInt8](repeating: 0x61, count: 20_000_000), contentType: "a/b")
        }
        let client = try server.connect()
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        // On a busy machine the connection may be gone before anybody has seen it counted.
        _ = await asked.first { _ in true }
        while server.server.connectionCount > 0 { try await Task.sleep(for: .milliseconds(10)) }
        #expect(await client.rest().utf8.count < 20_000_000)
    }
}
