import HTML
import Testing

@Suite struct `A value stays a value` {
    @Test(arguments: [
        ("\"", "&quot;"), ("'", "&#39;"), ("<b>", "&lt;b&gt;"), ("&amp;", "&amp;amp;"), ("`", "`"),
        ("a\u{0}b", "a\u{FFFD}b"),
        ("\"\u{301}", "&quot;\u{301}"), ("<\u{301}", "&lt;\u{301}"), ("Łódź – ελλάδα", "Łódź – ελλάδα"), ("", ""),
    ])
    func `between elements and in attributes`(text: String, escaped: String) throws {
        var page = Example()
        page.title = text
        let template =
            "<title>{{title}}</title><textarea>\n{{title}}</textarea><p class=\"{{title}}\" title='{{title}}'>{{title}}</p>"
        let expected =
            "<title>\(escaped)</title><textarea>\n\(escaped)</textarea><p class=\"\(escaped)\" title='\(escaped)'>\(escaped)</p>"
        #expect(Array(try show(template, page).utf8) == Array(expected.utf8))
    }

    @Test(arguments: [
        "/en/", "#top", "?q=1", "./x", "https://example.org/", "HTTPS://example.org", "http://a", "mailto:a@b",
        "MailTo:a@b",
    ])
    func `addresses that are harmless are kept`(address: String) throws {
        var page = Example()
        page.address = address
        #expect(try show("<a href=\"{{address}}\">", page) == "<a href=\"\(address)\">")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "\tjavascript:alert(1)", "java\nscript:alert(1)",
        "\u{1}javascript:x",
        "data:text/html,<script>", "vbscript:x", "blob:x", "file:///etc/passwd", "", " /en", "page.html", "ht",
        "javascript\u{301}:",
        "\u{FEFF}javascript:x", "&#106;avascript:x",
    ])
    func `addresses of other kinds lead nowhere`(address: String) throws {
        var page = Example()
        page.address = address
        for template in ["<a href=\"{{address}}\">", "<a href='{{address}}'>", "<form action=\"{{address}}\">"] {
            #expect(try show(template, page) == template.replacing("{{address}}", with: "#"))
        }
    }

    @Test func `addresses are escaped as attributes`() throws {
        var page = Example()
        page.address = "/a?b=1&c=\"\u{301}'"
        #expect(try show("<a href=\"{{address}}\">", page) == "<a href=\"/a?b=1&amp;c=&quot;\u{301}&#39;\">")
    }

    @Test func `a value in a query is percent-encoded`() throws {
        var page = Example()
        page.title = "a&b=c d/é\"#"
        let encoded = "a%26b%3Dc%20d%2F%C3%A9%22%23"
        #expect(
            try show("<a href=\"/en/?q={{title}}&p={{total}}#{{title}}\">", page)
                == "<a href=\"/en/?q=\(encoded)&p=3#a&amp;b=c d/é&quot;#\">")
        #expect(try show("<a href='?q={{title}}'>", page) == "<a href='?q=\(encoded)'>")
        #expect(
            try show("<a href='{{address}}?{{#isNew}}x=1{{/isNew}}&q={{title}}'>", page)
                == "<a href='/en/cases/?x=1&q=\(encoded)'>")
    }

    @Test func `text in JSON-LD is escaped as JSON that no HTML parser can leave`() throws {
        var page = Example()
        page.title = "\"\\</script>&\u{2028}\u{2029}\n\u{7F}é'"
        #expect(
            try show("<script type=\"application/ld+json\">{\"name\": \"{{title}}\", \"n\": {{total}}}</script>", page)
                == #"<script type="application/ld+json">{"name": "\"\\\u003C/script\u003E\u0026\u2028\u2029\u000A\u007Fé'", "n": 3}</script>"#
        )
    }

    @Test func `an escaped quotation mark does not end a JSON string`() throws {
        let (before, after) = (#"<script type="application/ld+json">{"a": "\"#, #"\""}</script>"#)
        #expect(try show(before + "\"{{title}}" + after) == before + "\"Buses" + after)
    }

    @Test(arguments: [
        ("<textarea>{{title}}</textarea>", "<textarea>\n\nfirst</textarea>"),
        ("<textarea>{{#isNew}}{{title}}{{/isNew}}</textarea>", "<textarea>\n\nfirst</textarea>"),
        ("<textarea>\n{{title}}</textarea>", "<textarea>\n\nfirst</textarea>"),
        ("<textarea></textarea>", "<textarea></textarea>"),
    ])
    func `the first line break of a text area's value is not lost`(template: String, expected: String) throws {
        var page = Example()
        page.title = "\nfirst"
        #expect(try show(template, page) == expected)
    }

    @Test func `markup is made from text by escaping it`() {
        #expect(Markup.escaping("<b>\"\u{301}").html == "&lt;b&gt;&quot;\u{301}")
    }
}
