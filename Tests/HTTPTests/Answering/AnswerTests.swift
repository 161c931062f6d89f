import Testing

@testable import HTTP

@Suite struct `An answer` {
    static func wire(_ response: Response, method: String = "GET") -> String {
        let answer = Representation.answer(response, to: Request(method, "/"), now: Represented.now)
        return String(decoding: answer.wire, as: UTF8.self)
    }

    /// Items 66, 67, 70 [9112 4].
    @Test func `is status, date, fields, length, content`() {
        var response = Response.text("hi", status: Status(299, ""))
        response.headers.set("X-A", "b")
        #expect(
            `An answer`.wire(response)
                == "HTTP/1.1 299 \r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "X-A: b\r\nContent-Length: 2\r\n\r\nhi")
    }

    /// Items 62, 65 [9110 15.3.5, 15.3.6, 15.4.5].
    @Test(arguments: [(204, nil), (205, "0"), (304, nil), (200, "2"), (404, "2")])
    func `has content only where its status allows`(code: Int, length: String?) {
        let answer = Represented.get(Response.text("hi", status: Status(code)))
        #expect(answer.fields["Content-Length"] == length)
        #expect(answer.text == (length == "2" ? "hi" : ""))
    }

    /// Items 63, 69, 105 [9112 6.2, 9110 7.6.1]: framing and connection are not the page's to decide.
    @Test(arguments: ["Content-Length", "transfer-encoding", "Connection", "Keep-Alive", "Date", "Upgrade", "Trailer"])
    func `is framed by the server alone`(field: String) {
        var response = Response.text("hi")
        response.headers.set(field, "7")
        let fields = Represented.get(response).fields
        #expect(fields.all(field).filter { $0 == "7" } == [])
        #expect(fields.all("Content-Length") == ["2"])
    }

    /// Item 68 [9110 5.5]: nothing from a page can split a response.
    @Test(arguments: ["a\r\nSet-Cookie: x=y", "a\nb", "a\rb", "a\0b", "a\u{1B}b", "a\u{7F}b"])
    func `takes no field that would break it`(value: String) {
        var response = Response.text("hi")
        let taken = [
            response.headers.set("X-A", value), response.headers.add("X-A", value), response.headers.set(value, "x"),
        ]
        #expect(taken == [false, false, false])
        #expect(!response.headers.contains("X-A"))
        response.status = Status(200, value)
        #expect(`An answer`.wire(response).hasPrefix("HTTP/1.1 200 \r\nDate"))
    }

    /// Items 69, 111 [6265 3].
    @Test func `sets each cookie on a line of its own`() {
        var response = Response.text("hi")
        response.headers.add("Set-Cookie", "a=1")
        response.headers.add("Set-Cookie", "b=2")
        #expect(Represented.get(response).fields.all("set-cookie") == ["a=1", "b=2"])
    }

    /// Item 74 [9110 10.2.2]: an address from outside stays an address.
    @Test(arguments: [
        ("/en/cases/?q=a%20b&c", "/en/cases/?q=a%20b&c"), ("/x\r\nSet-Cookie: a=b", "/x%0D%0ASet-Cookie:%20a=b"),
        ("/p\u{E4}ge \"<", "/p%C3%A4ge%20%22%3C"),
    ])
    func `redirects to an encoded address`(address: String, location: String) {
        let answer = Represented.get(.redirect(to: address))
        #expect(answer.status == 303)
        #expect(answer.fields["Location"] == location)
        #expect(answer.fields["Content-Length"] == "0")
    }

    /// Item 85 [9110 8.8.2.1]: a file of tomorrow was last changed now.
    @Test func `of a file has its date, but never a later one than now`() throws {
        let file = try #require(FileBody(path: "/etc/hostname"))
        let modified = try #require(file.modified)
        let answer = Represented.get(Response(body: .file(file)))
        #expect(answer.fields["Last-Modified"] == HTTPDate(seconds: min(modified, Represented.now)).fieldValue)
        #expect(answer.fields["Accept-Ranges"] == "bytes")
        #expect(answer.bytes.count == file.size)
        let early = Representation.answer(Response(body: .file(file)), to: Request("GET", "/"), now: 0)
        #expect(String(decoding: early.wire, as: UTF8.self).contains("Last-Modified: Thu, 01 Jan 1970 00:00:00 GMT"))
    }

    @Test func `of a folder or a missing file is none`() {
        #expect(FileBody(path: "/etc") == nil)
        #expect(FileBody(path: "/etc/none-such") == nil)
    }
}
