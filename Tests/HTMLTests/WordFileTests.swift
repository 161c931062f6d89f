import HTML
import Testing

@Suite struct `Word files` {
    @Test func `give texts by dotted keys, with plurals and placeholders`() throws {
        let folder = try Folder([
            "words/en.json": """
            {"a.b": "AB", "a": {"c": "AC", "d": {"other": "Other", "media": "Media"}},
             "n": {"one": "{count} case in {place}", "other": "{count} cases in {place}"}, "for": "For {name}"}
            """
        ])
        let words = try folder.words("en")
        #expect(words.languages == ["en"])
        #expect(words.keys(in: "en") == ["a.b", "a.c", "a.d.media", "a.d.other", "for", "n"])
        #expect(words.text("a.b", in: "en") == "AB")
        #expect(words.text("a.d.other", in: "en") == "Other")
        #expect(words.text("n", in: "en", ["place": "<Tartu>"], count: 1) == "1 case in <Tartu>")
        #expect(words.text("n", in: "en", ["place": "Tartu"], count: 1200) == "1,200 cases in Tartu")
        #expect(words.text("for", in: "en") == "For {name}")
        #expect(words.text("no.such", in: "en") == "no.such")
        #expect(words.text("a.b", in: "xx") == "a.b")
    }

    @Test(arguments: [
        ("{\"a\": ", "The word file is not JSON in UTF-8"),
        ("[]", "“” is neither a text nor an object of texts."),
        ("{\"a\": {\"b\": 1}}", "“a.b” is neither a text nor an object of texts."),
        ("{\"a\": null}", "“a” is neither a text nor an object of texts."),
        ("{\"a\": \"{b\"}", "“a” has a brace that is no placeholder"),
        ("{\"a\": \"b}\"}", "“a” has a brace that is no placeholder"),
        ("{\"a\": {\"one\": \"{}\", \"other\": \"x\"}}", "“a” has a brace that is no placeholder"),
        ("{\"a.b\": \"1\", \"a\": {\"b\": \"2\"}}", "“a.b” stands twice in this file"),
    ])
    func `are refused when they are not word files`(text: String, start: String) throws {
        let folder = try Folder(["words/en.json": text])
        #expect {
            try folder.words("en")
        } throws: {
            "\($0)".hasPrefix("\(folder.path)/words/en.json: \(start)")
        }
    }

    @Test func `are refused when a key stands in two, or one is missing`() throws {
        let folder = try Folder(["a.json": #"{"a": "1"}"#, "b.json": #"{"a": "2"}"#])
        let paths = ["a", "b", "c"].map { "\(folder.path)/\($0).json" }
        #expect {
            try Words(files: ["en": paths])
        } throws: {
            "\($0)" == """
                \(paths[1]): “a” stands in another file of “en” too; keep one.
                \(paths[2]): The word file cannot be read.
                """
        }
    }

    @Test func `that say the same have no problems`() throws {
        let folder = try Folder([
            "words/en.json": #"{"a": "A {x}", "n": {"one": "one {x}", "other": "{count} {x}"}}"#,
            "words/et.json": #"{"a": "Ä {x}", "n": {"one": "üks {x}", "other": "{count} {x}"}}"#,
            "words/fr.json":
                #"{"a": "À {x}", "n": {"one": "{count} {x}", "many": "{count} de {x}", "other": "{count} {x}"}}"#,
        ])
        #expect(try folder.words("en", "et", "fr").problems() == [])
    }

    @Test func `that differ are told apart`() throws {
        let folder = try Folder([
            "words/en.json":
                #"{"a": "A {x}", "b": "B", "c": "C", "n": {"one": "one", "other": "{count}"}, "m": {"one": "1", "other": "2"}}"#,
            "words/pl.json":
                #"{"a": "A {y}", "b": " ", "d": "D", "n": {"one": "1", "two": "2", "few": "3", "other": "4"}, "m": "M"}"#,
        ])
        #expect(
            try folder.words("en", "pl").problems() == [
                "pl: “a” lacks the placeholder {x}.",
                "pl: “a” has the placeholder {y}, which is not in en.",
                "pl: “b” is empty.",
                "pl: “d” is not in en; add it there or remove it.",
                "pl: “m” needs plural forms as in en.",
                "pl: “n” lacks the plural form “many”.",
                "pl: “n” has the plural form “two”, which the language does not know.",
                "pl: “c” is missing.",
            ])
    }
}
