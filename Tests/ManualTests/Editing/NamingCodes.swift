import Foundation
import Testing

@testable import Manual

@Suite struct `Naming codes` {
    private func name(
        _ desk: Desk, _ label: String, help: String = "", seen: Int64 = 0, language: Language = .english,
        by person: Person? = nil
    ) async throws {
        try await desk.editing.name(
            "transport", of: .topics, in: language, label: label, help: help, seen: seen,
            by: (person ?? desk.otto).id)
    }

    private func label(_ desk: Desk, _ language: Language = .english) -> String {
        desk.office.manual.vocabularies.label(.topics, "transport", in: language)
    }

    private func edited(_ desk: Desk) async throws -> EditedLabel? {
        try await desk.editing.labels(of: .topics, in: .english, by: desk.otto.id).first { $0.code == "transport" }
    }

    @Test func `changes pages and search at once, and again back to the file's words`() async throws {
        let desk = try await Desk()
        let manual = desk.office.manual
        func found(_ words: String) async throws -> Int {
            try await manual.cases.find(CaseQuery(words: words, language: .english)).total
        }
        let edition = manual.edition
        #expect(try await found("omnibuses") == 0)
        try await name(desk, "Omnibuses and trams", help: "How people get about.")
        #expect(label(desk) == "Omnibuses and trams")
        #expect(manual.vocabularies.help(.topics, "transport", in: .english) == "How people get about.")
        #expect(manual.edition == edition + 1)
        #expect(try await found("omnibuses") == 1)
        let now = try #require(try await edited(desk))
        #expect(now.isEdited && now.fileLabel == "Transport, roads, public transport")
        try await name(desk, "", seen: now.seen)
        #expect(label(desk) == "Transport, roads, public transport")
        #expect(try await found("omnibuses") == 0)
        let log = try await manual.moderation.log(by: desk.otto.id).filter { $0.act == .labelChanged }
        #expect(log.map(\.detail) == ["topics transport en", "topics transport en"])
    }

    @Test func `holds when the manual is opened again`() async throws {
        try await Examples.withFolder { folder in
            let file = folder.appending(path: "manual.sqlite").path()
            let office = try Office(file: file)
            let otto = try await office.person("Otto A", .admin)
            try await office.manual.editing.name(
                "transport", of: .topics, in: .english, label: "Getting about", help: "", seen: 0, by: otto.id)
            #expect(
                try Office(file: file).manual.vocabularies.label(.topics, "transport", in: .english)
                    == "Getting about")
        }
    }

    @Test func `the second of two is told`() async throws {
        let desk = try await Desk()
        try await name(desk, "First")
        await #expect(throws: LabelChangedMeanwhile()) { try await name(desk, "Second") }
        #expect(label(desk) == "First")
        let seen = try #require(try await edited(desk)).seen
        try await name(desk, "Second", seen: seen)
        #expect(label(desk) == "Second")
    }

    @Test func `refuses what cannot be`() async throws {
        let desk = try await Desk()
        await #expect(throws: FieldProblems.self) { try await name(desk, String(repeating: "x", count: 201)) }
        await #expect(throws: FieldProblems.self) { try await name(desk, "", help: "Help without a label.") }
        await #expect(throws: FieldProblems.self) { try await name(desk, "x\0") }
        await #expect(throws: NotFound()) {
            try await desk.editing.name(
                "atlantis", of: .topics, in: .english, label: "X", help: "", seen: 0, by: desk.otto.id)
        }
        await #expect(throws: NotAllowed()) { try await name(desk, "X", by: desk.tiina) }
        try await name(desk, "Liikenne ja tiet", language: .finnish, by: desk.tiina)
        #expect(label(desk, .finnish) == "Liikenne ja tiet")
        #expect(label(desk) == "Transport, roads, public transport")
    }
}
