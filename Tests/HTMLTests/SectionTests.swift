import HTML
import Testing

@Suite struct `Sections inside tags` {
    @Test(arguments: [
        ("<option{{#isNew}} selected{{/isNew}}>", "<option selected>"),
        ("<option{{^isNew}} selected{{/isNew}}>", "<option>"),
        ("<option {{#isNew}}selected{{/isNew}}>", "<option selected>"),
        ("<option {{#isNew}}selected {{/isNew}}value=\"a\">", "<option selected value=\"a\">"),
        (
            "<a class=\"a\"{{#isNew}} title=\"{{title}}\"{{/isNew}}{{#note}} lang='et'{{/note}} id=\"b\">",
            "<a class=\"a\" title=\"Buses\" lang='et' id=\"b\">"
        ),
        ("<p class=\"a{{#isNew}} new{{/isNew}}\">", "<p class=\"a new\">"),
        ("<a href=\"{{#isNew}}/new/{{/isNew}}{{^isNew}}{{address}}{{/isNew}}\">", "<a href=\"/new/\">"),
        ("<title>{{#note}}{{.}}: {{/note}}{{title}}</title>", "<title>Read this: Buses</title>"),
        ("<input disabled{{#isNew}} required{{/isNew}}/>", "<input disabled required/>"),
        (
            "<a\n  href=\"{{address}}\"\n  {{#isNew}}\n  class=\"new\"\n  {{/isNew}}\n>",
            "<a\n  href=\"/en/cases/\"\n  class=\"new\"\n>"
        ),
    ])
    func `hold whole attributes or parts of values`(template: String, expected: String) throws {
        #expect(try show(template) == expected)
    }
}
