/// The site's answer. The server adds Date, Content-Length, Connection and, where they apply, Vary, Content-Encoding,
/// Content-Range; it answers HEAD without the content and conditional requests with 304.
package struct Response: Sendable {
    package var status: Status
    package var headers: Headers
    package var body: ResponseBody
    /// Whether the server may compress the content. Set it to false on a page that shows a secret beside text from
    /// outside: the length would tell about the secret (BREACH).
    package var compress = true

    package init(status: Status = .ok, headers: Headers = Headers(), body: ResponseBody = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package static func bytes(_ bytes: [UInt8], status: Status = .ok, contentType: String) -> Response {
        var response = Response(status: status, body: bytes.isEmpty ? .empty : .bytes(bytes))
        response.headers.set("Content-Type", contentType)
        return response
    }

    package static func text(_ text: String, status: Status = .ok) -> Response {
        bytes(Array(text.utf8), status: status, contentType: "text/plain; charset=utf-8")
    }

    /// Characters that may not stand in an address are percent-encoded, CR and LF among them, so an address from
    /// outside cannot become a header. Whether it may be followed is for the caller to judge.
    package static func redirect(to address: String, status: Status = .seeOther) -> Response {
        var response = Response(status: status)
        response.headers.set("Location", PercentCoding.encodeReference(address))
        return response
    }

    package static func empty(_ status: Status) -> Response {
        Response(status: status)
    }
}
