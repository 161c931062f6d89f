import Foundation
import HTTP
import Manual
import Testing

@Suite struct `The case form` {
    /// The first name that a field has in the form.
    private func name(_ field: DraftField) -> String {
        switch field.content {
        case .value: field.name
        case .list: "\(field.name).0"
        case .notes: "\(field.name).planning"
        case .group(let parts): "\(field.name).\(parts[0].name)"
        case .rows(let parts, _): "\(field.name).0.\(parts[0].name)"
        }
    }

    @Test(arguments: ["en", "fi"])
    func `asks every field of the table, each with a label in the visitor's language`(language: String) async throws {
        let author = try await Author(Household())
        let draft = try await author.begin().replacing("/en/", with: "/\(language)/")
        for section in DraftSection.allCases where ![.files, .check].contains(section) {
            for field in section.fields {
                let sight = await author.visitor.get("\(draft)\(section.rawValue)/?add=\(field.name)")
                #expect(sight.status == 200)
                #expect(sight.values(of: "name").contains(name(field)), "\(field.name)")
                sight.owesNothing("\(language) \(section.rawValue) \(field.name)")
            }
        }
        let closing = await author.visitor.get(draft + "check/")
        closing.owesNothing("\(language) check")
        for field in DraftSection.check.fields {
            #expect(closing.values(of: "name").contains(field.name), "\(field.name)")
        }
    }

    @Test(arguments: ["en", "fi"])
    func `is there to read and print without an account`(language: String) async throws {
        let visitor = Visitor(try Household().site)
        for page in ["", "blank/", "drafts/"] {
            let sight = await visitor.get("/\(language)/contribute/\(page)")
            #expect(sight.status == 200)
            sight.owesNothing("\(language) \(page)")
        }
        let blank = await visitor.get("/\(language)/contribute/blank/")
        #expect(blank.text.components(separatedBy: "class=\"blank__question\"").count > 55)
        #expect(blank.headers["Cache-Control"]?.hasPrefix("public") == true)
        #expect(blank.headers["Set-Cookie"] == nil)
    }

    @Test func `is open to whoever has an account that may contribute`() async throws {
        let household = try Household()
        _ = try await household.add("reader@example.eu", role: .reader)
        let reader = try await Author(household, "reader@example.eu")
        let page = await reader.visitor.get("/en/contribute/drafts/")
        #expect(await reader.visitor.submit(page, to: "/en/contribute/drafts/", [("language", "en")]).status == 403)
    }

    @Test func `is translated beside the original, field by field`() async throws {
        let author = try await Author(Household())
        let draft = try await author.complete()
        let tasks = await author.visitor.get(draft)
        tasks.owesNothing("the list of tasks")
        let begun = await author.visitor.submit(tasks, to: draft + "languages/", [("language", "fi")])
        #expect(begun.location == draft + "basics/?in=fi")
        let page = await author.visitor.follow(begun)
        page.owesNothing("a translation")
        #expect(page.plain.contains("Residents choose the bus lines"))
        #expect(page.values(of: "name").contains("title"))
        #expect(!page.values(of: "name").contains("topics"))
        #expect(page.text.contains("name=\"title\" type=\"text\" value=\"\" lang=\"fi\""))
        let saved = await author.fill(draft, "basics", [("title", "Asukkaat valitsevat linjat")], query: "?in=fi")
        #expect(saved.location == draft + "done/?in=fi")
        let english = await author.visitor.get(draft + "basics/")
        #expect(english.values(of: "value").contains("Residents choose the bus lines"))
        #expect(english.text.contains("value=\"transport\" checked"))
        let finnish = await author.visitor.get(draft.replacing("/en/", with: "/fi/") + "preview/")
        #expect(finnish.first("h1") == "Asukkaat valitsevat linjat")
    }

    @Test func `can change the language it is written in without losing a word`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let saved = await author.fill(
            draft, "basics", [("original_language", "et"), ("title", "Bussiliinid"), ("topics", "transport")])
        #expect(saved.location == draft + "place/")
        let page = await author.visitor.get(draft + "basics/")
        #expect(page.values(of: "value").contains("Bussiliinid"))
        #expect(page.text.contains("<option value=\"et\" selected>"))
    }

    @Test(arguments: ["file", "check2", "..", "basics%2F"])
    func `has no other sections`(section: String) async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        #expect(await author.visitor.get(draft + section + "/").status == 404)
    }
}
