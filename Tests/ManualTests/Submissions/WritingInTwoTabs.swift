import Testing

@testable import Manual

@Suite struct `Writing in two tabs` {
    private struct Desk {
        let office: Office
        let anna: Person
        let draft: Draft
        var drafts: Drafts { office.manual.drafts }

        init() async throws {
            office = try Office()
            anna = try await office.person("Anna K")
            draft = try await office.draft(by: anna)
        }

        func save(_ answers: Answers, against revision: Int, _ section: DraftSection = .results) async throws -> Saved {
            var all = Typed.complete(title: "Residents plan the market square").first { $0.0 == section }?.1 ?? [:]
            all.merge(answers) { $1 }
            return try await drafts.save(
                draft.id, section, all, in: .english, against: revision, by: .person(anna.id))
        }
    }

    @Test func `loses neither tab's words when both change one field`() async throws {
        let desk = try await Desk()
        let opened = desk.draft.revision
        _ = try await desk.save(["lessons": ["First tab."]], against: opened)
        guard
            case .conflict(let draft, let conflicts) = try await desk.save(
                ["lessons": ["Second tab."], "challenges": ["Changed in the second tab alone."]], against: opened)
        else {
            Issue.record("there is no conflict")
            return
        }
        #expect(conflicts.map(\.field) == ["lessons"])
        #expect(conflicts[0].mine == ["lessons": ["Second tab."]])
        #expect(conflicts[0].theirs == ["lessons": ["First tab."]])
        #expect(draft.value("lessons", in: .english) == "First tab.")
        #expect(draft.value("challenges", in: .english) == "Changed in the second tab alone.")
        #expect(draft.conflicts == conflicts)
        let kept = try await desk.drafts.keep(mine: conflicts[0].id, of: draft.id, by: .person(desk.anna.id))
        #expect(kept.value("lessons", in: .english) == "Second tab.")
        #expect(kept.conflicts.isEmpty)
    }

    @Test func `different fields do not disturb each other`() async throws {
        let desk = try await Desk()
        let opened = desk.draft.revision
        _ = try await desk.save(["lessons": ["First tab."]], against: opened)
        guard case .saved(let draft) = try await desk.save(["results": ["Second tab."]], against: opened) else {
            Issue.record("there is a conflict")
            return
        }
        #expect(draft.value("lessons", in: .english) == "First tab.")
        #expect(draft.value("results", in: .english) == "Second tab.")
    }

    @Test func `the same words twice are no conflict, and a form sent again changes nothing`() async throws {
        let desk = try await Desk()
        let opened = desk.draft.revision
        for _ in 0..<3 {
            guard case .saved(let draft) = try await desk.save(["lessons": ["Both."]], against: opened) else {
                Issue.record("there is a conflict")
                return
            }
            #expect(draft.value("lessons", in: .english) == "Both.")
        }
    }

    @Test func `rows of a list move together`() async throws {
        let desk = try await Desk()
        let opened = desk.draft.revision
        _ = try await desk.save(["sources.1.title": ["New"]], against: opened, .people)
        guard
            case .conflict(let draft, let conflicts) = try await desk.save(
                ["sources.1.title": ["Other"], "sources.1.address": ["https://o.eu"]], against: opened, .people)
        else {
            Issue.record("there is no conflict")
            return
        }
        #expect(conflicts[0].mine["sources.1.address"] == ["https://o.eu"])
        #expect(conflicts[0].mine["sources.0.title"] == ["Report"])
        #expect(draft.rows("sources", in: .english)[1] == ["title": "New"])
    }

    @Test func `a tab that has been open for very long is asked rather than believed`() async throws {
        let desk = try await Desk()
        let opened = desk.draft.revision
        for number in 0..<40 { _ = try await desk.save(["lessons": ["\(number)"]], against: 99) }
        guard case .conflict(let draft, _) = try await desk.save(["lessons": ["Old tab."]], against: opened) else {
            Issue.record("there is no conflict")
            return
        }
        #expect(draft.value("lessons", in: .english) == "39")
        // The other fields of the old form are as they were, and stay.
        #expect(draft.value("results", in: .english) == "200 answers.")
        let dropped = try await desk.drafts.drop(draft.conflicts[0].id, of: draft.id, by: .person(desk.anna.id))
        #expect(dropped.conflicts.isEmpty)
        #expect(dropped.value("lessons", in: .english) == "39")
    }

    @Test func `many large states are forgotten before they fill the disk`() async throws {
        let desk = try await Desk()
        let opened = desk.draft.revision
        for number in 0..<12 {
            _ = try await desk.save(["lessons": [String(repeating: "\(number % 10)", count: 400_000)]], against: 99)
        }
        let kept = try desk.office.manual.database.readNow { try DraftRecord.size($0, id: desk.draft.id) }
        #expect(kept.all <= DraftSaving.largestHistory)
        #expect(kept.latest > 400_000 && kept.latest <= Drafts.largest)
        guard case .conflict = try await desk.save(["lessons": ["Old tab."]], against: opened) else {
            Issue.record("there is no conflict")
            return
        }
    }
}
