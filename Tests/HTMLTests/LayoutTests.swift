import HTML
import Testing

@Suite struct `Layouts and partials` {
    @Test func `a page fills the blocks of its layout and keeps the defaults of others`() throws {
        let layout = "<html><title>{{$title}}Manual{{/title}}</title><body>{{$main}}nothing{{/main}}</body></html>"
        let page = "{{<layout}}\n  {{$main}}\n<h1>{{title}}</h1>\n  {{/main}}\n{{/layout}}\n"
        #expect(
            try show(page, with: ["layout.html": layout])
                == "<html><title>Manual</title><body><h1>Buses</h1>\n</body></html>")
    }

    @Test func `layouts may have layouts`() throws {
        let files = [
            "layout.html": "<main>{{$main}}{{/main}}</main><footer>{{$foot}}foot{{/foot}}</footer>",
            "narrow.html": "{{<layout}}{{$main}}<div>{{$inner}}inner{{/inner}}</div>{{/main}}{{/layout}}",
        ]
        #expect(
            try show("{{<narrow}}{{$inner}}{{title}}{{/inner}}{{$foot}}end{{/foot}}{{/narrow}}", with: files)
                == "<main><div>Buses</div></main><footer>end</footer>")
    }

    @Test func `a layout used as a piece of a page keeps its blocks apart from those of the page`() throws {
        let files = [
            "layout.html": "<h1>{{$title}}{{/title}}</h1>{{$main}}{{/main}}",
            "box.html": "<section>{{$title}}no title{{/title}}</section>",
        ]
        let page =
            "{{<layout}}{{$title}}Page{{/title}}{{$main}}{{<box}}{{/box}}{{<box}}{{$title}}Box{{/title}}{{/box}}{{/main}}{{/layout}}"
        #expect(
            try show(page, with: files) == "<h1>Page</h1><section>no title</section><section>Box</section>")
    }

    @Test func `nor does it take the blocks that a page gives to the layout round it`() throws {
        let files = [
            "layout.html": "<h1>{{$title}}{{/title}}</h1>{{$main}}{{/main}}",
            "narrow.html": "{{<layout}}{{$main}}{{<box}}{{/box}}{{/main}}{{/layout}}",
            "box.html": "<section>{{$title}}no title{{/title}}</section>",
        ]
        let page = "{{<narrow}}{{$title}}Page{{/title}}{{/narrow}}"
        #expect(try show(page, with: files) == "<h1>Page</h1><section>no title</section>")
    }

    @Test func `a partial sees the names of the place where it stands`() throws {
        let files = ["pieces/_card.html": "<li>{{title}} of {{frame.site}}</li>\n"]
        #expect(
            try show("<ul>\n{{#cases}}\n  {{>pieces/card}}\n{{/cases}}\n</ul>", with: files)
                == "<ul>\n<li>Tartu of The manual</li>\n<li>Kerry of The manual</li>\n</ul>")
    }

    @Test func `a partial in an attribute is escaped as the attribute is`() throws {
        var page = Example()
        page.title = "a\"b"
        page.address = "javascript:x"
        let files = ["_title.html": "{{title}}", "_address.html": "{{address}}"]
        #expect(
            try show("<a title=\"{{>title}}\" href='{{>address}}'>x</a>", page, with: files)
                == "<a title=\"a&quot;b\" href='#'>x</a>")
    }

    @Test func `files of no page are known`() throws {
        let folder = try Folder(["page.html": "{{>used}}", "_used.html": "", "_left.html": "", "old/page.html": ""])
        #expect(try folder.templates(Example.self).unused() == ["_left.html", "old/page.html"])
    }
}
