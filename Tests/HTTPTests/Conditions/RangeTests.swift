import HTTP
import Testing

@Suite struct `A range` {
    static var download: Response {
        var response = Response.bytes(Array("0123456789".utf8), contentType: "application/pdf")
        response.headers.set("ETag", "\"v1\"")
        response.headers.set("Last-Modified", `A conditional request`.modified)
        response.headers.set("Cache-Control", "max-age=60")
        return response
    }

    /// Items 91, 93, 94, 95, 96 [9110 14.1.2, 14.2].
    @Test(arguments: [
        ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=4-", 206, "456789", "bytes 4-9/10"),
        ("bytes=-3", 206, "789", "bytes 7-9/10"), ("bytes=-99", 206, "0123456789", "bytes 0-9/10"),
        ("bytes=8-99999999999999999999999", 206, "89", "bytes 8-9/10"), ("BYTES=0-0", 206, "0", "bytes 0-0/10"),
        ("bytes=, 9-9 ,", 206, "9", "bytes 9-9/10"), ("bytes=-0", 416, "", "bytes */10"),
        ("bytes=10-", 416, "", "bytes */10"), ("bytes=99999999999999999999-", 416, "", "bytes */10"),
        ("bytes=5-4", 200, "0123456789", nil), ("bytes=a-b", 200, "0123456789", nil),
        ("bytes=+1-2", 200, "0123456789", nil), ("bytes=-", 200, "0123456789", nil),
        ("bytes=1-2-3", 200, "0123456789", nil), ("bytes= 1 - 2", 200, "0123456789", nil),
        ("bytes=", 200, "0123456789", nil), ("lines=0-3", 200, "0123456789", nil),
        ("bytes=0-1,4-5", 200, "0123456789", nil),
    ])
    func `is one stretch of bytes`(field: String, status: Int, text: String, contentRange: String?) {
        let answer = Represented.get(`A range`.download, ("Range", field))
        #expect(answer.status == status)
        #expect(answer.text == text)
        #expect(answer.fields["Content-Range"] == contentRange)
        #expect(answer.fields["Content-Length"] == "\(text.utf8.count)")
        if status == 206 {
            #expect(answer.fields["ETag"] == "\"v1\"")
            #expect(answer.fields["Cache-Control"] == "max-age=60")
        }
    }

    /// Item 92 [9110 13.1.5].
    @Test(arguments: [
        ("\"v1\"", 206), ("\"v0\"", 200), ("W/\"v1\"", 200), ("Sun, 22 Nov 2026 12:00:00 GMT", 206),
        ("Sat, 21 Nov 2026 12:00:00 GMT", 200), ("Mon, 23 Nov 2026 12:00:00 GMT", 200), ("nonsense", 200),
    ])
    func `is of the representation meant`(condition: String, status: Int) {
        #expect(Represented.get(`A range`.download, ("Range", "bytes=0-3"), ("If-Range", condition)).status == status)
    }

    /// Item 91: GET only. Item 102: never of a coded text.
    @Test func `is for GET, and of the bytes as they are`() {
        #expect(Represented.get(`A range`.download, ("Range", "bytes=0-3"), method: "HEAD").status == 200)
        #expect(Represented.get(`A range`.download, ("Range", "bytes=0-3"), method: "POST").status == 200)
        let page = Response.text(String(repeating: "text ", count: 500))
        let answer = Represented.get(page, ("Range", "bytes=0-3"), ("Accept-Encoding", "gzip"))
        #expect(answer.status == 206)
        #expect(answer.text == "text")
        #expect(answer.fields["Content-Encoding"] == nil)
    }
}
