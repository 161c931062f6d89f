import Testing

@testable import HTTP

@Suite struct `A request line` {
    @Test(arguments: [
        Example(1, "9112 2.2", "GET /\u{212A} HTTP/1.1\r\nHost: a\r\n\r\n", "400 invalidTarget"),
        Example(2, "9112 3", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / 1.1 Host=a"),
        Example(2, "9112 3", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "400 malformedRequestLine"),
        Example(2, "9112 3", "GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n", "400 malformedRequestLine"),
        Example(2, "9112 3", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", "400 malformedVersion"),
        Example(2, "9112 3", "GET / HTTP/1.1 x\r\nHost: a\r\n\r\n", "400 malformedVersion"),
        Example(2, "9112 3", "GET /  HTTP/1.1\r\nHost: a\r\n\r\n", "400 malformedVersion"),
        Example(2, "9112 3", " GET / HTTP/1.1\r\nHost: a\r\n\r\n", "400 malformedRequestLine"),
        Example(2, "9112 3", "G\u{E9}T / HTTP/1.1\r\nHost: a\r\n\r\n", "400 malformedRequestLine"),
        Example(3, "9110 9.1", "get / HTTP/1.1\r\nHost: a\r\n\r\n", "501 methodNotRecognised"),
        Example(3, "9110 9.1", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", "501 methodNotRecognised"),
        Example(
            3, "9112 3", "\(String(repeating: "M", count: 33)) / HTTP/1.1\r\nHost: a\r\n\r\n",
            "501 methodNotRecognised"),
        Example(5, "9112 2.2", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / 1.1 Host=a"),
        Example(5, "9112 2.2", "\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / 1.1 Host=a"),
        Example(5, "9112 2.2", "\r\n\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "400 tooManyEmptyLines"),
        Example(6, "9112 2.2", "GET / HTTP/1.1\nHost: a\r\n\r\n", "400 bareLineFeed"),
        Example(6, "9112 2.2", "GET / HTTP/1.1\r\nHost: a\n\r\n", "400 bareLineFeed"),
        Example(6, "9112 2.2", "GET / HTTP/1.1\r\nHost: a\r\n\n", "400 bareLineFeed"),
        Example(6, "9112 2.2", "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "400 bareLineFeed"),
        Example(7, "9112 2.2", "GET /\r HTTP/1.1\r\nHost: a\r\n\r\n", "400 bareCarriageReturn"),
        Example(7, "9112 2.2", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", "400 bareCarriageReturn"),
        Example(7, "9112 2.2", "GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", "400 controlCharacterInField"),
        Example(8, "9112 2.2", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", "400 foldedLine"),
        Example(9, "9112 3", "\u{16}\u{3}\u{1}\u{2}\r\n\r\n", "400 malformedRequestLine"),
        Example(58, "9110 9.3.8", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", "501 traceRefused"),
    ])
    func `is delimited by single spaces and CRLF, nothing else`(_ example: Example) {
        #expect(Verdict.unanimous(on: example.message)?.description == example.verdict)
    }

    @Test(arguments: [
        Example(19, "9112 2.3", "GET / http/1.1\r\nHost: a\r\n\r\n", "400 malformedVersion"),
        Example(19, "9112 2.3", "GET / HTTP/11\r\nHost: a\r\n\r\n", "400 malformedVersion"),
        Example(19, "9112 2.3", "GET / HTTP/1.10\r\nHost: a\r\n\r\n", "400 malformedVersion"),
        Example(19, "9112 2.3", "GET / HTTP/1.\r\nHost: a\r\n\r\n", "400 malformedVersion"),
        Example(19, "9112 2.3", "GET / HTTPS/1.1\r\nHost: a\r\n\r\n", "400 malformedVersion"),
        Example(20, "9110 15.6.6", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", "505 versionNotSupported"),
        Example(20, "9110 15.6.6", "GET / HTTP/0.9\r\nHost: a\r\n\r\n", "505 versionNotSupported"),
        Example(20, "9113 3.4", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505 versionNotSupported"),
        Example(21, "9110 6.2", "GET / HTTP/1.9\r\nHost: a\r\n\r\n", "GET / 1.1 Host=a"),
        Example(17, "9112 3.2", "GET / HTTP/1.0\r\n\r\n", "GET / 1.0 "),
        Example(23, "1945 4.1", "GET /\r\n\r\n", "400 malformedRequestLine"),
        Example(23, "1945 4.1", "GET / \r\n\r\n", "400 malformedVersion"),
    ])
    func `ends in a version of one digit each`(_ example: Example) {
        #expect(Verdict.unanimous(on: example.message)?.description == example.verdict)
    }

    @Test(arguments: [
        Example(10, "9112 3.2", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n", "400 invalidTarget"),
        Example(10, "9112 3.2", "GET /a\u{7F} HTTP/1.1\r\nHost: a\r\n\r\n", "400 invalidTarget"),
        Example(
            10, "9112 3.2", bytes: Array("GET /a".utf8) + [0] + Array(" HTTP/1.1\r\nHost: a\r\n\r\n".utf8),
            "400 invalidTarget"),
        Example(
            10, "9112 3.2", bytes: Array("GET /".utf8) + [0xC3, 0xA4] + Array(" HTTP/1.1\r\nHost: a\r\n\r\n".utf8),
            "400 invalidTarget"),
        Example(11, "9112 3.2.1", "GET a HTTP/1.1\r\nHost: a\r\n\r\n", "400 invalidTarget"),
        Example(11, "9112 3.2.1", "GET ?q HTTP/1.1\r\nHost: a\r\n\r\n", "400 invalidTarget"),
        Example(11, "9112 3.2.1", "GET /a?b=c%20d HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a?b=c%20d 1.1 Host=a"),
        Example(12, "9112 3.2.2", "POST http://b.example/x?y HTTP/1.1\r\nHost: a\r\n\r\n", "POST /x?y 1.1 Host=a"),
        Example(12, "9112 3.2.2", "GET HTTP://b.example HTTP/1.1\r\nHost: a\r\n\r\n", "GET / 1.1 Host=a"),
        Example(12, "9112 3.2.2", "GET ftp://b.example/ HTTP/1.1\r\nHost: a\r\n\r\n", "400 invalidTarget"),
        Example(13, "9110 9.3.6", "CONNECT a.example:443 HTTP/1.1\r\nHost: a\r\n\r\n", "501 tunnelRefused"),
        Example(13, "9112 3.2.3", "GET a.example:443 HTTP/1.1\r\nHost: a\r\n\r\n", "400 invalidTarget"),
        Example(14, "9112 3.2.4", "GET * HTTP/1.1\r\nHost: a\r\n\r\n", "400 invalidTarget"),
        Example(14, "9112 3.2.4", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS * 1.1 Host=a"),
        Example(14, "9112 3.2.4", "OPTIONS ** HTTP/1.1\r\nHost: a\r\n\r\n", "400 invalidTarget"),
        Example(15, "9110 4.2.4", "GET http://u:p@b/ HTTP/1.1\r\nHost: a\r\n\r\n", "400 userinfoInTarget"),
        Example(15, "9110 4.2.1", "GET http:///x HTTP/1.1\r\nHost: a\r\n\r\n", "400 invalidTarget"),
        Example(15, "9110 4.2.1", "GET http://:80/x HTTP/1.1\r\nHost: a\r\n\r\n", "400 invalidTarget"),
        Example(18, "9110 7.4", "GET https://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "421 schemeNotServed"),
    ])
    func `has a target in one of the four forms`(_ example: Example) {
        #expect(Verdict.unanimous(on: example.message)?.description == example.verdict)
    }

    /// Item 4 [9112 3]: 8,000 octets must work, more is 414.
    @Test func `may be long, but not too long`() {
        let long = "/" + String(repeating: "a", count: 7_980)
        #expect(Verdict([Array(head(target: long).utf8)[...]]).description == "GET \(long) 1.1 Host=a")
        let tooLong = "/" + String(repeating: "a", count: 8_200)
        #expect(Verdict([Array(head(target: tooLong).utf8)[...]]) == .refused(.targetTooLong))
        // And without waiting for its end.
        #expect(Verdict([Array("GET \(tooLong)".utf8)[...]]) == .refused(.targetTooLong))
    }
}
