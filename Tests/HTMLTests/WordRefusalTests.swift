import HTML
import Testing

@Suite struct `Words that do not fit their template are refused` {
    static let words = """
        {"plain": "Plain", "for": "For {name}", "found": {"one": "{count} case", "other": "{count} cases"},
         "half": {"one": "one"}, "bold.html": "<b>bold</b>", "open.html": "<b", "link.html": "<a href={name}>x</a>"}
        """

    @Test(arguments: [
        ("{{@plian}}", "The word “plian” is missing in “en”"),
        ("{{@for}}", "The word “for” has {name} in “en”; give it a field: {{@for name=field}}."),
        ("{{@plain name=title}}", "The word “plain” has no {name} in “en”"),
        ("{{@for name=titel}}", "“titel” is no field here"),
        ("{{@for name=isNew}}", "“isNew” is no text or number, so it cannot fill {name}."),
        ("{{@for name=summary}}", "“summary” is no text or number"),
        ("{{@found}}", "The word “found” has {count} in “en”; give it a field"),
        ("{{@found count=title}}", "The word “found” has plural forms; give it a number"),
        ("{{@half count=total}}", "The word “half” lacks the plural form “other”"),
        ("<p title=\"{{@bold.html}}\">", "A word with markup (.html) can stand only between elements"),
        ("{{@open.html}}", "The markup of this word does not end between elements in “en”"),
        ("{{@link.html name=address}}", "Put quotation marks round the value"),
        ("<p {{@plain}}>", "A tag cannot make up the name of an attribute"),
        ("<a href=\"{{@plain}}\">", "This word begins a link"),
    ])
    func `with a sentence`(template: String, start: String) {
        let found = problems("\n" + template, words: Self.words)
        #expect(found.contains { $0.hasPrefix("page.html:2: \(start)") }, "\(found)")
    }

    @Test func `in each language that lacks them`() throws {
        let folder = try Folder([
            "page.html": "{{@a name=title}}", "words/en.json": #"{"a": "{name}"}"#, "words/et.json": "{}",
            "words/fi.json": #"{"a": "x"}"#,
        ])
        #expect {
            try folder.templates(Example.self, languages: ["en", "et", "fi"])
        } throws: {
            "\($0)" == """
                page.html:1: The word “a” has no {name} in “fi”; remove it here, or add it to the word.
                page.html:1: The word “a” is missing in “et”; add it to the words of that language.
                """
        }
    }
}
