import Foundation
import Testing

@testable import Manual

@Suite struct `Editing a chapter` {
    @Test func `a form that is sent as it is changes nothing`() async throws {
        let desk = try await Desk()
        for (table, code) in [("step", "planning"), ("section", "goals")] {
            let id = try Desk.id(desk.office, table, code)
            let open = try await desk.editing.open(id, in: .english, reading: .english, by: desk.otto.id)
            await #expect(throws: NothingChanged(), "\(code)") {
                _ = try await desk.editing.publish(
                    open.answers, seen: open.seen, reason: "", id, in: .english, by: desk.otto.id)
            }
        }
    }

    @Test func `a form of a version that never was is nobody's`() async throws {
        let desk = try await Desk()
        let answers = try await desk.open().answers
        for seen in [0, 2, -1] {
            await #expect(throws: NotFound()) {
                try await desk.editing.keep(answers, seen: seen, desk.step, in: .english, by: desk.otto.id)
            }
        }
    }

    @Test func `makes the next version, a new edition, a credit and a line in the log`() async throws {
        let desk = try await Desk()
        let before = desk.office.manual.edition
        #expect(try await desk.publish(["title": ["Planning well"]]) == 2)
        #expect(desk.office.manual.edition == before + 1)
        let chapter = try #require(try await desk.chapter())
        #expect(chapter.title.text == "Planning well")
        #expect(chapter.version == 2)
        #expect(chapter.questions.map(\.code) == ["goal", "time"])
        #expect(chapter.sections.map(\.slug) == ["rules", "goals"])
        let history = try await desk.editing.history(desk.step, by: desk.otto.id)
        #expect(history.map(\.number) == [2, 1])
        #expect(history.map(\.by) == ["Otto A", nil])
        #expect(history.map(\.isEdition) == [false, true])
        #expect(history[0].reason == "Clearer")
        let line = try #require(try await desk.office.manual.moderation.log(by: desk.otto.id).first)
        #expect(line.act == .chapterEdited)
        #expect(line.detail == "step planning en 2")
    }

    @Test func `a translation falls behind text by text, and catches up`() async throws {
        let desk = try await Desk()
        try await desk.publish(["title": ["Planning well"]])
        #expect(try await desk.chapter(.finnish)?.title.isOutdated == true)
        #expect(try await desk.chapter(.finnish)?.summary.isOutdated == false)
        var open = try await desk.open(.finnish, by: desk.tiina)
        #expect(open.outdated == ["title"])
        #expect(open.originals["title"] == ["Planning well"])
        try await desk.publish(["title": ["Hyvä suunnittelu"]], in: .finnish, by: desk.tiina)
        #expect(try await desk.chapter(.finnish)?.title.isOutdated == false)
        #expect(try await desk.chapter()?.title.text == "Planning well")
        // The next change may not touch what the translation says: whoever reads both says so.
        try await desk.publish(["title": ["Planning very well"]])
        try await desk.publish([:], in: .finnish, isConfirmed: true, by: desk.tiina)
        #expect(try await desk.chapter(.finnish)?.title.isOutdated == false)
        open = try await desk.open(.finnish, by: desk.tiina)
        #expect(open.outdated.isEmpty)
        await #expect(throws: NothingChanged()) { try await desk.publish([:], in: .finnish, by: desk.tiina) }
    }

    @Test func `a new question is written in two sittings`() async throws {
        let desk = try await Desk()
        let open = try await desk.open()
        var answers = open.answers
        answers["facts.questions"] = ["goal", "time", "money"]
        try await desk.editing.keep(answers, seen: open.seen, desk.step, in: .english, by: desk.otto.id)
        let again = try await desk.open()
        #expect(again.keptAt != nil)
        #expect(again.fields.contains { $0.name == "question.money.text" })
        #expect(try await desk.chapter()?.questions.count == 2, "readers see nothing of it")
        answers["question.money.text"] = ["What may it cost?"]
        try await desk.editing.keep(answers, seen: open.seen, desk.step, in: .english, by: desk.otto.id)
        let preview = try await desk.editing.preview(desk.step, in: .english, by: desk.otto.id)
        guard case .step(let step) = preview else { throw NotFound() }
        #expect(step.questions.map(\.code) == ["goal", "time", "money"])
        #expect(try await desk.chapter()?.version == 1, "a preview leaves nothing behind")
        _ = try await desk.editing.publish(
            answers, seen: open.seen, reason: "", desk.step, in: .english, by: desk.otto.id)
        #expect(try await desk.chapter()?.questions.count == 3)
        #expect(try await desk.open().keptAt == nil)
    }

    private static let wrong: [(field: String, values: [String])] = [
        ("title", []), ("title", [String(repeating: "x", count: 101)]), ("introduction", []),
        ("introduction", ["x\0"]), ("introduction", [String(repeating: "|-", count: 40)]),
        ("question.goal.text", []),
    ]

    @Test(arguments: wrong) func `what cannot be shown is refused at its field`(field: String, values: [String])
        async throws
    {
        let desk = try await Desk()
        let problems = await #expect(throws: FieldProblems.self) { try await desk.publish([field: values]) }
        #expect(problems?.all.map(\.field) == [field])
        #expect(try await desk.chapter()?.version == 1)
    }

    @Test(arguments: [
        ("introduction", ["See [this](case:atlantis)."]), ("facts.sections", ["rules"]),
        ("facts.sections", ["rules", "goals", "atlantis"]),
    ])
    func `and so is what the checks of an edition find`(field: String, values: [String]) async throws {
        let desk = try await Desk()
        let refused = await #expect(throws: ChapterRefused.self) { try await desk.publish([field: values]) }
        #expect(refused?.problems.isEmpty == false)
    }

    @Test func `what was edited here is not overwritten by a newer file`() async throws {
        try await Examples.withFolder { folder in
            let edition = folder.appending(path: "edition")
            try FileManager.default.copyItem(at: URL(filePath: Examples.folder), to: edition)
            let desk = try await Desk()
            try await desk.publish(["title": ["Planning well"]])
            let file = edition.appending(path: "manual/planning/en.md")
            let text = try String(contentsOf: file, encoding: .utf8)
            try Data(text.replacing("title: Planning", with: "title: Plans").utf8).write(to: file)
            #expect(try desk.office.manual.load(edition: edition.path()).changed == 0)
            #expect(try await desk.chapter()?.title.text == "Planning well")
        }
    }

    @Test func `an earlier version comes back as a new one`() async throws {
        let desk = try await Desk()
        try await desk.publish(["title": ["Planning well"]])
        #expect(try await desk.editing.restore(desk.step, version: 1, seen: 2, by: desk.otto.id) == 3)
        let chapter = try #require(try await desk.chapter())
        #expect(chapter.title.text == "Planning" && chapter.version == 3)
        #expect(try await desk.chapter(.finnish)?.title.isOutdated == false)
        let differences = try await desk.editing.differences(desk.step, from: 2, to: 3, by: desk.otto.id)
        #expect(differences?.map(\.field) == ["title"])
        #expect(try await desk.editing.differences(desk.step, from: 1, to: 3, by: desk.otto.id) == [])
        await #expect(throws: EditedMeanwhile.self) {
            _ = try await desk.editing.restore(desk.step, version: 2, seen: 2, by: desk.otto.id)
        }
        await #expect(throws: NotAllowed()) {
            _ = try await desk.editing.restore(desk.step, version: 2, seen: 3, by: desk.tiina.id)
        }
    }

    @Test(arguments: [Role.reader, .expert, .reviewer])
    func `is for admins, and for translators in their language`(role: Role) async throws {
        let desk = try await Desk()
        let other = try await desk.office.person("Other", role)
        await #expect(throws: NotAllowed()) { _ = try await desk.open(by: other) }
        await #expect(throws: NotAllowed()) { _ = try await desk.editing.chapters(in: .english, by: other.id) }
        await #expect(throws: NotAllowed()) { try await desk.publish(["title": ["X"]], in: .english, by: desk.tiina) }
        let german = try #require(Language(rawValue: "de"))
        await #expect(throws: NotAllowed()) { _ = try await desk.open(german, by: desk.tiina) }
        _ = try await desk.open(german)
    }

    @Test func `the list tells languages, what is missing and who is at work`() async throws {
        let desk = try await Desk()
        let open = try await desk.open(.finnish, by: desk.tiina)
        try await desk.editing.keep(
            open.answers, seen: open.seen, desk.step, in: .finnish, by: desk.tiina.id)
        let chapters = try await desk.editing.chapters(in: .english, by: desk.otto.id)
        #expect(
            chapters.map { $0.path.joined(separator: "/") } == [
                "expectations", "expectations/reason", "planning", "planning/rules", "planning/goals", "survey",
            ])
        let planning = try #require(chapters.first { $0.id == desk.step })
        #expect(planning.languages.map(\.language) == [.english, .finnish])
        #expect(planning.translation(into: .finnish)?.missing == 2, "the second question and its help")
        #expect(planning.edits.map(\.name) == ["Tiina K"])
        #expect(try await desk.open(.finnish).others.map(\.name) == ["Tiina K"])
    }
}
