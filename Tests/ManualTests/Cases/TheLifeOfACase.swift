import Foundation
import GRDB
import Testing

@testable import Manual

@Suite struct `The life of a case` {
    private func saving(_ manual: Manual) -> CaseSaving {
        CaseSaving(
            vocabularies: manual.vocabularies, author: "Anna", reason: "Correction",
            date: Date(timeIntervalSince1970: 1_800_000_100))
    }

    /// Publishes a changed copy of the Łódź case.
    private func publish(_ manual: Manual, _ change: (inout CaseDocument) -> Void) throws {
        let saving = saving(manual)
        try manual.database.publishNow { connection in
            let id = try #require(
                try Int64.fetchOne(connection, sql: "SELECT entryId FROM caseStudy WHERE slug = 'lodz-ask-first'"))
            var document = try #require(try CaseDocument.published(connection, caseId: id))
            change(&document)
            try saving.saveVersion(document, of: id, publish: true, to: connection)
        }
    }

    private func execute(_ manual: Manual, _ sql: String) throws {
        try manual.database.publishNow { try $0.execute(sql: sql) }
    }

    @Test func `a correction is a new version and the old one stays`() async throws {
        let manual = try Examples.manual()
        try publish(manual) { $0.texts[.english]?[TextKey("goal")] = "Trams that people use." }
        let study = try #require(try await manual.cases.published(at: "lodz-ask-first", in: .english))
        #expect(study.version == 2)
        #expect(study.text(.goal)?.text == "Trams that people use.")
        let goals = try manual.database.readNow { connection in
            try String.fetchAll(
                connection,
                sql: """
                    SELECT t.text FROM entryText t JOIN entryVersion v ON v.id = t.versionId
                    JOIN caseStudy c ON c.entryId = v.entryId
                    WHERE c.slug = 'lodz-ask-first' AND t.field = 'goal' ORDER BY v.number
                    """)
        }
        #expect(goals == ["Better tram lines.", "Trams that people use."])
        #expect(try await manual.cases.find(CaseQuery(words: "people use", language: .english)).total == 1)
        #expect(try await manual.cases.find(CaseQuery(words: "\"better tram\"", language: .english)).total == 0)
    }

    @Test func `a translation is out of date when its original has moved on`() async throws {
        let manual = try Examples.manual()
        func title(_ language: Language) async throws -> LocalText? {
            try await manual.cases.published(at: "lodz-ask-first", in: language)?.title
        }
        try publish(manual) { $0.texts[.english]?[TextKey("goal")] = "Something else." }
        #expect(try await title(.finnish)?.isOutdated == false)
        try publish(manual) { $0.texts[.english]?[TextKey("title")] = "Łódź asks first" }
        #expect(try await title(.finnish)?.isOutdated == true)
        #expect(try await title(.english)?.isOutdated == false)
        try publish(manual) { $0.texts[.english]?[TextKey("goal")] = "And again." }
        #expect(try await title(.finnish)?.isOutdated == true)
        try publish(manual) { $0.texts[.finnish]?[TextKey("title")] = "Łódź kysyy ensin" }
        #expect(try await title(.finnish)?.isOutdated == false)
    }

    @Test func `an old address leads to the new one`() async throws {
        let manual = try Examples.manual()
        try execute(manual, "UPDATE caseStudy SET slug = 'lodz' WHERE slug = 'lodz-ask-first'")
        #expect(try await manual.cases.published(at: "lodz-ask-first", in: .english) == nil)
        #expect(try await manual.cases.redirect(from: "lodz-ask-first") == "lodz")
        #expect(try await manual.cases.redirect(from: "lodz") == nil)
        let section = try await manual.chapters.section(step: "planning", "goals", in: .english)
        #expect(section?.cases.map(\.card.slug) == ["odense-too-late", "lodz"])
        try execute(manual, "UPDATE caseStudy SET slug = 'lodz-ask-first' WHERE slug = 'lodz'")
        #expect(try await manual.cases.redirect(from: "lodz") == "lodz-ask-first")
    }

    @Test(arguments: [CaseStatus.withdrawn, .archived, .rejected])
    func `what readers no longer see is in no list`(status: CaseStatus) async throws {
        let manual = try Examples.manual()
        try manual.database.publishNow { connection in
            try connection.execute(
                sql: "UPDATE caseStudy SET status = ? WHERE slug = 'lodz-ask-first'", arguments: [status.rawValue])
            let id = try Int64.fetchOne(connection, sql: "SELECT entryId FROM caseStudy WHERE slug = 'lodz-ask-first'")
            try CaseIndex(vocabularies: manual.vocabularies).update(connection, caseId: #require(id))
        }
        #expect(try await manual.cases.published(at: "lodz-ask-first", in: .english) == nil)
        #expect(try await manual.cases.status(of: "lodz-ask-first") == status)
        #expect(status.isGone == (status != .rejected))
        #expect(try await manual.cases.find(CaseQuery(words: "lodz", language: .english)).total == 0)
        #expect(try await manual.cases.count() == 1)
        #expect(try await manual.cases.countries().map(\.code) == ["DK"])
        let related = try await manual.cases.related(to: "odense-too-late", 5, in: .english)
        #expect(related.isEmpty)
    }

    @Test(arguments: [
        (nil, nil, false), ("2026-01-01", nil, true), ("2026-01-01", "2027-01-15", true),
        ("2026-01-01", "2027-01-14", false), (nil, "2030-01-01", false),
    ])
    func `a contact is shown with consent and until it expires`(
        consented: String?, expires: String?, isShown: Bool
    ) async throws {
        let manual = try Examples.manual()
        // The clock of the examples stands at 2027-01-15.
        try publish(manual) { $0.contact = CaseContact(name: "Anna", consented: consented, expires: expires) }
        let study = try await manual.cases.published(at: "lodz-ask-first", in: .english)
        #expect((study?.contact != nil) == isShown)
    }

    @Test func `every status of the vocabulary is known`() throws {
        let codes = try Examples.empty().vocabularies.terms(of: .workflow).map(\.code)
        #expect(Set(codes) == Set(CaseStatus.allCases.map(\.rawValue)))
    }
}
