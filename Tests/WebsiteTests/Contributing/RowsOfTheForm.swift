import Foundation
import HTTP
import Manual
import Testing

@Suite struct `Rows of the form` {
    @Test func `grow by a button that saves what is there`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let page = await author.visitor.get(draft + "people/")
        #expect(page.values(of: "name").contains("sources.1.title"))
        #expect(!page.values(of: "name").contains("partners.0.name"))
        let added = await author.visitor.submit(
            page, to: draft + "people/", [("sources.0.title", "One"), ("sources.1.title", "Two"), ("add", "sources")])
        #expect(added.location == draft + "people/?add=sources#sources.2.title")
        let more = await author.visitor.get(draft + "people/?add=sources")
        #expect(more.values(of: "name").contains("sources.2.title"))
        #expect(!more.values(of: "name").contains("sources.3.title"))
        #expect(more.values(of: "value").contains("Two"))
        let partner = await author.visitor.submit(
            more, to: draft + "people/", [("sources.0.title", "One"), ("add", "partners")])
        #expect(partner.location == draft + "people/?add=partners#partners.0.name")
    }

    @Test func `go by a button or when they are empty, and what follows moves up in every language`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let rows = [("recommendations.0", "First"), ("recommendations.1", "Second"), ("recommendations.2", "Third")]
        await author.fill(draft, "results", rows)
        let finnish = [("recommendations.0", "Eka"), ("recommendations.1", "Toka"), ("recommendations.2", "Kolmas")]
        let translated = await author.fill(draft, "results", finnish, query: "?in=fi")
        #expect(translated.status == 303)
        let page = await author.visitor.get(draft + "results/")
        let removed = await author.visitor.submit(
            page, to: draft + "results/", rows + [("remove", "recommendations.1")])
        #expect(removed.location == draft + "results/")
        let (english, other) = (
            await author.visitor.get(draft + "results/"), await author.visitor.get(draft + "results/?in=fi")
        )
        #expect(english.values(of: "name").contains("recommendations.1"))
        #expect(english.text.contains("\nThird</textarea>"))
        #expect(!english.text.contains("Second"))
        #expect(other.text.contains("\nKolmas</textarea>"))
        #expect(!other.text.contains("Toka"))
        #expect(other.plain.contains("Third"), "the original stands beside it")
    }

    @Test(arguments: ["sources", "sources.99999999999999999999", "sources.-1", "x.y.z", "", "title", "sources.7"])
    func `a made-up row to take out takes out none`(row: String) async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let page = await author.visitor.get(draft + "people/")
        let sight = await author.visitor.submit(
            page, to: draft + "people/", [("sources.0.title", "Stays"), ("remove", row)])
        #expect(sight.status == 303)
        #expect(await author.visitor.get(draft + "people/").values(of: "value").contains("Stays"))
    }

    @Test func `a made-up place, list or field is not kept`() async throws {
        let author = try await Author(Household())
        let draft = try await author.begin()
        let sight = await author.fill(
            draft, "people",
            [("sources.5000.title", "Far"), ("evil.0.title", "No"), ("title", "No"), ("sources.0", "No")])
        #expect(sight.status == 303)
        let page = await author.visitor.get(draft + "people/?add=evil")
        #expect(page.status == 200)
        #expect(!page.values(of: "value").contains("Far"))
        #expect(!page.values(of: "value").contains("No"))
    }
}
