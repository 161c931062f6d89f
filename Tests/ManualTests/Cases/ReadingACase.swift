import Foundation
import Testing

@testable import Manual

@Suite struct `Reading a case` {
    @Test func `shows every field in the language asked for or the original one`() async throws {
        let manual = try Examples.manual()
        let study = try #require(try await manual.cases.published(at: "lodz-ask-first", in: .finnish))
        #expect(study.title.language == .finnish)
        #expect(study.text(.goal)?.language == .english)
        #expect(study.isIncomplete(in: .finnish))
        #expect(!study.isIncomplete(in: .english) || study.recommendations.count == 2)
        #expect(study.recommendations.map(\.text) == ["Kysy ajoissa.", "Send letters,\nand a reminder."])
        #expect(study.steps.map(\.step) == ["planning", "feedback"])
        #expect(study.steps[1].note?.text == "Say what became of each answer.")
        #expect(study.facts.place == "Łódź")
        #expect(study.facts.codes(.tools) == ["online-survey", "letter"])
        #expect(study.facts.tools[0].product == "LimeSurvey")
        #expect(study.facts.code(.evidenceLevel) == "2")
        #expect(study.facts.participants == 1200)
        #expect(study.facts.indicators[0].after == "120")
        #expect(study.facts.sources.map(\.isIndependent) == [false, true])
        #expect(study.related.map(\.card.slug) == ["odense-too-late"])
        #expect(study.version == 1)
        #expect(study.status == .featured)
        #expect(study.languages == [.english, .finnish])
    }

    @Test func `is not invented`() async throws {
        let manual = try Examples.manual()
        #expect(try await manual.cases.published(at: "atlantis", in: .english) == nil)
        #expect(try await manual.cases.status(of: "atlantis") == nil)
        #expect(try await manual.cases.redirect(from: "atlantis") == nil)
    }

    @Test func `lists what is new, featured, near and by country`() async throws {
        let cases = try Examples.manual().cases
        #expect(try await cases.count() == 2)
        #expect(try await cases.latest(1, in: .english).count == 1)
        #expect(try await cases.featured(5, in: .english).map(\.slug) == ["lodz-ask-first"])
        #expect(try await cases.related(to: "odense-too-late", 3, in: .english).map(\.slug) == ["lodz-ask-first"])
        #expect(try await cases.countries().map(\.code) == ["DK", "PL"])
        #expect(try await cases.illustrating(step: "feedback", 3, in: .english).map(\.slug) == ["lodz-ask-first"])
        #expect(try await cases.using(method: "survey", 3, in: .english).map(\.slug) == ["lodz-ask-first"])
        #expect(try await cases.addresses().map(\.slug) == ["lodz-ask-first", "odense-too-late"])
    }

    @Test func `a method shows the cases that say most of it first, not those that came first`() async throws {
        let texts = #""goal":"g","background":"b","results":"r","lessons":"l","challenges":"c","what_was_done":"w""#
        let lines = [
            #"{"slug":"thin","methods":["survey"]}"#,
            #"{"slug":"beside","methods":["idea-collection","survey"],\#(texts)}"#,
            #"{"slug":"full","methods":["survey"],\#(texts)}"#,
            #"{"slug":"proven","methods":["survey"],\#(texts),"evidence_level":"1"}"#,
        ].map { $0.replacing("{\"slug", with: "{\"language\":\"en\",\"title\":\"A survey\",\"slug") }
        let manual = try Examples.empty()
        try await Examples.withFolder { folder in
            let path = folder.appending(path: "cases.jsonl").path()
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
            _ = try await manual.importLines(from: path, author: "x", publish: true) { Issue.record("\($0)") }
        }
        let best = try await manual.cases.using(method: "survey", 4, in: .english)
        #expect(best.map(\.slug) == ["proven", "full", "beside", "thin"])
    }
}
