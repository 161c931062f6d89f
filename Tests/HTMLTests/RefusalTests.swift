import Foundation
import HTML
import Testing

@Suite struct `The start is refused, with file and line,` {
    @Test(arguments: [
        ("a\n{{titel}}", "page.html:2: “titel” is no field here: Example has title, note, "),
        ("{{#cases}}\n{{nam}}{{/cases}}", "page.html:2: “nam” is no field here: Card has title, places; Example has "),
        ("{{frame.titel}}", "page.html:1: “titel” in “frame.titel” is no field of Frame; it has site, person."),
        ("{{title.x}}", "page.html:1: “title.x” goes into something that is no single view"),
        ("{{cases.title}}", "page.html:1: “cases.title” goes into something that is no single view"),
        ("{{isNew}}", "page.html:1: “isNew” is a flag"),
        ("{{tags}}", "page.html:1: “tags” is a list"),
        ("{{cases}}", "page.html:1: “cases” is a list"),
        ("{{frame}}", "page.html:1: “frame” is a view"),
        ("{{.}}", "page.html:1: “.” is the item of a list of texts"),
        ("{{#cases}}{{.}}{{/cases}}", "page.html:1: “.” is the item of a list of texts"),
        ("{{-index}}", "page.html:1: “-index” is known only inside a list"),
        ("{{summary}}", "page.html:1: “summary” is markup; print it as {{{summary}}}."),
        ("{{{title}}}", "page.html:1: “title” is not markup"),
        ("{{a b}}", "page.html:1: “a b” is not a name"),
        ("{{}}", "page.html:1: “” is not a name"),
    ])
    func `for names`(template: String, start: String) {
        #expect(problems(template).first?.hasPrefix(start) == true, "\(problems(template))")
    }

    @Test(arguments: [
        ("a\n\n{{title", "page.html:3: This tag is not closed; end it with “}}”."),
        ("{{title {{note}}", "page.html:1: This tag is not closed"),
        ("{{{summary}} x", "page.html:1: This tag is not closed; end it with “}}}”."),
        ("\n{{#isNew}}x", "page.html:2: “isNew” is opened here and never closed"),
        ("{{#isNew}}\n{{/note}}", "page.html:2: “{{/note}}” stands where “{{/isNew}}” (opened in line 1) is due."),
        ("x{{/isNew}}", "page.html:1: “{{/isNew}}” closes nothing here"),
        ("{{&title}}", "page.html:1: “{{&…}}” is not supported"),
        ("{{=<% %>=}}", "page.html:1: “{{=…=}}” is not supported"),
        ("{{>../secret}}", "page.html:1: “../secret” is not the path of a template"),
        ("{{@}}", "page.html:1: “{{@}}” names no word"),
        ("{{@a b}}", "page.html:1: “b” is not a placeholder with its field"),
        ("{{@a b=title b=title}}", "page.html:1: The placeholder “b” is given twice"),
        ("{{$a-b}}{{/a-b}}", "page.html:1: “a-b” cannot name a block"),
    ])
    func `for tags`(template: String, start: String) {
        #expect(problems(template).contains { $0.hasPrefix(start) }, "\(problems(template))")
    }

    @Test(arguments: [
        ("<p class={{title}}>", "Put quotation marks round the value"),
        ("<p class=a>", "Put quotation marks round the value"),
        ("<p class={{#isNew}}\"a\"{{/isNew}}>", "Put quotation marks round the value"),
        ("<{{title}}>", "A tag cannot make up the name of an element"),
        ("<h{{total}}>", "A tag cannot make up the name of an element"),
        ("</{{title}}>", "A tag cannot make up the name of an element"),
        ("<p {{title}}>", "A tag cannot make up the name of an attribute"),
        ("<p {{title}}=\"x\">", "A tag cannot make up the name of an attribute"),
        ("<p data-{{title}}=\"x\">", "A tag cannot make up the name of an attribute"),
        ("<p style=\"color: red\">", "A style attribute"),
        ("<p OnClick=\"{{title}}\">", "An event attribute (onclick)"),
        ("<p onclick='x()'>", "An event attribute (onclick)"),
        ("<style>p {}</style>", "Styles stand in a style sheet"),
        ("<script>let a = 1</script>", "A script stands in a file of its own"),
        ("<script>{{title}}</script>", "A tag cannot stand in a script"),
        ("<script>{{#isNew}}{{/isNew}}</script>", "A section cannot stand in a script"),
        ("<script type=\"{{title}}\"></script>", "type changes what the script element means"),
        (
            "<script type=\"application/ld+json\">{\"a\": {{title}}}</script>",
            "Text can stand only inside a JSON string"
        ),
        (
            "<script type=\"application/ld+json\">{\"a\": \"\\{{title}}\"}</script>",
            "Text can stand only inside a JSON string"
        ),
        ("<script type=\"application/ld+json\">{\"a\": \"<\"}</script>", "“<” can begin only the end tag here"),
        ("<!-- {{title}} -->", "A tag cannot stand in an HTML comment"),
        ("<!-- {{#isNew}}{{/isNew}} -->", "A section cannot stand in an HTML comment"),
        ("<!ELEMENT a>", "“<!” can begin only a comment"),
        ("<img srcset=\"{{address}} 2x\">", "srcset holds a list of addresses"),
        ("<iframe srcdoc=\"x\"></iframe>", "srcdoc holds a whole document"),
        ("<meta http-equiv=\"refresh\" content=\"0\">", "A page does not move its reader by itself"),
        ("<animate attributeName=\"href\" to=\"{{address}}\" />", "An animation can change addresses"),
        ("<a href=\"javascript:{{title}}\">", "The text before this tag begins no link"),
        ("<a href=\"ht{{title}}\">", "The text before this tag begins no link"),
        ("<a href=\"{{#isNew}}java{{/isNew}}script:{{title}}\">", "The section ends in another place"),
        ("<a href=\"{{#isNew}}/{{/isNew}}javascript:{{title}}\">", "The text before this tag begins no link"),
        ("<title>{{{summary}}}</title>", "Markup can stand only between elements"),
        ("<p title=\"{{{summary}}}\">", "Markup can stand only between elements"),
        ("<title>a < b</title>", "“<” can begin only the end tag here"),
        ("a < b", "This “<” begins no element"),
        ("{{#isNew}}<p{{/isNew}}>", "The section ends in another place"),
        ("<p {{#isNew}}title=\"{{/isNew}}a\">", "The section ends in another place"),
        ("<p title=\"{{#isNew}}a\"{{/isNew}}>", "The section ends in another place"),
        ("<option{{#isNew}} selected{{/isNew}}disabled>", "White space is missing before this attribute"),
        ("<option {{#isNew}}x{{/isNew}}disabled>", "White space is missing before this attribute"),
        ("<title>a</titl >", "“<” can begin only the end tag here"),
        ("<option{{#isNew}}x{{/isNew}}>", "White space is missing before this attribute"),
        ("<p title=\"a\"\"b\">", "“\"” cannot stand here in a tag"),
        ("<p title=\"{{title}}>", "The page ends inside a tag"),
    ])
    func `for places where no value is safe`(template: String, start: String) {
        let found = problems("<i>\n</i>\n" + template)
        let line = start.hasPrefix("The page ends") ? 1 : 3
        #expect(found.contains { $0.hasPrefix("page.html:\(line): \(start)") }, "\(found)")
    }

