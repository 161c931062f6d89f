import HTTP
import Testing

@Suite struct `A form` {
    static func posted(_ text: String, type: String = "application/x-www-form-urlencoded") -> Request {
        Request("POST", "/", headers: [("Content-Type", type)], body: Array(text.utf8))
    }

    @Test func `gives its fields decoded and in order`() throws {
        let form = try Self.posted("q=b%C3%BCrger+rat&k=1&k=2&&empty=&alone&bad=%zz%4&=x").form()
        #expect(form["q"] == "bürger rat")
        #expect(form.all("k") == ["1", "2"])
        #expect(form["empty"] == "")
        #expect(form["alone"] == "")
        #expect(form["bad"] == "%zz%4")
        #expect(form[""] == "x")
        #expect(form["missing"] == nil)
        #expect(form.count == 7)
    }

    @Test func `survives encoding`() {
        let parameters = Parameters([("a b", "ä&=+%"), ("a b", "\u{0}\"")])
        #expect(Parameters(query: parameters.encoded().utf8).map(\.value) == ["ä&=+%", "\u{0}\""])
    }

    @Test func `of bytes that are no text is repaired, not refused`() throws {
        #expect(try Self.posted("a=%FF%C3").form()["a"] == "\u{FFFD}\u{FFFD}")
    }

    @Test func `has limits`() {
        #expect(throws: FormError.tooManyFields) { try Self.posted("a&b&c").form(maximumFields: 2) }
        #expect(throws: FormError.tooLarge) { try Self.posted("a=bcd").form(limit: 4) }
        #expect(throws: FormError.wrongMediaType) { try Self.posted("a=b", type: "text/plain").form() }
        #expect(throws: FormError.wrongMediaType) { try Self.posted("a=b", type: "nonsense").form() }
    }

    @Test func `without a body is empty`() throws {
        #expect(try Request("POST", "/").form().isEmpty)
    }
}

@Suite struct `A path` {
    @Test(arguments: [
        ("/", [""]), ("/a/b%20c/", ["a", "b c", ""]), ("/a//b?x=/y", ["a", "", "b"]), ("/%C3%A4%2F", ["ä/"]),
        ("/..%2f", ["../"]), ("/%", nil), ("/%4", nil), ("/%zz", nil), ("/%00", nil), ("/%FF", nil), ("/%C0%AF", nil),
    ])
    func `is split before it is decoded`(target: String, segments: [String]?) {
        #expect(Request("GET", target).segments == segments)
    }
}

@Suite struct `The cookies` {
    /// Items 111, 113 [6265 4.2, 5.4].
    @Test func `are read from every line, first of a name first`() {
        let request = Request("GET", "/", headers: [("Cookie", "a=1; b=\"2\" ;a=3;c; =d"), ("Cookie", "e==f")])
        #expect(request.cookies["a"] == "1")
        #expect(request.cookies.all("a") == ["1", "3"])
        #expect(request.cookies["b"] == "2")
        #expect(request.cookies["c"] == nil)
        #expect(request.cookies["e"] == "=f")
        #expect(request.cookies["A"] == nil)
    }

    @Test func `are found in a head without reading their values`() throws {
        let head = try RequestHead("GET", "/", headers: [("Host", "a"), ("Cookie", "xsession=1; session=2")])
        #expect(head.hasCookie("session"))
        #expect(head.hasCookie("xsession"))
        #expect(!head.hasCookie("sess"))
        #expect(!head.hasCookie("Session"))
    }

    /// Items 111, 112 [6265 4.1, 6265bis 4.1.3].
    @Test func `are set in the strict grammar`() throws {
        var cookie = try #require(SetCookie("__Host-session", "abc"))
        cookie.path = "/elsewhere"
        cookie.secure = false
        cookie.maxAge = 60
        #expect(cookie.fieldValue == "__Host-session=abc; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax")
        #expect(SetCookie("", "x") == nil)
        #expect(SetCookie("a b", "x") == nil)
        #expect(SetCookie("a", "x;y") == nil)
        #expect(SetCookie("a", "x\r\ny") == nil)
        #expect(SetCookie("a", String(repeating: "x", count: 4096)) == nil)
        #expect(SetCookie.removing("a")?.fieldValue == "a=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
    }
}

@Suite struct `A download's name` {
    /// Item 114 [6266 4.3, 8187 3.2].
    @Test(arguments: [
        ("report.pdf", "attachment; filename=\"report.pdf\""),
        ("Bürger €.pdf", "attachment; filename=\"B_rger _.pdf\"; filename*=UTF-8''B%C3%BCrger%20%E2%82%AC.pdf"),
        ("../a\\b\"\r\nX: y", "attachment; filename=\"..abX: y\""),
    ])
    func `has an ASCII form and its own`(name: String, field: String) {
        #expect(ContentDisposition.attachment(named: name) == field)
    }
}
