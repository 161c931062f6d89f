import Foundation
import Testing

@testable import Manual

@Suite struct `Completing searches` {
    private func completions(_ typed: String, _ language: Language = .english) async throws -> [String] {
        try await Examples.manual().cases.completions(of: typed, in: language).map(\.text)
    }

    @Test func `by names of what cases have, words of their texts and titles`() async throws {
        let all = try await completions("tra")
        #expect(all.first == "Transport, roads, public transport")
        // One form of each word.
        #expect(all.count { $0.hasPrefix("tram") } == 1)
        #expect(all.last == "Łódź asks before it moves the trams")
        // Nothing has it.
        #expect(try await completions("part").contains("Partnership") == false)
    }

    @Test func `in the reader's language first, with accents, whether typed or not`() async throws {
        #expect(try await completions("lod").first == "łódź")
        #expect(try await completions("raitio", .finnish).first == "raitiolinjoja")
        let found = try await Examples.manual().cases.completions(of: "raitio", in: .english)
        #expect(found.first { $0.text.hasPrefix("raitiolinjo") }?.language == .finnish)
    }

    @Test func `the last word goes on so that something is found`() async throws {
        #expect(try await completions("Odense bud").contains("Odense budget"))
        #expect(try await completions("Odense tra").isEmpty)
        #expect(try await completions("\"tram li").contains("\"tram lines"))
        #expect(try await completions("asks before").contains("Łódź asks before it moves the trams"))
    }

    @Test(arguments: [
        "", " ", "t", "tram ", "-", "\"", "🗳️", "\u{0}", "a\u{301}", String(repeating: "tram ", count: 400),
    ])
    func `any input is accepted`(typed: String) async throws {
        #expect(try await completions(typed).count <= 11)
    }

    @Test func `every one finds something`() async throws {
        let cases = try Examples.manual().cases
        for typed in ["tra", "mo", "which tr", "public", "the", "ods", "ode"] {
            for text in try await cases.completions(of: typed, in: .english).map(\.text) {
                let results = try await cases.find(CaseQuery(words: text, language: .english))
                #expect(results.total > 0 && results.corrections.isEmpty, "\(text)")
            }
        }
    }
}
