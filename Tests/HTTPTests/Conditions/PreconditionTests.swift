import HTTP
import Testing

@Suite struct `A conditional request` {
    static let modified = "Sun, 22 Nov 2026 12:00:00 GMT"

    static var page: Response {
        var response = Response.text("content")
        response.headers.set("ETag", "\"v1\"")
        response.headers.set("Last-Modified", modified)
        response.headers.set("Cache-Control", "max-age=60")
        response.headers.set("Vary", "Cookie")
        response.headers.set("Content-Location", "/x")
        response.headers.set("Content-Language", "et")
        return response
    }

    struct Condition: Sendable, CustomTestStringConvertible {
        let item: Int
        let headers: [(String, String)]
        let status: Int

        init(_ item: Int, _ headers: [(String, String)], _ status: Int) {
            self.item = item
            self.headers = headers
            self.status = status
        }

        var testDescription: String { "\(item) \(headers) → \(status)" }
    }

    static let earlier = "Sat, 21 Nov 2026 12:00:00 GMT"

    /// RFC 9110 §13.1 and §13.2.2.
    @Test(arguments: [
        Condition(87, [("If-None-Match", "\"v1\"")], 304),
        Condition(87, [("If-None-Match", "W/\"v1\"")], 304),
        Condition(87, [("If-None-Match", "*")], 304),
        Condition(87, [("If-None-Match", "\"v0\", , \"v1\"")], 304),
        Condition(87, [("If-None-Match", "\"v0\""), ("If-None-Match", "\"v1\"")], 304),
        Condition(87, [("If-None-Match", "\"v0\"")], 200),
        Condition(84, [("If-None-Match", "v1")], 200),
        Condition(84, [("If-None-Match", "\"V1\"")], 200),
        Condition(87, [("If-Match", "\"v1\"")], 200),
        Condition(87, [("If-Match", "*")], 200),
        Condition(87, [("If-Match", "W/\"v1\"")], 412),
        Condition(87, [("If-Match", "\"v0\"")], 412),
        Condition(86, [("If-Match", "\"v0\""), ("If-None-Match", "\"v1\"")], 412),
        Condition(86, [("If-Match", "\"v1\""), ("If-None-Match", "\"v1\"")], 304),
        Condition(88, [("If-Modified-Since", modified)], 304),
        Condition(88, [("If-Modified-Since", earlier)], 200),
        Condition(88, [("If-Modified-Since", "yesterday")], 200),
        Condition(88, [("If-Modified-Since", "\(modified), \(modified)")], 200),
        Condition(88, [("If-Modified-Since", modified), ("If-None-Match", "\"v0\"")], 200),
        Condition(88, [("If-Unmodified-Since", modified)], 200),
        Condition(88, [("If-Unmodified-Since", earlier)], 412),
        Condition(88, [("If-Unmodified-Since", earlier), ("If-Match", "\"v1\"")], 200),
        Condition(89, [("If-Modified-Since", "Sunday, 22-Nov-26 12:00:00 GMT")], 304),
        Condition(89, [("If-Modified-Since", "Sun Nov 22 12:00:00 2026")], 304),
    ])
    func `is judged in the order of the standard`(_ condition: Condition) {
        for method in ["GET", "HEAD"] {
            let request = Request(method, "/", headers: condition.headers)
            #expect(Represented(`A conditional request`.page, to: request).status == condition.status)
        }
    }

    /// Item 88: If-Modified-Since is for GET and HEAD; item 86: only where the answer would be 200.
    @Test func `leaves other methods and other answers alone`() {
        #expect(
            Represented.get(`A conditional request`.page, ("If-None-Match", "\"v1\""), method: "POST").status == 200)
        var missing = `A conditional request`.page
        missing.status = .notFound
        #expect(Represented.get(missing, ("If-None-Match", "*")).status == 404)
    }

    /// Items 62, 90, 100 [9110 15.4.5].
    @Test func `is told not modified with little more than the validators`() {
        let answer = Represented.get(`A conditional request`.page, ("If-None-Match", "\"v1\""))
        #expect(answer.fields["ETag"] == "\"v1\"")
        #expect(answer.fields["Cache-Control"] == "max-age=60")
        #expect(answer.fields["Vary"] == "Cookie")
        #expect(answer.fields["Content-Location"] == "/x")
        #expect(answer.fields["Content-Language"] == nil)
        #expect(answer.fields["Content-Type"] == nil)
        #expect(answer.fields["Content-Length"] == nil)
        #expect(answer.bytes.isEmpty)
    }

    /// Item 87, second half: a method that changes something gets 412 where GET would get 304.
    @Test func `of a changing method fails instead`() {
        let tag = EntityTag("v1")
        let none = Preconditions(Headers([("If-None-Match", "*")]))
        #expect(none.evaluate(method: .put, tag: tag, modified: nil, now: 0) == .failed)
        #expect(none.evaluate(method: .put, tag: nil, modified: nil, exists: false, now: 0) == .proceed)
        let match = Preconditions(Headers([("If-Match", "\"v1\"")]))
        #expect(match.evaluate(method: .put, tag: tag, modified: nil, now: 0) == .proceed)
        #expect(match.evaluate(method: .put, tag: EntityTag("v2"), modified: nil, now: 0) == .failed)
    }
}

@Suite struct `A date` {
    /// Item 89 [9110 5.6.7].
    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Tue, 29 Feb 2000 12:00:00 GMT", 951_825_600), ("Friday, 31-Dec-99 23:59:60 GMT", 946_684_800),
        // Two digits more than 50 years ahead are past.
        ("Monday, 01-Jan-76 00:00:00 GMT", 3_345_062_400), ("Friday, 01-Jan-77 00:00:00 GMT", 220_924_800),
    ])
    func `is read in all three formats`(text: String, seconds: Int) {
        #expect(HTTPDate(field: text, now: Represented.now)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 8:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT ",
        "Xxx, 06 Nov 1994 08:49:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT", "Sun,06 Nov 1994 08:49:37  GMT",
        "Sunday, 06-Nov-1994 08:49:37 GMT", "06 Nov 1994", "1994-11-06T08:49:37Z",
    ])
    func `in any other form is none`(text: String) {
        #expect(HTTPDate(field: text, now: Represented.now) == nil)
    }

    /// Item 70 [9110 5.6.7]: written as read, over four centuries.
    @Test(arguments: Array(stride(from: -6_000_000_000, to: 7_000_000_000, by: 999_999_937)))
    func `is written as it is read`(seconds: Int) throws {
        let text = HTTPDate(seconds: seconds).fieldValue
        #expect(text.utf8.count == 29)
        #expect(HTTPDate(field: text, now: Represented.now)?.seconds == seconds)
    }
}
