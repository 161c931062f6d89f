import HTML
import Testing

/// Random values, some of them made to break out, in every context there is.
@Suite struct `Values never make tags` {
    static let template = """
        <!DOCTYPE html><title>{{title}}</title><p class="{{title}}" title='{{note}}'{{#isNew}} data-new="{{title}}"{{/isNew}}>{{note}}
        <a href="{{address}}">{{title}}</a><a href='/x?q={{title}}&r={{note}}#{{title}}'>{{@found count=total name=title}}</a>
        {{#tags}}<li id="{{.}}">{{.}}</li>{{/tags}}{{#cases}}<b title="{{title}}">{{title}}</b>{{/cases}}
        <textarea>{{note}}</textarea><script type="application/ld+json">{"a": "{{title}}"}</script>{{{summary}}}<p title="{{@plain name=note}}">
        """
    static let words = #"{"found": {"one": "{name}", "other": "<{count}> {name}"}, "plain": "\"> {name}"}"#
    static let pieces = [
        "<", ">", "\"", "'", "&", "=", " ", "/", "\u{301}", "\u{0}", "`", "script", "javascript:", "</script>",
        "</title>", "</textarea>",
        "<!--", "-->", "onerror=x", "a", "\\", "\n", "{{", "}}", "\u{2028}", "🙂", "https:", "]]>", "\u{200D}", "?", "#",
    ]

    @Test(arguments: 0..<200)
    func `whatever they are`(seed: UInt64) throws {
        var random = Generator(state: seed)
        func value() -> String { random.text(of: Self.pieces, upTo: 12) }
        let harmless = Example(title: "a", note: "a", address: "/", summary: Markup(trusted: ""), tags: ["a", "a"])
        var page = harmless
        (page.title, page.note, page.address) = (value(), "a" + value(), value())
        page.tags = [value(), value()]
        page.cases = [Card(title: value()), Card(title: value())]
        let folder = try Folder(["page.html": Self.template, "words/en.json": Self.words])
        let templates = try folder.templates(Example.self)
        #expect(
            Markers.count(in: try templates.render(page, in: "en"))
                == Markers.count(in: try templates.render(harmless, in: "en")))
    }
}

/// What a browser would see of a page: tags and attributes, told apart without knowing how the page was made.
private struct Markers: Equatable {
    var tags = 0
    var attributes = 0

    static func count(in page: [UInt8]) -> Markers {
        var markers = Markers()
        var quote: UInt8?
        var isInTag = false
        for byte in page {
            switch byte {
            case UInt8(ascii: "<") where !isInTag:
                markers.tags += 1
                isInTag = true
            case UInt8(ascii: ">") where isInTag && quote == nil: isInTag = false
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard isInTag else { break }
                if quote == nil {
                    quote = byte
                    markers.attributes += 1
                } else if quote == byte {
                    quote = nil
                }
            default: break
            }
        }
        return markers
    }
}