    @Test func `for files`() {
        #expect(
            problems("\n{{>card}}") == ["page.html:2: There is no template _card.html; write it, or correct the path."])
        #expect(problems("{{<layout}}{{/layout}}").first?.contains("no template layout.html") == true)
        #expect(
            problems("{{>a}}", with: ["_a.html": "\n{{>b}}", "_b.html": "{{>a}}"])
                == ["_b.html:1: _a.html would hold itself without end, by way of page, _a, _b."])
        #expect(problems("{{<page}}{{/page}}").first?.contains("would hold itself") == true)
        #expect(
            problems("{{<layout}}\n{{$man}}{{/man}}x{{/layout}}", with: ["layout.html": "{{$main}}{{/main}}"]) == [
                "page.html:2: Inside “{{<layout}}” only blocks are shown; move this into one: {{$name}}…{{/name}}.",
                "page.html:2: layout.html has no block “man”; it has: main.",
            ])
        #expect(
            problems("x", with: ["other.html": "{{#a}}"]).first?.hasPrefix("other.html:1: “a” is opened here") == true)
    }

    @Test func `and everything is told at once, in order`() {
        let found = problems("{{a}}\n{{>p}}\n{{b}}", with: ["_p.html": "\n{{c}}"])
        #expect(found.map { $0.prefix(12) } == ["_p.html:2: “", "page.html:1:", "page.html:3:"])
    }

    @Test func `for pages without a template, and folders that are not there`() throws {
        let folder = try Folder(["words/en.json": "{}"])
        let words = try folder.words("en")
        #expect { try folder.templates(Example.self) } throws: {
            "\($0)" == "page.html: The page Example names this template; write the file."
        }
        #expect { try Templates(directory: "/nowhere", pages: [Example.self], words: words) } throws: {
            "\($0)".contains("/nowhere: There is no such folder of templates.")
        }
    }

    @Test func `for a field declared twice`() throws {
        struct Twice: Page {
            static let template = "page"
            let a = "a"
            static let fields: Fields<Self> = [.text("a", \.a), .text("a", \.a)]
        }
        let folder = try Folder(["page.html": "x"])
        #expect { try folder.templates(Twice.self) } throws: {
            "\($0)" == "page.html: Twice declares the field “a” twice; rename one."
        }
    }

    @Test(arguments: 0..<300)
    func `or the template is compiled, whatever it is`(seed: UInt64) throws {
        let pieces = [
            "{{", "}}", "{{{", "}}}", "{{title}}", "{{#isNew}}", "{{/isNew}}", "{{^tags}}", "{{/tags}}", "{{.}}",
            "{{>p}}", "{{<p}}", "{{/p}}",
            "{{$a}}", "{{/a}}", "{{@w}}", "{{@n count=total}}", "<", ">", "<p ", "</p>", "<title>", "</title>", "\"",
            "'", "=", "href", " ", "\n",
            "<!--", "-->", "<script type=\"application/ld+json\">", "</script>", "{", "}", "\\", "é", "/", "\0", "{{!",
            "{{=", "{{&", "{{-first}}",
        ]
        var random = Generator(state: seed)
        let (page, piece) = (random.text(of: pieces, upTo: 30), random.text(of: pieces, upTo: 8))
        let words = #"{"w": "word", "n": {"one": "{count} one", "other": "{count} others"}}"#
        let folder = try Folder(["page.html": page, "_p.html": piece, "p.html": piece, "words/en.json": words])
        do {
            _ = try folder.templates(Example.self).render(Example(), in: "en")
        } catch let error as SourceError {
            #expect(!error.problems.isEmpty)
        }
    }
}
