import HTML
import Testing

@Suite struct `While templates are being written` {
    @Test func `an edit of a template, a piece or a word is seen`() throws {
        let folder = try Folder([
            "page.html": "{{title}} {{>piece}} {{@word}}", "_piece.html": "piece",
            "words/en.json": #"{"word": "word"}"#,
        ])
        let templates = try folder.templates(Example.self, reload: true)
        func text() throws -> String { String(decoding: try templates.render(Example(), in: "en"), as: UTF8.self) }
        #expect(try text() == "Buses piece word")
        try folder.write("new piece", to: "_piece.html")
        try folder.write(#"{"word": "new word"}"#, to: "words/en.json")
        #expect(try text() == "Buses new piece new word")
        try folder.write("{{titel}}", to: "page.html")
        #expect(throws: SourceError.self) { try text() }
        try folder.write("{{total}}", to: "page.html")
        #expect(try text() == "3")
    }

    @Test func `and otherwise it is not`() throws {
        let folder = try Folder(["page.html": "old"])
        let templates = try folder.templates(Example.self)
        try folder.write("new", to: "page.html")
        #expect(try templates.render(Example(), in: "en") == Array("old".utf8))
    }

    @Test func `a page or language that was not compiled is an error, not an empty page`() throws {
        struct Stranger: Page {
            static let template = "page"
            static let fields: Fields<Self> = []
        }
        let folder = try Folder(["page.html": "x"])
        let templates = try folder.templates(Example.self)
        #expect(throws: SourceError.self) { try templates.render(Stranger(), in: "en") }
        #expect(throws: SourceError.self) { try templates.render(Example(), in: "et") }
    }
}
