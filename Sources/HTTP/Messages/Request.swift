/// A whole request as the site sees it.
package struct Request: Sendable {
    package let method: Method
    /// As sent: percent-encoded, beginning with a slash (or `*`).
    package let path: String
    /// Path and query as sent.
    package let target: String
    package let query: Parameters
    package let headers: Headers
    package internal(set) var body: Body
    /// Who asked, seen through trusted proxies.
    package let client: ClientAddress
    /// `http` or `https`, seen through trusted proxies.
    package let scheme: String
    /// The authority asked for, with its port; nil only from HTTP/1.0.
    package let host: String?
    /// Names this request in the log and on error pages.
    package let id: String

    init(_ head: borrowing RequestHead, id: String) {
        method = head.method
        path = head.path
        target = head.target
        query = Parameters(query: (head.query ?? "").utf8)
        headers = head.headers
        body = .empty
        client = head.client
        scheme = head.scheme
        host = head.host
        self.id = id
    }

    /// A request made by hand, for tests and for asking the site from within.
    package init(
        _ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8] = [],
        client: ClientAddress = .unknown, scheme: String = "http", id: String = "0"
    ) {
        self.method = Method(method)
        self.target = target
        let mark = target.utf8.firstIndex(of: ASCII.question)
        path = String(target[..<(mark ?? target.endIndex)])
        query = Parameters(query: mark.map { target.utf8[$0...].dropFirst() } ?? Substring("").utf8)
        self.headers = Headers(headers)
        self.body = body.isEmpty ? .empty : .bytes(body)
        self.client = client
        self.scheme = scheme
        host = self.headers["Host"]
        self.id = id
    }

    /// The decoded segments of the path: `/a/b%20c/` gives `a`, `b c` and an empty one for the final slash. Nil on a
    /// broken escape, NUL, or bytes that are not UTF-8. A segment may hold a slash (`%2F`) or be `..`: whoever makes a
    /// file path of segments must look.
    package var segments: [String]? {
        var segments: [String] = []
        for part in path.utf8.dropFirst().split(separator: ASCII.slash, omittingEmptySubsequences: false) {
            guard let segment = PercentCoding.decodeStrictly(part) else { return nil }
            segments.append(segment)
        }
        return segments
    }

    package var cookies: Cookies { Cookies(fields: headers.all("Cookie")) }

    /// The media type of the body, nil when absent or malformed.
    package var contentType: MediaType? { headers["Content-Type"].flatMap(MediaType.init) }

    /// Whether the field `Accept-Encoding` welcomes gzip.
    package var acceptsGzip: Bool { AcceptedCodings(headers.joined("Accept-Encoding")).quality(of: .gzip) > 0 }
}
