import Testing

@testable import HTTP

@Suite struct `A ready response` {
    static let page = ReadyResponse(response: .text(String(repeating: "participation ", count: 200)))

    static func answer(_ headers: (String, String)...) throws -> Answer {
        page.answer(for: try RequestHead("GET", "/", headers: headers), now: Represented.now)
    }

    static func field(_ name: String, of answer: Answer) -> String? {
        let head = String(decoding: answer.wire[..<answer.headEnd], as: UTF8.self)
        for line in head.split(separator: "\r\n") where line.hasPrefix("\(name): ") {
            return String(line.dropFirst(name.utf8.count + 2))
        }
        return nil
    }

    /// Items 84, 100, 101 [9110 8.4].
    @Test func `holds both codings, each with its own tag`() throws {
        let plain = try Self.answer()
        let coded = try Self.answer(("Accept-Encoding", "gzip, deflate, br"))
        let tag = try #require(Self.field("ETag", of: plain))
        #expect(Self.field("Content-Encoding", of: plain) == nil)
        #expect(Self.field("Content-Encoding", of: coded) == "gzip")
        #expect(Self.field("ETag", of: coded) == "\(tag.dropLast())-gzip\"")
        #expect(Self.field("Vary", of: plain) == "Accept-Encoding")
        #expect(coded.contentSize < plain.contentSize)
        #expect(
            Gunzip.text(Array(coded.wire[coded.contentStart...])) == String(repeating: "participation ", count: 200))
        #expect(Self.page.cost >= plain.wire.count + coded.wire.count)
    }

    @Test func `answers its own tag with 304`() throws {
        let tag = try #require(Self.field("ETag", of: try Self.answer()))
        let held = try Self.answer(("If-None-Match", tag))
        #expect(held.status == 304)
        #expect(held.contentSize == 0)
        #expect(Self.field("ETag", of: held) == tag)
        #expect(try Self.answer(("If-None-Match", tag), ("Accept-Encoding", "gzip")).status == 200)
        #expect(try Self.answer(("If-Match", "\"other\"")).status == 412)
    }

    /// Contents from 12 kB on are sent by the kernel from memory; what arrives is the same.
    @Test(arguments: [1, 4_096, 4_097, 12_287, 12_288, 100_000, 300_000])
    func `arrives whole at every size`(size: Int) async throws {
        let text = String(String(repeating: "participation ", count: size / 14 + 1).utf8.prefix(size)) ?? ""
        let ready = ReadyResponse(response: .text(text), compress: false)
        let server = try TestServer(TestServer.Site(readyAnswer: { _ in ready }, answer: { _ in .empty(404) }))
        let client = try server.connect()
        for count in [1, 3, 20] {
            client.send(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: count))
            for _ in 1...count {
                let reply = try #require(await client.reply())
                #expect(reply.text == text)
                #expect(reply["Date"]?.contains("1994") == false)
            }
        }
    }
}
