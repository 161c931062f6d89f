import GRDB
import Testing

@testable import Manual

@Suite struct `Previewing a draft` {
    @Test func `shows what will be published, and leaves no trace`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K"), rita = try await office.person("Rita R", .reviewer)
        let draft = try await office.draft(by: anna)
        let before = try office.manual.database.readNow { try Tables.count($0) }
        let edition = office.manual.edition
        let preview = try #require(try await office.manual.drafts.preview(of: draft, in: .english))
        #expect(try office.manual.database.readNow { try Tables.count($0) } == before)
        #expect(office.manual.edition == edition)
        #expect(preview.text(.whatWasDone)?.html == "<p>We <strong>asked</strong> in the street.</p>\n")
        #expect(preview.recommendations.map(\.text) == ["Ask early.", "Ask again."])
        #expect(preview.facts.tools.map(\.code) == ["letter", "online-survey"])
        #expect(preview.facts.code(.evidenceLevel) == "2")
        #expect(preview.facts.keywords == ["square", "market"])
        #expect(preview.steps.map(\.note?.text) == ["Ask first."])
        #expect(preview.updates.map(\.text.text) == ["Still used."])
        let sent = try await office.submit(draft, by: anna)
        let reviewed = try #require(
            try await office.manual.moderation.preview(sent.id, in: .english, by: rita.id))
        let slug = try await office.manual.moderation.publish(
            sent.id, seen: sent.revision, words: "", by: rita.id, mail: office.mail)
        let shown = try #require(try await office.manual.cases.published(at: slug, in: .english))
        for same in [preview, reviewed] {
            #expect(same.facts == shown.facts)
            #expect(same.slug == shown.slug)
            #expect(same.title == shown.title)
            for field in CaseText.allCases { #expect(same.text(field) == shown.text(field)) }
            #expect(same.recommendations == shown.recommendations)
            #expect(same.version == shown.version)
        }
    }

    @Test func `takes a draft with holes, but not one without a title`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K")
        var draft = try await office.manual.drafts.begin(by: anna.id, language: .finnish)
        #expect(try await office.manual.drafts.preview(of: draft, in: .finnish) == nil)
        draft = try await office.manual.drafts.save(
            draft.id, .basics, ["title": ["Tori"], "topics": ["cheese"]], in: .finnish, against: 0,
            by: .person(anna.id)
        ).draft
        let preview = try #require(try await office.manual.drafts.preview(of: draft, in: .english))
        #expect(preview.title.text == "Tori")
        #expect(preview.title.language == .finnish)
        draft = try await office.manual.drafts.save(
            draft.id, .done, ["goal": [String(repeating: "x", count: 70_000)]], in: .finnish, against: draft.revision,
            by: .person(anna.id)
        ).draft
        await #expect(throws: FieldProblems.self) { try await office.manual.drafts.preview(of: draft, in: .finnish) }
    }

    @Test func `finds cases with a similar title`() async throws {
        let manual = try Examples.manual()
        func similar(_ title: String) async throws -> [String] {
            try await manual.drafts.similar(to: title, in: .english).map(\.slug)
        }
        #expect(try await similar("Lodz asks residents before it moves trams") == ["lodz-ask-first"])
        #expect(try await similar("Something else entirely").isEmpty)
        #expect(try await similar("\" OR * NEAR( -").isEmpty)
        #expect(try await similar("").isEmpty)
    }
}

/// Every table with how many rows it has.
enum Tables {
    static func names(_ connection: GRDB.Database) throws -> [String] {
        try String.fetchAll(
            connection, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    }

    static func count(_ connection: GRDB.Database) throws -> [String: Int] {
        try names(connection).reduce(into: [:]) { result, name in
            result[name] = try Int.fetchOne(connection, sql: "SELECT count(*) FROM \"\(name)\"")
        }
    }
}
