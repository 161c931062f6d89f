import Testing

@testable import Manual

@Suite struct `Linking within the manual` {
    private func address(_ link: ManualLink) -> String? {
        switch link {
        case .caseStudy(let slug): "/en/cases/\(slug)/"
        case .method(let code): "/en/methods/\(code)/"
        case .step(let code): "/en/manual/\(code)/"
        case .section: nil
        }
    }

    @Test(arguments: [
        ("[a](case:x-1)", "<p><a href=\"/en/cases/x-1/\">a</a></p>\n"),
        (
            "[a](step:planning) [b](method:survey)",
            "<p><a href=\"/en/manual/planning/\">a</a> <a href=\"/en/methods/survey/\">b</a></p>\n"
        ),
        ("[a](section:planning/goals)", "<p><a data-missing=\"\">a</a></p>\n"),
        ("[a](https://x.org/case:x)", "<p><a rel=\"nofollow noopener\" href=\"https://x.org/case:x\">a</a></p>\n"),
        ("`<a href=\"case:x\">`", "<p><code>&lt;a href=&quot;case:x&quot;&gt;</code></p>\n"),
        ("é 🙂 [ü](case:x)", "<p>é 🙂 <a href=\"/en/cases/x/\">ü</a></p>\n"),
    ])
    func `puts addresses in`(source: String, html: String) throws {
        #expect(ManualLink.resolve(try Markdown.html(source), address: address) == html)
    }

    @Test(arguments: ["case:", "case:a/b", "section:a", "method:A", "case:a\"b", "case:../x", "case", ":x", "step:x y"])
    func `takes nothing else for a link`(address: String) {
        #expect(ManualLink(address) == nil)
    }
}
