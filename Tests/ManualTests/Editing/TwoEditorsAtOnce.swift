import Foundation
import Testing

@testable import Manual

@Suite struct `Two editors at once` {
    @Test func `the second is told what both changed, and keeps every word`() async throws {
        let desk = try await Desk()
        let anna = try await desk.office.person("Anna B", .admin)
        let mine = try await desk.open().answers.merging(["title": ["My plan"], "introduction": ["My words."]]) { $1 }
        try await desk.publish(["title": ["Her plan"], "summary": ["Her summary."]], by: anna)
        let error = await #expect(throws: EditedMeanwhile.self) {
            _ = try await desk.editing.publish(
                mine, seen: 1, reason: "", desk.step, in: .english, by: desk.otto.id)
        }
        let meanwhile = try #require(error)
        #expect(meanwhile.by == "Anna B")
        #expect(meanwhile.version == 2)
        #expect(meanwhile.differences.map(\.field) == ["title"])
        #expect(meanwhile.answers["title"] == ["My plan"])
        #expect(meanwhile.answers["introduction"] == ["My words."])
        #expect(meanwhile.answers["summary"] == ["Her summary."], "what only she changed is taken in")
        #expect(!meanwhile.hasMovedOriginal)
        #expect(try await desk.chapter()?.title.text == "Her plan")
        // Having seen it, the second decides.
        let version = try await desk.editing.publish(
            meanwhile.answers, seen: meanwhile.version, reason: "", desk.step, in: .english, by: desk.otto.id)
        #expect(version == 3)
        let chapter = try #require(try await desk.chapter())
        #expect(chapter.title.text == "My plan" && chapter.summary.text == "Her summary.")
    }

    @Test func `who changed other fields, or another language, is not in the way`() async throws {
        let desk = try await Desk()
        let mine = try await desk.open().answers.merging(["introduction": ["My words."]]) { $1 }
        try await desk.publish(["title": ["Suunnitelma"]], in: .finnish, by: desk.tiina)
        try await desk.publish(["title": ["Her plan"]])
        _ = try await desk.editing.publish(mine, seen: 1, reason: "", desk.step, in: .english, by: desk.otto.id)
        let chapter = try #require(try await desk.chapter())
        #expect(chapter.title.text == "Her plan")
        #expect(chapter.introduction?.text == "My words.")
        #expect(try await desk.chapter(.finnish)?.title.text == "Suunnitelma")
    }

    @Test func `a translator is told when the original has moved`() async throws {
        let desk = try await Desk()
        let mine = try await desk.open(.finnish, by: desk.tiina).answers.merging(["title": ["Suunnitelma"]]) { $1 }
        try await desk.publish(["summary": ["Another thing."]])
        let error = await #expect(throws: EditedMeanwhile.self) {
            _ = try await desk.editing.publish(
                mine, seen: 1, reason: "", desk.step, in: .finnish, by: desk.tiina.id)
        }
        #expect(error?.hasMovedOriginal == true)
        #expect(error?.answers["title"] == ["Suunnitelma"])
    }
}
