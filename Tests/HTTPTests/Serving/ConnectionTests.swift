import HTTP
import Testing

@Suite struct `A connection` {
    /// Items 34, 66, 70, 77 [9112 9.3, 9110 6.6.1].
    @Test func `stays for several requests, each answered with length and date`() async throws {
        let server = try TestServer.repeating()
        let client = try server.connect()
        for number in 1...3 {
            client.send("POST /\(number) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
            let reply = try #require(await client.reply())
            #expect(reply.status == 200)
            #expect(reply.text == "POST /\(number) hi")
            #expect(reply["Content-Length"] == "10")
            #expect(reply["Date"]?.hasSuffix(" GMT") == true)
            #expect(reply["Connection"] == nil)
        }
    }

    /// Item 80 [9112 9.3.2].
    @Test func `answers pipelined requests in order`() async throws {
        let server = try TestServer.repeating()
        let client = try server.connect()
        let requests = (1...50).map { "POST /\($0) HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx" }
        client.send(requests.joined())
        for number in 1...50 {
            #expect(await client.reply()?.text == "POST /\(number) x")
        }
    }

    /// Items 77, 78, 79 [9112 9.3, 9.6].
    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "close"),
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, CLOSE\r\n\r\n", "close"),
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: x\r\nConnection: close\r\n\r\n", "close"),
        ("GET / HTTP/1.0\r\n\r\n", "close"),
    ])
    func `closes when asked, and says so`(request: String, field: String) async throws {
        let server = try TestServer.repeating()
        let client = try server.connect()
        client.send(request + "GET /never HTTP/1.1\r\nHost: a\r\n\r\n")
        let reply = try #require(await client.reply())
        #expect(reply.head.hasPrefix("HTTP/1.1 200 OK"))
        #expect(reply["Connection"] == field)
        #expect(await client.isClosed())
    }

    @Test func `of version 1.0 stays when asked, and says so`() async throws {
        let server = try TestServer.repeating()
        let client = try server.connect()
        for _ in 1...2 {
            client.send("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n")
            #expect(try #require(await client.reply())["Connection"] == "keep-alive")
        }
    }

    @Test func `is answered however the bytes arrive`() async throws {
        let server = try TestServer.repeating()
        let client = try server.connect()
        for byte in "POST /slow HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n".utf8 {
            client.send([byte])
        }
        #expect(await client.reply()?.text == "POST /slow abc")
    }

    /// Items 9, 78, 81 [9112 9.6]: told why, then closed.
    @Test func `is refused with a number and closed`() async throws {
        let server = try TestServer.repeating()
        let client = try server.connect()
        client.send("GET / HTTP/1.1\r\nHost: a\r\nBad Field: x\r\n\r\n")
        let reply = try #require(await client.reply())
        #expect(reply.status == 400)
        #expect(reply["Connection"] == "close")
        #expect(reply.text.contains("202"))
        #expect(await client.isClosed())
    }

    /// Items 14, 57 [9110 9.3.7].
    @Test func `learns what the server can do`() async throws {
        let server = try TestServer.repeating()
        let client = try server.connect()
        client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")
        let reply = try #require(await client.reply())
        #expect(reply.status == 200)
        #expect(reply["Allow"] == "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
        #expect(reply["Content-Length"] == "0")
    }

    /// Item 56 [9110 9.3.2].
    @Test func `gets GET's head for HEAD, without content`() async throws {
        let server = try TestServer { _ in .text("content") }
        let client = try server.connect()
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        let get = try #require(await client.reply())
        client.send("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        let head = try #require(await client.reply(bodyless: true))
        #expect(head["Content-Length"] == get["Content-Length"])
        #expect(head["Content-Type"] == get["Content-Type"])
        #expect(await client.rest() == "")
    }

    /// Items 22, 64 [9110 6.2, 9112 6.1]: the version is ours, and 1.0 is never sent chunks, whatever the length.
    @Test(arguments: ["1.0", "1.1", "1.7"]) func `is answered in version 1.1, by length`(version: String) async throws {
        let server = try TestServer { _ in .text(String(repeating: "x", count: 300_000)) }
        let client = try server.connect()
        client.send("GET / HTTP/\(version)\r\nHost: a\r\n\r\n")
        let reply = try #require(await client.reply())
        #expect(reply.head.hasPrefix("HTTP/1.1 200 "))
        #expect(reply["Content-Length"] == "300000")
        #expect(reply["Transfer-Encoding"] == nil)
    }

    /// Item 50 [9110 10.1.1].
    @Test func `is told to continue before it sends a body`() async throws {
        let server = try TestServer.repeating()
        let client = try server.connect()
        client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n")
        #expect(await client.reply()?.status == 100)
        client.send("hi")
        #expect(await client.reply()?.text == "POST / hi")
    }
}
