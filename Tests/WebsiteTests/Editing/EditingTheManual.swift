import Foundation
import HTTP
import Manual
import Testing
import Website

@Suite struct `Editing the manual` {
    private struct Desk {
        let household: Household
        let admin: Visitor
        let form: String
        let answers: [(String, String)]

        init() async throws {
            household = try Household()
            _ = try household.manual.load(edition: Library.root + "/Content")
            _ = try await household.add("bo@example.eu", role: .admin, name: "Bo Boss")
            admin = await household.signedIn("bo@example.eu")
            let list = await admin.get("/en/admin/manual/")
            list.owesNothing("the list of chapters")
            form = try #require(list.values(of: "href").first { $0.hasSuffix("/en/") && $0.contains("/admin/manual/") })
            answers = try await Self.answers(household, form)
        }

        /// What a browser would send of the form as it stands.
        static func answers(_ household: Household, _ form: String) async throws -> [(String, String)] {
            let id = try #require(Int64(form.split(separator: "/").dropLast().last ?? ""))
            let boss = try #require(try await household.manual.people.person(email: "bo@example.eu"))
            let desk = try await household.manual.editing.open(id, in: .english, reading: .english, by: boss.id)
            return desk.answers.flatMap { name, values in
                name.hasPrefix("facts.") ? [(name, values.joined(separator: "\r\n"))] : values.map { (name, $0) }
            }
        }

        func with(_ name: String, _ value: String, go: String) -> [(String, String)] {
            answers.filter { $0.0 != name } + [(name, value), ("go", go)]
        }
    }

    @Test func `from the list to the published page, by preview and history`() async throws {
        let desk = try await Desk()
        let page = await desk.admin.get(desk.form)
        page.owesNothing("the form of a chapter")
        let previewed = await desk.admin.submit(
            page, to: desk.form, desk.with("title", "Expect & <b>be expected</b>", go: "preview"))
        #expect(previewed.location == desk.form + "preview/")
        let preview = await desk.admin.follow(previewed)
        #expect(preview.first("h1") == "Expect & <b>be expected</b>")
        #expect(preview.text.contains("This is a preview."))
        let reader = Visitor(desk.household.site)
        #expect(await reader.get("/en/manual/expectations/").first("h1") != "Expect & <b>be expected</b>")
        let again = await desk.admin.get(desk.form)
        #expect(again.plain.contains("Expect & <b>be expected</b>"), "the words were kept")
        let published = await desk.admin.submit(
            again, to: desk.form, desk.with("title", "Expect & <b>be expected</b>", go: "publish"))
        #expect(published.location == "/en/admin/manual/?done=chapter-published")
        #expect(await reader.get("/en/manual/expectations/").first("h1") == "Expect & <b>be expected</b>")
        let finnish = await desk.admin.get("/fi/admin/manual/")
        #expect(finnish.text.contains("1 teksti vanhentunut"))
        let history = desk.form.replacing("/en/admin", with: "/x/admin").replacing("/en/", with: "/history/")
            .replacing("/x/admin", with: "/en/admin")
        let versions = await desk.admin.get(history + "?from=1&to=2")
        versions.owesNothing("the history of a chapter")
        #expect(versions.text.contains("<ins>") && versions.text.contains("Bo Boss"))
        let restored = await desk.admin.submit(
            versions, to: history + "restoration/", [("version", "1"), ("seen", "2")])
        #expect(restored.location == history + "?done=version-restored")
        #expect(await reader.get("/en/manual/expectations/").first("h1") != "Expect & <b>be expected</b>")
    }

    @Test func `what is wrong is told at its field and nothing typed is lost`() async throws {
        let desk = try await Desk()
        let page = await desk.admin.get(desk.form)
        let wrong = await desk.admin.submit(
            page, to: desk.form, desk.with("title", String(repeating: "long ", count: 30), go: "publish"))
        #expect(wrong.status == 422)
        wrong.owesNothing("a chapter with a problem")
        #expect(wrong.values(of: "href").contains("#title"))
        let dead = await desk.admin.submit(
            page, to: desk.form, desk.with("introduction", "Mine. [Here](case:atlantis)", go: "publish"))
        #expect(dead.status == 422)
        #expect(dead.text.contains("case:atlantis") && dead.text.contains("<ul lang=\"en\">"))
        #expect(await desk.admin.get(desk.form).text.contains("Mine. [Here]"), "kept for another sitting")
    }

    @Test func `the second of two sees what both changed beside their own words`() async throws {
        let desk = try await Desk()
        _ = try await desk.household.add("eva@example.eu", role: .admin, name: "Eva Editor")
        let eva = await desk.household.signedIn("eva@example.eu")
        let (mine, hers) = (await desk.admin.get(desk.form), await eva.get(desk.form))
        _ = await eva.submit(hers, to: desk.form, desk.with("title", "Her words", go: "publish"))
        let told = await desk.admin.submit(mine, to: desk.form, desk.with("title", "My words", go: "publish"))
        #expect(told.status == 409)
        told.owesNothing("a chapter that somebody else has changed")
        #expect(told.text.contains("Eva Editor"))
        #expect(told.values(of: "value").contains("My words"))
        let second = await desk.admin.submit(told, to: desk.form, desk.with("title", "My words", go: "publish"))
        #expect(second.status == 303)
        #expect(await desk.admin.get("/en/manual/expectations/").first("h1") == "My words")
    }

    @Test func `a translator edits translations into the language of the account`() async throws {
        let desk = try await Desk()
        _ = try await desk.household.add("tiina@example.eu", role: .translator, language: .finnish)
        let tiina = await desk.household.signedIn("tiina@example.eu")
        let list = await tiina.get("/en/admin/manual/?show=untranslated")
        list.owesNothing("what is to be translated")
        let links = Set(list.values(of: "href").filter { $0.contains("/admin/manual/") && $0.hasSuffix("/en/") })
        #expect(links.isEmpty, "no way to the original")
        #expect(await tiina.get(desk.form).status == 403)
        let finnish = String(desk.form.dropLast(3)) + "fi/"
        let page = await tiina.get(finnish)
        page.owesNothing("a translation")
        #expect(page.text.contains("class=\"original\""))
        #expect(!page.values(of: "name").contains("facts.questions"))
    }
}
