import Testing

@Suite struct `http-echo` {
    @Test func `answers any method on any path with the body it was sent`() async throws {
        let echo = try await EchoProcess("--port", "0")
        let client = try echo.connect()
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "FOO", "M-SEARCH"] {
            for (path, body) in [("/", ""), ("/a/b?c=%C3%A4", "hi"), ("//", "\0\u{FF}\r\n\r\n")] {
                client.send(
                    "\(method) \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
                let reply = try #require(await client.reply(), "\(method) \(path)")
                #expect(reply.status == 200, "\(method) \(path)")
                #expect(reply.text == body, "\(method) \(path)")
            }
            client.send("\(method) / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n")
            #expect(await client.reply()?.text == "hi")
        }
        client.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await client.reply(bodyless: true)?.status == 200)
        client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await client.reply()?.status == 200)
    }

    /// Items 13, 14: what is no path stays what it is.
    @Test(arguments: [
        ("CONNECT a.example:443", 501), ("CONNECT *", 400), ("GET *", 400), ("FOO a.example:443", 400), ("F(O /", 400),
    ])
    func `makes no path of what is none`(start: String, status: Int) async throws {
        let echo = try await EchoProcess("--port", "0")
        let client = try echo.connect()
        client.send("\(start) HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await client.reply()?.status == status)
    }
}
