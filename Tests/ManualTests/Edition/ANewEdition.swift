import Foundation
import Testing

@testable import Manual

@Suite struct `A new edition` {
    /// Loads a copy of the examples, changes files of it, and loads it again.
    private func reload(_ change: (URL) throws -> Void, _ check: (Manual, Tally, [Problem]) async throws -> Void)
        async throws
    {
        try await Examples.withFolder { folder in
            let edition = folder.appending(path: "edition")
            try FileManager.default.copyItem(at: URL(filePath: Examples.folder), to: edition)
            let manual = try Examples.empty()
            _ = try manual.load(edition: edition.path())
            try change(edition)
            var problems: [Problem] = []
            let tally = try manual.load(edition: edition.path(), report: { problems.append($0) })
            try await check(manual, tally, problems)
        }
    }

    private func replace(_ old: String, by new: String, in path: String, of edition: URL) throws {
        let file = edition.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing(old, with: new).utf8).write(to: file)
    }

    @Test func `changed files make a new version and nothing else`() async throws {
        try await reload {
            try replace("The same questions", by: "Equal questions", in: "methods/survey/en.md", of: $0)
            try replace("Better tram lines.", by: "Better trams.", in: "cases/lodz-ask-first/en.md", of: $0)
        } _: { manual, tally, _ in
            #expect(tally.changed == 2)
            #expect(tally.unchanged == 6)
            let sheet = try await manual.methods.find("survey", in: .english)
            #expect(sheet?.version == 2)
            #expect(sheet?.summary.text == "Equal questions to many people, counted.")
            let study = try await manual.cases.published(at: "lodz-ask-first", in: .english)
            #expect(study?.version == 2)
            #expect(study?.text(.goal)?.text == "Better trams.")
        }
    }

    @Test func `a case that was changed in the manual is left as it is`() async throws {
        try await Examples.withFolder { folder in
            let edition = folder.appending(path: "edition")
            try FileManager.default.copyItem(at: URL(filePath: Examples.folder), to: edition)
            let manual = try Examples.empty()
            _ = try manual.load(edition: edition.path())
            let saving = CaseSaving(
                vocabularies: manual.vocabularies, author: "Anna", reason: "Correction", date: Date())
            try manual.database.publishNow { connection in
                let id = try #require(
                    try connection.value(of: Int64.self, "SELECT entryId FROM caseStudy WHERE slug = 'lodz-ask-first'"))
                var document = try #require(try CaseDocument.published(connection, caseId: id))
                document.texts[.english]?[TextKey("goal")] = "Anna’s goal."
                try saving.saveVersion(document, of: id, publish: true, to: connection)
            }
            try replace("Better tram lines.", by: "Better trams.", in: "cases/lodz-ask-first/en.md", of: edition)
            #expect(try manual.load(edition: edition.path()).changed == 0)
            let study = try await manual.cases.published(at: "lodz-ask-first", in: .english)
            #expect(study?.text(.goal)?.text == "Anna’s goal.")
        }
    }

    @Test func `a file that cannot be read is told and the rest goes in`() async throws {
        try await reload {
            try Data("no front matter".utf8).write(to: $0.appending(path: "cases/lodz-ask-first/en.md"))
            try Data("- [".utf8).write(to: $0.appending(path: "methods/survey/facts.yaml"))
            try Data([0xFF]).write(to: $0.appending(path: "manual/planning/rules/en.md"))
            try replace("Ideas that", by: "The ideas that", in: "cases/odense-too-late/en.md", of: $0)
        } _: { manual, tally, problems in
            #expect(tally.refused == 3)
            #expect(tally.changed == 1)
            #expect(
                problems.map(\.file) == [
                    "manual/planning/rules/en.md", "methods/survey/facts.yaml", "cases/lodz-ask-first/en.md",
                ])
            let study = try await manual.cases.published(at: "lodz-ask-first", in: .english)
            #expect(study?.version == 1)
        }
    }

    @Test func `an order of sections that changed is shown`() async throws {
        try await reload {
            try replace("[rules, goals]", by: "[goals, rules]", in: "manual/planning/facts.yaml", of: $0)
        } _: { manual, _, _ in
            let steps = try await manual.chapters.steps(in: .english)
            #expect(steps.last?.sections.map(\.slug) == ["goals", "rules"])
        }
    }
}
