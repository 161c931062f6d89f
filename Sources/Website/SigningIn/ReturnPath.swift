import HTTP

/// Where to go after signing in: a path of this site, never an address elsewhere.
struct ReturnPath: Sendable, Equatable {
    /// The name of the parameter.
    static let name = "then"

    let path: String

    /// Nil for whatever a browser might take for another site's address: it begins with one slash, and has no second
    /// one after it, no backslash, blank or control character anywhere.
    init?(_ text: String?) {
        guard let text, text.utf8.count <= 2_000, text.utf8.first == UInt8(ascii: "/"),
            text.utf8.dropFirst().first != UInt8(ascii: "/"),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return nil }
        path = text
    }
}

extension ReturnPath {
    /// Keeps the wanted page in this browser while a mail is on its way.
    private static let cookie = "__Host-then"

    func keep(on response: inout Response) {
        guard var cookie = SetCookie(Self.cookie, Parameters([(Self.name, path)]).encoded()) else { return }
        cookie.maxAge = 24 * 3600
        response.headers.add("Set-Cookie", cookie.fieldValue)
    }

    /// The page that was wanted when the mail was asked for.
    static func kept(by request: Request) -> ReturnPath? {
        ReturnPath(Parameters(query: (request.cookies[cookie] ?? "").utf8)[name])
    }

    static func forget(on response: inout Response) {
        if let ended = SetCookie.removing(cookie) { response.headers.add("Set-Cookie", ended.fieldValue) }
    }
}

extension Visit {
    /// The answer to whoever asked for a mail: the same for all, the wanted page kept.
    func mailSent() -> Response {
        var response = Response.redirect(to: path(.mailSent))
        returnPath?.keep(on: &response)
        return response
    }

    /// The wanted page as a hidden field of a form.
    var returnFields: [KeptField] {
        returnPath.map { [KeptField(name: ReturnPath.name, value: $0.path)] } ?? []
    }

    /// The page that the visitor wanted before signing in.
    var returnPath: ReturnPath? { ReturnPath(form[ReturnPath.name] ?? request.query[ReturnPath.name]) }

    /// An address with the wanted page kept.
    func path(_ address: Address, then wanted: ReturnPath?) -> String {
        guard let wanted else { return path(address) }
        return path(address) + "?" + Parameters([(ReturnPath.name, wanted.path)]).encoded()
    }
}
