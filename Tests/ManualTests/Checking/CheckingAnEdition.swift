import Foundation
import Testing

@testable import Manual

@Suite struct `Checking an edition` {
    /// What the check says more about the examples once a file of theirs is changed.
    private func added(_ path: String, _ old: String, _ new: String) async throws -> [Problem] {
        try await Examples.withFolder { folder in
            let edition = folder.appending(path: "edition")
            try FileManager.default.copyItem(at: URL(filePath: Examples.folder), to: edition)
            let manual = try Examples.empty()
            let before = manual.check(edition: edition.path())
            let file = edition.appending(path: path)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.contains(old))
            try Data(text.replacing(old, with: new).utf8).write(to: file)
            return manual.check(edition: edition.path()).filter { !before.contains($0) }
        }
    }

    @Test func `finds nothing wrong in good cases`() throws {
        let problems = try Examples.empty().check(edition: Examples.folder)
        #expect(problems.filter { $0.file.hasPrefix("cases/lodz") } == [])
        #expect(problems.contains { $0.file == "manual/action" && $0.sentence == "The step is missing." })
        #expect(problems.contains { $0.file == "cases/odense-too-late/facts.yaml" && $0.field == "evidence_reason" })
    }

    @Test(arguments: [
        ("facts.yaml", "country: PL", "country: XX", "country"), ("facts.yaml", "country: PL\n", "", "country"),
        ("facts.yaml", "place: Łódź\n", "", "place"),
        ("facts.yaml", "evidence_level: 2", "evidence_level: 3", "evidence_level"),
        ("facts.yaml", "kind: document", "kind: evaluation", "evidence_level"),
        ("facts.yaml", "independent: true", "independent: false", "sources"),
        ("facts.yaml", "https://example.org/report", "example.org", "sources"),
        ("facts.yaml", "checked: 2026-11-23}\n  -", "checked: soon}\n  -", "sources"),
        ("facts.yaml", "publisher: A newspaper, ", "", "sources"),
        ("facts.yaml", "start: \"2019-03\"", "start: March", "start"),
        ("facts.yaml", "access: open", "acces: open", "acces"),
        ("facts.yaml", "case: odense-too-late", "case: atlantis", "related"),
        ("facts.yaml", "[tram lines]", "[a, b, c, d, e, f, g, h, i]", "keywords"),
        ("facts.yaml", "topics: [transport, places]", "topics: [transport, places, budget, housing]", "topics"),
        ("en.md", "## goal", "## gaol", "gaol"), ("en.md", "## goal\nBetter tram lines.\n", "", "goal"),
        ("en.md", "Few answers from the suburbs.", "None.", "challenges"),
        ("en.md", "  planning: Ask while the options are open.\n", "", "step_notes"),
        ("en.md", "title: Łódź", "subtitle: x\ntitle: Łódź", "subtitle"),
        ("en.md", "Letters still work.", "[Letters](method:letters) work.", "links"),
        ("en.md", "evidence_reason: The report gives the figures.\n", "", "evidence_reason"),
        ("fi.md", "title: Łódź kysyy ennen raitiovaunujen siirtoa\n", "", "title"),
    ])
    func `names the field of a case that is wrong`(file: String, old: String, new: String, field: String) async throws {
        let problems = try await added("cases/lodz-ask-first/\(file)", old, new)
        #expect(problems.contains { $0.field == field }, "\(problems)")
        #expect(problems.allSatisfy { $0.file.hasPrefix("cases/lodz-ask-first") }, "\(problems)")
    }

    @Test(arguments: [
        ("methods/survey/facts.yaml", "family: consult", "family: direct", "family"),
        ("methods/survey/facts.yaml", "weeks_max: 8", "weeks_max: 2", "weeks_max"),
        ("methods/survey/facts.yaml", "heat: 3", "heat: 6", "heat"),
        ("methods/survey/facts.yaml", "cost: 1000-4999", "cost: cheap", "cost"),
        ("methods/survey/en.md", "## risks", "## dangers", "risks"),
        ("manual/planning/goals/facts.yaml", "questions: [goal]", "questions: [aim]", "questions"),
        ("manual/planning/goals/facts.yaml", "odense-too-late, ", "", "case_notes"),
        ("manual/planning/goals/facts.yaml", "[odense-too-late,", "[atlantis, odense-too-late,", "cases"),
        ("manual/planning/goals/en.md", "section:planning/rules", "section:planning/laws", "links"),
        ("manual/planning/goals/en.md", "- A budget\n", "", "checklist"),
        ("manual/planning/facts.yaml", "[rules, goals]", "[rules, goals, dreams]", "sections"),
        ("manual/planning/facts.yaml", "[rules, goals]", "[rules]", "sections"),
        ("manual/planning/facts.yaml", "[goal, time]", "[goal, time, money]", "questions"),
        ("manual/planning/en.md", "Decide what you want", "\(String(repeating: "Decide ", count: 80))", "summary"),
    ])
    func `names the field of a chapter or sheet that is wrong`(
        path: String, old: String, new: String, field: String
    ) async throws {
        let problems = try await added(path, old, new)
        #expect(problems.contains { $0.field == field }, "\(problems)")
    }

    @Test func `reads the other words for things`() async throws {
        let problems = try await Examples.withFolder { folder in
            let labels = folder.appending(path: "vocabularies")
            try FileManager.default.copyItem(at: URL(filePath: Examples.labels), to: labels)
            try Data("poll: {codes: {methods: [nonsense]}, en: [poll]}".utf8)
                .write(to: labels.appending(path: Concept.file))
            return try Manual.inMemory(migrations: Examples.migrations, labels: labels.path())
                .check(edition: Examples.folder)
        }
        #expect(problems.contains { $0.file == "vocabularies/concepts.yaml" && $0.sentence.contains("nonsense") })
        #expect(try !Examples.empty().check(edition: Examples.folder).contains { $0.file.hasSuffix(Concept.file) })
    }

    @Test func `knows how much each language has to say`() throws {
        let problems = try Examples.empty().check(edition: Examples.folder)
        func missing(_ file: String, in language: String) -> Bool {
            problems.contains { $0.file == file + "/facts.yaml" && $0.sentence == "There is no text in \(language)." }
        }
        for language in ["de", "et", "fr", "sv"] { #expect(missing("manual/planning", in: language)) }
        #expect(missing("methods/survey", in: "fi"))
        #expect(!missing("methods/survey", in: "de"))
        #expect(!missing("cases/lodz-ask-first", in: "fi"))
        #expect(problems.contains { $0.file == "vocabularies/fi.json" && $0.field == "level" })
    }

    @Test(arguments: [
        ([], 0), ([("organiser", false)], 1), ([("news", true)], 1), ([("organiser", false), ("document", false)], 2),
        ([("academic", true)], 2), ([("second-account", true)], 3), ([("evaluation", false)], 4),
        ([("news", true), ("evaluation", true)], 5),
    ])
    func `grades evidence by its rule`(kinds: [(String, Bool)], level: Int) {
        let sources = kinds.map { Source(title: "x", kind: $0.0, isIndependent: $0.1) }
        #expect(EvidenceLevel.level(of: sources) == level)
    }
}
