import HTML
import Testing

@Suite struct `Words in templates` {
    static let words = """
        {"hello": "Tom & Ann's", "found": {"one": "{count} case for {name}", "other": "{count} cases for {name}"},
         "deep": {"er": {"key": "deep down"}}, "agree.html": "I <a href=\\"{link}\\">agree</a> with {name}",
         "none": {"one": "One case", "other": "{count} cases"}}
        """

    @Test(arguments: [
        ("<p>{{@hello}}</p>", "<p>Tom &amp; Ann&#39;s</p>"),
        ("<p title='{{@hello}}'>", "<p title='Tom &amp; Ann&#39;s'>"),
        ("{{@deep.er.key}}", "deep down"),
        ("{{@found count=total name=title}}", "3,000 cases for A&amp;B"),
        ("{{#cases}}{{@found count=-index name=title}} {{/cases}}", "1 case for Tartu 2 cases for Kerry "),
        ("{{#cases}}{{@none count=-index}} {{/cases}}", "One case 2 cases "),
        ("{{@agree.html link=address name=title}}", "I <a href=\"/en/cases/\">agree</a> with A&amp;B"),
        ("<a title=\"{{@found count=total name=title}}\">", "<a title=\"3,000 cases for A&amp;B\">"),
    ])
    func `are put in`(template: String, expected: String) throws {
        var page = Example()
        (page.title, page.total) = ("A&B", 3000)
        #expect(try show(template, page, words: Self.words) == expected)
    }

    @Test func `are those of the reader's language`() throws {
        let folder = try Folder([
            "page.html": "{{@found count=total}}",
            "words/en.json": #"{"found": {"one": "{count} case", "other": "{count} cases"}}"#,
            "words/pl.json":
                #"{"found": {"one": "{count} wpis", "few": "{count} wpisy", "many": "{count} wpisów", "other": "{count} wpisu"}}"#,
        ])
        let templates = try folder.templates(Example.self, languages: ["en", "pl"])
        func found(_ number: Int, _ language: String) throws -> String {
            var page = Example()
            page.total = number
            return String(decoding: try templates.render(page, in: language), as: UTF8.self)
        }
        #expect(try found(1, "en") == "1 case")
        #expect(try found(1, "pl") == "1 wpis")
        #expect(try found(23, "pl") == "23 wpisy")
        #expect(try found(12345, "pl") == "12\u{A0}345 wpisów")
    }
}
