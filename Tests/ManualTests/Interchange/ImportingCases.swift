import Foundation
import Synchronization
import Testing

@testable import Manual

@Suite struct `Importing cases` {
    private struct Outcome {
        let manual: Manual
        let tally: Tally
        let problems: [Problem]
    }

    private final class Reports: Sendable {
        let all = Mutex<[Problem]>([])
    }

    private func bringIn(_ lines: String..., publish: Bool = true, into manual: Manual? = nil) async throws -> Outcome {
        let manual = try manual ?? Examples.empty()
        return try await Examples.withFolder { folder in
            let path = folder.appending(path: "cases.jsonl").path()
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
            let reports = Reports()
            let tally = try await manual.importLines(from: path, author: "Admin", publish: publish) { problem in
                reports.all.withLock { $0.append(problem) }
            }
            return Outcome(manual: manual, tally: tally, problems: reports.all.withLock { $0 })
        }
    }

    @Test func `a language and a title are enough`() async throws {
        let outcome = try await bringIn(#"{"language": "et", "title": "Küsime enne"}"#)
        #expect(outcome.tally.added == 1)
        #expect(outcome.problems == [])
        let study = try #require(try await outcome.manual.cases.published(at: "kusime-enne", in: .english))
        #expect(study.title.text == "Küsime enne")
        #expect(study.title.language.rawValue == "et")
        #expect(study.facts.place == nil)
        #expect(study.facts.codes == [:])
    }

    @Test func `a bad line is told by its number and the rest goes in`() async throws {
        let outcome = try await bringIn(
            #"{"language": "en", "title": "One"}"#, "", "not json", #"{"title": "No language"}"#,
            #"{"language": "english", "title": "x"}"#, #"{"language": "en"}"#, "[1]",
            #"{"language": "en", "title": "Two"}"#)
        #expect(outcome.tally.added == 2)
        #expect(outcome.tally.refused == 5)
        #expect(outcome.problems.map(\.file) == ["line 3", "line 4", "line 5", "line 6", "line 7"])
        #expect(outcome.problems.map(\.field) == [nil, "language", "language", "title", nil])
        #expect(try await outcome.manual.cases.count() == 2)
    }

    @Test func `an unknown code is told and kept as a keyword`() async throws {
        let outcome = try await bringIn(
            #"{"language":"en","title":"One","slug":"one","methods":["Citizens’ jury","séance"],"country":"Poland","keywords":["own"],"level":"persuasion","topics":["budget","housing","places","health"]}"#
        )
        let study = try #require(try await outcome.manual.cases.published(at: "one", in: .english))
        #expect(study.facts.codes(.methods) == ["citizens-jury"])
        #expect(study.facts.code(.country) == "PL")
        #expect(study.facts.code(.level) == nil)
        #expect(study.facts.codes(.topics) == ["budget", "housing", "places"])
        #expect(study.facts.keywords == ["own", "health", "persuasion", "séance"])
        #expect(outcome.problems.map(\.field) == ["topics", "level", "methods"])
        #expect(outcome.problems.allSatisfy { $0.file == "line 1" && $0.isWarning })
        #expect(outcome.tally.remarks == 3)
        let found = try await outcome.manual.cases.find(CaseQuery(words: "seance", language: .english))
        #expect(found.total == 1)
    }

    @Test func `many shapes say the same`() async throws {
        let outcome = try await bringIn(
            #"{"original_language":"EN","title":" One ","slug":"one","methods":"survey","start":2010,"end":"2011-02-28","lat":"58.4","lon":26.7,"participants":"552","sources":["https://example.org/a",{"url":"https://example.org/b","title":"B"},"A book"],"links":"https://example.org","partners":["A club"],"related":"two","recommendations":"1. Ask\n2. Answer","steps":[{"step":"planning","note":"Plan."}],"lessons":["First.","Second."],"tools":"chat","checks":"read twice","contact":"Anna"}"#
        )
        #expect(outcome.problems == [])
        let study = try #require(try await outcome.manual.cases.published(at: "one", in: .english))
        #expect(study.facts.codes(.methods) == ["survey"])
        #expect(study.facts.start == "2010")
        #expect(study.facts.end == "2011-02")
        #expect(study.facts.latitude == 58.4)
        #expect(study.facts.participants == 552)
        #expect(study.facts.sources.map(\.address) == ["https://example.org/a", "https://example.org/b", nil])
        #expect(study.facts.sources.map(\.title) == [nil, "B", "A book"])
        #expect(study.facts.links == [CaseFacts.Link(address: "https://example.org")])
        #expect(study.facts.partners == [CaseFacts.Partner(name: "A club")])
        #expect(study.facts.relations == [CaseFacts.Relation(kind: "similar", slug: "two")])
        #expect(study.recommendations.map(\.text) == ["Ask", "Answer"])
        #expect(study.steps.map(\.note?.text) == ["Plan."])
        #expect(study.text(.lessons)?.text == "First.\n\nSecond.")
        #expect(study.facts.tools == [CaseFacts.Tool(code: "chat")])
        #expect(study.contact == nil)
    }

    @Test(arguments: [
        (#""start":"spring""#, "start"), (#""end":"2009-13""#, "end"), (#""start":"2010","end":"2009""#, "end"),
        (#""lat":91,"lon":0"#, "lat"), (#""lat":5"#, "lat"), (#""participants":"many""#, "participants"),
        (#""participants":-1"#, "participants"), (#""participants":1e400"#, "participants"),
        (#""participants":99999999999999999999"#, "participants"), (#""nuts":"Tartu""#, "nuts"),
        (#""links":"javascript:alert(1)","x":1"#, "x"), (#""slug":"Not A Slug""#, "slug"),
        (#""flavour":"sweet""#, "flavour"),
        (#""published":"yesterday""#, "published"), (#""translations":{"english":{"title":"x"}}"#, "translations"),
        (#""sources":[{"title":"x","address":"ftp://x"}]"#, "sources"), (#""tools":[{"tool":"oracle"}]"#, "tools"),
    ])
    func `what cannot be is told and left out`(member: String, field: String) async throws {
        let outcome = try await bringIn(#"{"language":"en","title":"One",\#(member)}"#)
        #expect(outcome.tally.added == 1)
        #expect(outcome.problems.map(\.field) == [field])
    }

    @Test func `a slug is kept when it is free, else numbered`() async throws {
        let line = #"{"language":"en","title":"Other","slug":"one"}"#
        let outcome = try await bringIn(line, line, #"{"language":"en","title":"One"}"#)
        #expect(try await outcome.manual.cases.addresses().map(\.slug) == ["one", "one-2", "one-3"])
    }

    @Test func `nothing is seen of it before it is published`() async throws {
        let outcome = try await bringIn(#"{"language":"en","title":"One","featured":true}"#, publish: false)
        #expect(outcome.tally.added == 1)
        #expect(try await outcome.manual.cases.count() == 0)
        #expect(try await outcome.manual.cases.status(of: "one") == .submitted)
        let published = try outcome.manual.database.readNow { connection in
            try connection.values(of: Int.self, "SELECT publishedVersion FROM entry WHERE publishedVersion IS NOT NULL")
        }
        #expect(published == [])
        #expect(try await outcome.manual.cases.find(CaseQuery(words: "one", language: .english)).total == 0)
        #expect(outcome.manual.edition == (try Examples.empty().edition))
    }

    @Test func `a text that is too long refuses its line only`() async throws {
        let long = String(repeating: "a", count: 70_000)
        let outcome = try await bringIn(
            #"{"language":"en","title":"Long","goal":"\#(long)"}"#, #"{"language":"en","title":"\#(long)"}"#,
            #"{"language":"en","title":"Short"}"#)
        #expect(outcome.tally.added == 1)
        #expect(outcome.tally.refused == 2)
        #expect(outcome.problems.map(\.file) == ["line 1", "line 2"])
    }

    @Test func `more lines than one transaction holds`() async throws {
        let count = CaseImport.batch * 2 + 1
        let lines = (1...count).map { #"{"language":"en","title":"Case \#($0)"}"# }.joined(separator: "\n")
        let outcome = try await bringIn(lines)
        #expect(outcome.tally.added == count)
        #expect(try await outcome.manual.cases.count() == count)
    }
}
