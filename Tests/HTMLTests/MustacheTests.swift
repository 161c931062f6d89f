import HTML
import Testing

@Suite struct `The tags of Mustache` {
    @Test(arguments: [
        ("Hello {{title}}!", "Hello Buses!"),
        ("{{ title }}", "Buses"),
        ("{{total}}", "3"),
        ("{{note}}", "Read this"),
        ("{{{summary}}}", "<em>Short</em>"),
        ("12345{{! a comment, even {{ or \n over lines }}67890", "1234567890"),
        ("{{frame.site}}, {{frame.person.name}}", "The manual, Ann"),
        ("{{contact.name}}", "Ann"),
    ])
    func `print values`(template: String, expected: String) throws {
        #expect(try show(template) == expected)
    }

    @Test(arguments: [
        ("{{#isNew}}new{{/isNew}}", "new"),
        ("{{^isNew}}old{{/isNew}}", ""),
        ("{{#total}}{{total}} cases{{/total}}", "3 cases"),
        ("{{#note}}({{.}}){{/note}}", "(Read this)"),
        ("{{#title}}{{title}}{{/title}}", "Buses"),
        ("{{#contact}}{{name}}, {{title}}{{/contact}}", "Ann, Buses"),
        ("{{#frame}}{{#person}}{{name}} of {{site}}{{/person}}{{/frame}}", "Ann of The manual"),
        ("{{#frame.person}}{{name}}{{/frame.person}}", "Ann"),
        ("{{#tags}}{{.}};{{/tags}}", "bus;tram;"),
        ("{{#cases}}{{title}}: {{#places}}{{.}} {{/places}}{{/cases}}", "Tartu: North South Kerry: North South "),
        (
            "{{#cases}}{{#places}}{{title}}{{frame.site}},{{/places}}{{/cases}}",
            "TartuThe manual,TartuThe manual,KerryThe manual,KerryThe manual,"
        ),
        (
            "{{#cases}}{{-index}} {{title}}{{^-last}}, {{/-last}}{{#-first}}(first){{/-first}}{{/cases}}",
            "1 Tartu, (first)2 Kerry"
        ),
    ])
    func `show sections`(template: String, expected: String) throws {
        #expect(try show(template) == expected)
    }

    @Test func `show nothing of what is absent`() throws {
        var page = Example()
        (page.note, page.contact, page.frame.person, page.tags, page.cases) = (nil, nil, nil, [], [])
        let template = """
            {{note}}{{#note}}x{{/note}}{{contact.name}}{{#contact}}x{{/contact}}{{frame.person.name}}\
            {{#tags}}x{{/tags}}{{#cases}}x{{/cases}}{{^note}}1{{/note}}{{^contact}}2{{/contact}}{{^frame.person}}3\
            {{/frame.person}}{{^tags}}4{{/tags}}{{^cases}}5{{/cases}}
            """
        #expect(try show(template, page) == "12345")
    }

    @Test(arguments: [
        ("a\n{{#isNew}}\nb\n{{/isNew}}\nc", "a\nb\nc"),
        ("a\n  {{#isNew}}  \nb\n\t{{/isNew}}\nc", "a\nb\nc"),
        ("a\r\n{{#isNew}}\r\nb\r\n{{/isNew}}\r\nc", "a\r\nb\r\nc"),
        ("a\n{{! note }}\nb", "a\nb"),
        ("{{! note }}\nb", "b"),
        ("a\n  {{! note }}", "a\n"),
        ("a\n{{title}}\nb", "a\nBuses\nb"),
        ("a {{! note }}\nb", "a \nb"),
        ("a\n{{#isNew}}{{/isNew}}\nb", "a\n\nb"),
        ("a\n{{#isNew}} b\n{{/isNew}}", "a\n b\n"),
    ])
    func `alone in a line leave no empty line`(template: String, expected: String) throws {
        #expect(Array(try show(template).utf8) == Array(expected.utf8))
    }

    @Test(arguments: [
        "<!-- a > b -- <p class={{! }}c> --->{{title}}", "<!-->{{title}}", "<!--->{{title}}",
        "<!doctype html>{{title}}",
    ])
    func `stand after comments and the document type`(template: String) throws {
        #expect(try show(template).hasSuffix(">Buses"))
    }
}
