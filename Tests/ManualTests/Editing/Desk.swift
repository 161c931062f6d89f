import Foundation
import GRDB

@testable import Manual

/// An office with the example manual and two people who edit it.
struct Desk {
    let office: Office
    let otto: Person
    let tiina: Person
    let step: Int64

    var editing: Editing { office.manual.editing }

    init() async throws {
        office = try Office()
        _ = try office.manual.load(edition: Examples.folder)
        otto = try await office.person("Otto A", .admin)
        tiina = try await office.manual.people.add(
            Profile(email: "tiina@example.eu", name: "Tiina K", language: .finnish), role: .translator, password: nil)
        step = try Self.id(office, "step", "planning")
    }

    static func id(_ office: Office, _ table: String, _ code: String) throws -> Int64 {
        let column = table == "section" ? "slug" : "code"
        return try office.manual.database.readNow {
            try $0.value(of: Int64.self, "SELECT entryId FROM \(table) WHERE \(column) = ?", arguments: [code])
        } ?? 0
    }

    func open(_ language: Language = .english, by person: Person? = nil) async throws -> ChapterDesk {
        try await editing.open(step, in: language, reading: .english, by: (person ?? otto).id)
    }

    /// Opens the step, changes some answers and publishes.
    @discardableResult
    func publish(
        _ changes: Answers, in language: Language = .english, seen: Int? = nil, isConfirmed: Bool = false,
        by person: Person? = nil
    ) async throws -> Int {
        let desk = try await open(language, by: person)
        return try await editing.publish(
            desk.answers.merging(changes) { $1 }.filter { !$0.value.isEmpty }, seen: seen ?? desk.seen,
            reason: "Clearer", isConfirmed: isConfirmed, step, in: language, by: (person ?? otto).id)
    }

    func chapter(_ language: Language = .english) async throws -> StepChapter? {
        try await office.manual.chapters.step("planning", in: language)
    }
}
