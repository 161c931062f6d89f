import Glibc
import HTTP
import Testing

@Suite struct `A large body` {
    /// A folder of its own, empty before and after.
    final class Folder {
        let path: String

        init() {
            var template = Array("/tmp/spool-XXXXXX".utf8CString)
            mkdtemp(&template)
            path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        }

        var isEmpty: Bool {
            guard let folder = opendir(path) else { return false }
            defer { closedir(folder) }
            var count = 0
            while readdir(folder) != nil { count += 1 }
            return count == 2  // . and ..
        }

        deinit { rmdir(path) }
    }

    static let echo: @Sendable (Request) async -> Response = { request in
        guard case .file(let file) = request.body else { return .empty(500) }
        return Response(body: .file(FileBody(file)))
    }

    @Test(arguments: ["Content-Length", "Transfer-Encoding"])
    func `goes through a file without a name, there and back`(framing: String) async throws {
        let folder = Folder()
        let plan = BodyPlan(limit: 10_000_000, spoolAbove: 1_000)
        let server = try TestServer(TestServer.Site(bodyPlan: plan, answer: Self.echo)) { $0.spoolFolder = folder.path }
        let content = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
        let client = try server.connect()
        client.send("POST / HTTP/1.1\r\nHost: a\r\n")
        if framing == "Content-Length" {
            client.send("Content-Length: 5000000\r\n\r\n")
            client.send(content)
        } else {
            client.send("Transfer-Encoding: chunked\r\n\r\n")
            for start in stride(from: 0, to: content.count, by: 50_000) {
                client.send("C350\r\n")
                client.send(Array(content[start..<start + 50_000]))
                client.send("\r\n")
            }
            client.send("0\r\n\r\n")
        }
        #expect(folder.isEmpty)
        let reply = try #require(await client.reply())
        #expect(reply.status == 200)
        // A comparison made first: on a mismatch the difference of megabytes would be worked out for ever.
        let isWhole = reply.body == content
        #expect(isWhole)
        #expect(folder.isEmpty)
        // The connection is good for a next request.
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
        #expect(await client.reply()?.status == 500)
    }

    @Test func `that cannot be kept is refused with 507`() async throws {
        let plan = BodyPlan(limit: 10_000_000, spoolAbove: 10)
        let server = try TestServer(TestServer.Site(bodyPlan: plan, answer: Self.echo)) {
            $0.spoolFolder = "/none/such"
        }
        let client = try server.connect()
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20\r\n\r\n01234567890123456789")
        #expect(await client.reply()?.status == 507)
    }

    @Test func `given up on the way leaves nothing behind`() async throws {
        let folder = Folder()
        let plan = BodyPlan(limit: 10_000_000, spoolAbove: 10)
        let server = try TestServer(TestServer.Site(bodyPlan: plan, answer: Self.echo)) { $0.spoolFolder = folder.path }
        let client = try server.connect()
        client.send(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n\(String(repeating: "x", count: 1_000_000))")
        while server.server.connectionCount == 0 { await Task.yield() }
        client.vanish()
        while server.server.connectionCount > 0 { await Task.yield() }
        #expect(folder.isEmpty)
    }

    /// A slow reader gets the whole of a large file, and the loop serves others meanwhile.
    @Test func `is sent as fast as it is read`() async throws {
        let path = "/tmp/door-test-\(UInt64.random(in: 0 ... .max))"
        let content = (0..<8_000_000).map { UInt8(truncatingIfNeeded: $0 &* 40_503 >> 7) }
        let written = open(path, O_CREAT | O_WRONLY, 0o600)
        defer { unlink(path) }
        var done = 0
        while done < content.count {
            done += content[done...].withUnsafeBytes { write(written, $0.baseAddress, $0.count) }
        }
        close(written)
        let file = try #require(FileBody(path: path))
        let server = try TestServer { _ in Response(body: .file(file)) }
        let slow = try #require(Client(port: server.port, receiveBuffer: 8_192))
        slow.send("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nRange: bytes=-5\r\n\r\n")
        let quick = try server.connect()
        quick.send("GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=1000-1999\r\n\r\n")
        let isQuick = await quick.reply()?.body == Array(content[1000..<2000])
        #expect(isQuick)
        let isSlow = await slow.reply()?.body == content
        #expect(isSlow)
        let isSuffix = await slow.reply()?.body == Array(content.suffix(5))
        #expect(isSuffix)
    }

    /// Whatever a connection is at when its socket takes no more, it goes on with that once it does.
    @Test(arguments: [false, true]) func `behind answers that wait to be read loses nothing`(expects: Bool) async throws
    {
        let large = ReadyResponse(response: .text(String(repeating: "x", count: 4_000_000)), compress: false)
        let site = TestServer.Site(
            readyAnswer: { $0.method == .get ? large : nil }, answer: { .text("\($0.body.size)") })
        let server = try TestServer(site)
        let client = try server.connect()
        client.send(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 5))
        let expectation = expects ? "Expect: 100-continue\r\n" : ""
        client.send("POST / HTTP/1.1\r\nHost: a\r\n\(expectation)Content-Length: 3\r\n\r\n")
        for _ in 1...5 { #expect(await client.reply()?.body.count == 4_000_000) }
        if expects { #expect(await client.reply()?.status == 100) }
        client.send("abcGET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await client.reply()?.text == "3")
        #expect(await client.reply()?.body.count == 4_000_000)
    }
}
