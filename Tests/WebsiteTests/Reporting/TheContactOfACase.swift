import Foundation
import HTTP
import Manual
import Testing
import Website

@Suite struct `The contact of a case` {
    private static let contact: Answers = [
        "contact.name": ["Liisa Laine"], "contact.email": ["liisa@example.eu"], "contact.consent": ["yes"],
        "contact.expires": ["2026-12-24"],
    ]

    @Test func `is shown with consent until its day, also from the cache`() async throws {
        let office = try await ReviewOffice()
        let slug = try await office.publish(contact: Self.contact)
        let reader = Visitor(office.household.site)
        let page = await reader.get("/en/cases/\(slug)/")
        #expect(page.values(of: "href").contains("mailto:liisa@example.eu"))
        #expect(page.headers["Cache-Control"] == "public, max-age=60", "such a page is not kept for long")
        office.household.wait(60 * 86_400)
        let later = await reader.get("/en/cases/\(slug)/")
        #expect(later.status == 200)
        #expect(!later.text.contains("Liisa"))
    }

    @Test func `is not taken without consent, and is not in the history`() async throws {
        let office = try await ReviewOffice()
        await #expect(throws: FieldProblems.self) {
            try await office.send(contact: Self.contact.filter { $0.key != "contact.consent" })
        }
        let slug = try await office.publish("Another case", contact: Self.contact)
        let history = await Visitor(office.household.site).get("/en/cases/\(slug)/history/")
        #expect(history.status == 200)
        #expect(!history.text.contains("Liisa"))
    }
}
