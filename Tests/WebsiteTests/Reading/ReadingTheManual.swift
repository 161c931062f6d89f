import Foundation
import HTTP
import Manual
import Testing

@Suite struct `Reading the manual` {
    @Test(arguments: ["expectations", "planning", "action", "communications", "feedback"])
    func `a step shows its questions as a gate, in every language`(step: String) async throws {
        let visitor = try Visitor()
        for language in ["de", "en", "et", "fi", "fr", "sv"] {
            let sight = await visitor.get("/\(language)/manual/\(step)/")
            #expect(sight.status == 200)
            #expect(sight.text.contains("class=\"gate\""))
            let questions = sight.values(of: "id").filter { $0.hasPrefix("question-") }
            let expected = ["expectations": 4, "planning": 6, "action": 2, "communications": 3, "feedback": 4]
            #expect(questions.count == expected[step])
        }
    }

    @Test func `there are nineteen questions and eighteen sections`() async throws {
        let manual = try Library.manual.get()
        let steps = try await manual.chapters.steps(in: .english)
        #expect(steps.map(\.code) == ["expectations", "planning", "action", "communications", "feedback"])
        #expect(steps.reduce(0) { $0 + $1.questionCount } == 19)
        #expect(steps.reduce(0) { $0 + $1.sections.count } == 18)
    }

    @Test func `steps and sections lead on to the next one`() async throws {
        let visitor = try Visitor()
        var target = "/en/manual/expectations/reason/"
        var seen = [target]
        while true {
            let sight = await visitor.get(target)
            guard
                let next = sight.text.components(separatedBy: "class=\"neighbours__next\" href=\"").dropFirst().first?
                    .components(separatedBy: "\"").first
            else { break }
            target = next
            seen.append(target)
            try #require(seen.count < 100)
        }
        #expect(seen.count == 18)
        #expect(Set(seen).count == 18)
    }

    @Test func `the language switch keeps the page and its query`() async throws {
        let visitor = try Visitor()
        let sight = await visitor.get("/en/cases/?q=b%C3%BCrger&country=DE")
        let finnish = try #require(sight.values(of: "href").first { $0.hasPrefix("/fi/cases/?") })
        let other = await visitor.get(finnish)
        #expect(other.status == 200)
        #expect(other.headers["Content-Language"] == "fi")
        #expect(other.text.contains("value=\"bürger\""))
    }
}
