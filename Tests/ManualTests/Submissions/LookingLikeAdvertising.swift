import Foundation
import Testing

@testable import Manual

@Suite struct `Looking like advertising` {
    @Test func `the same text from another account goes into the tray, another text does not`() async throws {
        let office = try Office()
        let anna = try await office.person("Anna K"), bo = try await office.person("Bo L")
        let rita = try await office.person("Rita R", .reviewer)
        let first = try await office.submit(try await office.draft(by: anna, title: "First of many"), by: anna)
        #expect(!first.isHeld)
        #expect(try await !office.submit(office.draft(by: anna, title: "My second"), by: anna).isHeld)
        let copy = try await office.submit(try await office.draft(by: bo, title: "Second of many"), by: bo)
        #expect(copy.isHeld)
        var draft = try await office.draft(by: bo, title: "Another story")
        let other = Typed.complete(title: "")[2].1.merging([
            "goal": ["Fewer cars by the school, agreed with pupils, parents and the teachers of all three classes."],
            "what_was_done": ["Children drew maps of their way to school and showed them to engineers of the town."],
        ]) { $1 }
        draft = try await office.manual.drafts.save(
            draft.id, .done, other, in: .english, against: draft.revision, by: .person(bo.id)
        ).draft
        #expect(try await !office.submit(draft, by: bo).isHeld)
        // A month later nobody speaks of a flood.
        office.clock.turn(31 * 86_400)
        let late = try await office.person("Late P")
        #expect(try await !office.submit(office.draft(by: late, title: "Third of many"), by: late).isHeld)
        // Who has published here is known.
        _ = try await office.manual.moderation.publish(
            copy.id, seen: copy.revision, words: "", by: rita.id, mail: office.mail)
        #expect(try await !office.submit(office.draft(by: bo, title: "Fourth of many"), by: bo).isHeld)
    }
}
