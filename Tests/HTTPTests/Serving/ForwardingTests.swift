import Testing

@testable import HTTP

@Suite struct `A proxy in front` {
    static func resolve(_ peer: String, _ headers: (String, String)...) throws -> (client: String, scheme: String) {
        let trusted = ["10.0.0.0/8", "::1", "2001:db8:1::/48"].compactMap(AddressBlock.init)
        var head = try RequestHead("GET", "/", headers: headers)
        Forwarding(trusted: trusted).resolve(&head, peer: try #require(ClientAddress(peer)))
        return (head.client.description, head.scheme)
    }

    @Test(arguments: [
        ("192.0.2.1", "203.0.113.9", "192.0.2.1"), ("10.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("10.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"), ("10.0.0.1", "203.0.113.9, 10.1.2.3", "203.0.113.9"),
        ("10.0.0.1", "10.9.9.9", "10.9.9.9"), ("10.0.0.1", "nonsense", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.9, nonsense", "10.0.0.1"), ("::1", "2001:db8::7", "2001:db8::7"),
        ("2001:db8:1::5", "203.0.113.9:4711", "203.0.113.9"), ("10.0.0.1", "", "10.0.0.1"),
    ])
    func `is believed only where it is trusted`(peer: String, field: String, client: String) throws {
        #expect(try Self.resolve(peer, ("X-Forwarded-For", field)).client == client)
    }

    @Test func `says over which scheme it was asked`() throws {
        #expect(try Self.resolve("10.0.0.1", ("X-Forwarded-Proto", "https")).scheme == "https")
        #expect(try Self.resolve("10.0.0.1", ("X-Forwarded-Proto", "http")).scheme == "http")
        #expect(try Self.resolve("192.0.2.1", ("X-Forwarded-Proto", "https")).scheme == "http")
    }

    /// RFC 7239 §4.
    @Test func `may say it in the standard's way`() throws {
        let forwarded = try Self.resolve(
            "10.0.0.1", ("Forwarded", "for=198.51.100.1, FOR=\"[2001:db8::9]:4711\";proto=https;by=10.0.0.1"))
        #expect(forwarded.client == "2001:db8::9")
        #expect(forwarded.scheme == "https")
        #expect(try Self.resolve("10.0.0.1", ("Forwarded", "for=_hidden")).client == "10.0.0.1")
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("0.0.0.0/0", "203.0.113.9", true),
        ("0.0.0.0/0", "::1", false), ("::/0", "203.0.113.9", true), ("192.0.2.7", "192.0.2.7", true),
        ("192.0.2.7", "192.0.2.6", false), ("2001:db8::/33", "2001:db8:7fff::1", true),
        ("2001:db8::/33", "2001:db8:8000::1", false),
    ])
    func `is named by a block of addresses`(block: String, address: String, isIn: Bool) throws {
        #expect(try #require(AddressBlock(block)).contains(try #require(ClientAddress(address))) == isIn)
    }

    @Test(arguments: ["", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "::/129", "10.0.0.0/8/8", "host"])
    func `is not named by anything else`(block: String) {
        #expect(AddressBlock(block) == nil)
    }

    /// Item 18 [9110 7.4]: https in a target counts where a trusted proxy says so.
    @Test func `may speak of https in a target`() async throws {
        let server = try TestServer({ $0.trustedProxies = [AddressBlock("127.0.0.1")].compactMap(\.self) }) { request in
            .text("\(request.scheme) \(request.host ?? "-") \(request.client)")
        }
        let client = try server.connect()
        client.send(
            "GET https://b/ HTTP/1.1\r\nHost: a\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n")
        #expect(await client.reply()?.text == "https b 203.0.113.9")
    }
}

@Suite struct `The access log` {
    @Test func `has a line for every answer, without the query`() async throws {
        let (entries, tell) = AsyncStream.makeStream(of: AccessEntry.self)
        let site = TestServer.Site(answer: { .text($0.id, status: 404) })
        let server = try TestServer(site, log: { tell.yield($0) })
        let client = try server.connect()
        client.send("GET /a?secret HTTP/1.1\r\nHost: a\r\n\r\nBAD\r\n\r\n")
        let reply = try #require(await client.reply())
        var iterator = entries.makeAsyncIterator()
        let first = try #require(await iterator.next())
        #expect(first.path == "/a")
        #expect(first.method == "GET")
        #expect(first.status == 404)
        #expect(first.bytes == 16)
        #expect(first.microseconds >= 0)
        #expect(first.client.description == "127.0.0.1")
        #expect(first.id == reply.text)
        #expect(first.refusal == nil)
        let second = try #require(await iterator.next())
        #expect(second.status == 400)
        #expect(second.refusal == Refusal.malformedRequestLine.rawValue)
    }

    @Test func `numbers every refusal, with a status of its own and words`() {
        #expect(Set(Refusal.allCases.map(\.rawValue)).count == Refusal.allCases.count)
        for refusal in Refusal.allCases {
            #expect(refusal.status.code >= 400)
            #expect(refusal.reason.utf8.allSatisfy { $0 == 0x20 || (0x61...0x7A).contains($0) })
        }
        #expect(Refusal.blankBeforeColon.reason == "blank before colon")
    }
}
