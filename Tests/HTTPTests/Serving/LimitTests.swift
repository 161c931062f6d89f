import HTTP
import Testing

@Suite struct `A limit` {
    @Test func `on requests closes the connection after the last, and says so`() async throws {
        let server = try TestServer.repeating { $0.limits.requestsPerConnection = 3 }
        let client = try server.connect()
        client.send(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 5))
        for field in [nil, nil, "close"] {
            let reply = try #require(await client.reply())
            #expect(reply["Connection"] == field)
        }
        #expect(await client.isClosed())
    }

    /// Item 76 [9110 15.6.4].
    @Test func `on connections answers 503 beyond, until one leaves`() async throws {
        let server = try TestServer.repeating { $0.limits.connections = 2 }
        var held: [Client] = []
        for _ in 1...2 {
            held.append(try server.connect())
            held.last?.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await held.last?.reply()?.status == 200)
        }
        let reply = try #require(await (try server.connect()).reply())
        #expect(reply.status == 503)
        #expect(reply["Retry-After"] != nil)
        #expect(reply["Connection"] == "close")
        held.removeLast()
        while server.server.connectionCount == 2 { await Task.yield() }
        let next = try server.connect()
        next.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await next.reply()?.status == 200)
    }

    @Test func `on one address answers 429, but trusted proxies are exempt`() async throws {
        let server = try TestServer.repeating { $0.limits.connectionsPerAddress = 1 }
        let first = try server.connect()
        first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await first.reply()?.status == 200)
        #expect(await (try server.connect()).reply()?.status == 429)

        let behindProxy = try TestServer.repeating {
            $0.limits.connectionsPerAddress = 1
            $0.trustedProxies = [AddressBlock("127.0.0.0/8")].compactMap(\.self)
        }
        let clients = [try behindProxy.connect(), try behindProxy.connect()]
        for client in clients {
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await client.reply()?.status == 200)
        }
    }

    /// Items 45, 46, 53, 81 [9110 15.5.14, 9112 9.6]: the answer is not lost although the body goes on coming.
    @Test func `on bodies answers 413 to a client that is still sending`() async throws {
        let server = try TestServer(TestServer.Site(bodyPlan: BodyPlan(limit: 1000), answer: { _ in .empty(200) }))
        for framing in ["Content-Length: 200000", "Transfer-Encoding: chunked"] {
            let client = try server.connect()
            let chunk = framing.hasPrefix("T") ? "30000\r\n" : ""
            client.send(
                "POST / HTTP/1.1\r\nHost: a\r\n\(framing)\r\n\r\n\(chunk)\(String(repeating: "x", count: 150_000))")
            let reply = try #require(await client.reply())
            #expect(reply.status == 413)
            #expect(reply["Connection"] == "close")
        }
    }

    /// Items 50, 53 [9110 10.1.1]: no interim answer for a body that will not be taken.
    @Test func `on bodies refuses before it asks for one`() async throws {
        let server = try TestServer(TestServer.Site(bodyPlan: BodyPlan(limit: 1000), answer: { _ in .empty(200) }))
        let client = try server.connect()
        client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2000\r\n\r\n")
        #expect(await client.reply()?.status == 413)
    }

    /// Item 51: no interim answer to 1.0.
    @Test func `of version 1.0 gets no interim answer`() async throws {
        let server = try TestServer.repeating()
        let client = try server.connect()
        client.send("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nhi")
        #expect(await client.reply()?.text == "POST / hi")
    }

    @Test func `is dressed by the site`() async throws {
        let server = try TestServer.repeating {
            $0.errorPage = { status, number in .text("\(status.code)/\(number)", status: status) }
        }
        let client = try server.connect()
        client.send("GET / HTTP/3.0\r\nHost: a\r\n\r\n")
        let reply = try #require(await client.reply())
        #expect(reply.status == 505)
        #expect(reply.text == "505/106")
    }

    /// Item 56, 75: no content to HEAD, not even of a refusal.
    @Test func `refuses HEAD without content`() async throws {
        let server = try TestServer.repeating()
        let client = try server.connect()
        client.send("HEAD / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")
        #expect(await client.reply(bodyless: true)?.status == 400)
        #expect(await client.rest() == "")
    }
}
