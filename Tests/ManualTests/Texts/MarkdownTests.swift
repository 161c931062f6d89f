import Testing

@testable import Manual

@Suite struct `Rendering Markdown` {
    @Test(arguments: [
        ("**a** *b*", "<p><strong>a</strong> <em>b</em></p>\n"),
        ("# One\n\n## Two", "<h3>One</h3>\n<h4>Two</h4>\n"),
        ("### Three", "<h3>Three</h3>\n"),
        ("##### Five\n\n###### Six", "<h3>Five</h3>\n<h4>Six</h4>\n"),
        ("![a map](https://x.org/map.png)", "<p>a map</p>\n"),
        ("[in](method:survey)", "<p><a href=\"method:survey\">in</a></p>\n"),
        ("[in](section:planning/goals)", "<p><a href=\"section:planning/goals\">in</a></p>\n"),
        (
            "[out](https://x.org/?a=1&b=2)",
            "<p><a rel=\"nofollow noopener\" href=\"https://x.org/?a=1&amp;b=2\">out</a></p>\n"
        ),
        ("[mail](mailto:a@example.org)", "<p><a href=\"mailto:a@example.org\">mail</a></p>\n"),
        ("[*words* stay](javascript:alert(1))", "<p><em>words</em> stay</p>\n"),
        ("[x](//evil.example)", "<p>x</p>\n"),
        ("[x](/en/)", "<p>x</p>\n"),
        ("[x](data:text/html,x)", "<p>x</p>\n"),
        ("[![img](a.png)](vbscript:x)", "<p>img</p>\n"),
        ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"),
        ("a < b & \"c\"", "<p>a &lt; b &amp; &quot;c&quot;</p>\n"),
    ])
    func `becomes safe HTML`(source: String, html: String) throws {
        #expect(try Markdown.html(source) == html)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=\"x\">b</b>",
        "<a href=\"http://x\">x</a>",
        "[x](http://x.org \"t\\\" onmouseover=\\\"alert(1)\")", "`<script>`", "```html\n<script>\n```", "<!-- x -->",
        "[x](<http://x\" onclick=\"alert(1)>)", "![x](x \"\\\"><script>\")", "<http://x.org/\"onclick=alert(1)>",
    ])
    func `lets no markup through`(source: String) throws {
        let html = try Markdown.html(source)
        let tags = html.matches(of: #/<[^>]*>/#).map { String($0.output) }
        let allowed =
            #/</?(p|b|code|pre|em|strong)>|<!-- raw HTML omitted -->|<code class="language-html">|</a>|<a (rel="nofollow noopener" )?href="[^"<>]*"( title="[^"<>]*")?>/#
        for tag in tags { #expect(tag.wholeMatch(of: allowed) != nil, "\(tag) in \(html)") }
        #expect(!html.contains("<script"))
    }

    @Test func `has limits`() throws {
        let long = String(repeating: "a", count: Markdown.maximumBytes + 1)
        #expect(throws: Markdown.Refusal.tooLong) { try Markdown.html(long) }
        func table(_ columns: Int) -> String {
            let row = String(repeating: "|a", count: columns) + "|\n"
            return row + String(repeating: "|-", count: columns) + "|\n" + row
        }
        #expect(try Markdown.html(table(20)).contains("<td>a</td>"))
        #expect(throws: Markdown.Refusal.tooWide) { try Markdown.html(table(21)) }
        let quoted = table(21).split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
        #expect(throws: Markdown.Refusal.tooWide) { try Markdown.html(quoted) }
    }

    @Test func `a small text cannot become a huge page`() throws {
        let header = String(repeating: "|a", count: 20) + "|\n" + String(repeating: "|-", count: 20) + "|\n"
        let rows = String(repeating: "|\n", count: 30_000)
        let html = try? Markdown.html(header + rows)
        #expect((html?.utf8.count ?? 0) <= Markdown.maximumHTML)
    }

    @Test(arguments: ["[", "![", "> ", "- ", "*a **a ", "`", "<", "a_", "[a](b", "| ", "&", "\\", "~~a", "1. "])
    func `comes to an end whatever it is given`(piece: String) throws {
        let source = String(repeating: piece, count: 20_000 / piece.utf8.count)
        _ = try? Markdown.html(source)
    }
}
