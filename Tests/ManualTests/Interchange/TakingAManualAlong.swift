import Foundation
import Testing

@testable import Manual

@Suite struct `Taking a manual along` {
    /// A case that uses every field there is.
    private let full = #"""
        {"slug":"full","language":"en","title":"Full","summary":"All fields.","goal":"G","background":"B","what_was_done":"W","results":"R","challenges":"C","lessons":"L","would_change":"X","transfer_conditions":"T","evidence_reason":"E","recommendations":["one","two"],"step_notes":{"feedback":"f","planning":"p"},"country":"EE","place":"Tartu","nuts":"EE008","lau":"79514","lat":58.38,"lon":-0.5,"organiser":"City","organiser_type":"municipality","funder_type":"eu-fund","partners":[{"name":"P","type":"media"},{"name":"Q"}],"decision_holder":"Council","cost_band":"none","staff_days_band":"under-5","scope":"municipality","degurba":"cities","population_band":"50000-99999","start":"2010-03","end":"2011","status":"finished","recurrence":"once","timing":"options-open","topics":["transport","budget"],"keywords":["k"],"aim":["feedback"],"level":"consultation","policy_stage":["drafting"],"methods":["survey","deliberation"],"tools":[{"tool":"chat"},{"tool":"blog","product":"W","licence":"GPL","address":"https://w.org"},{"tool":"blog","product":"V"}],"technology_origin":"existing","mode":"online","steps":["planning","feedback"],"target_groups":["youth"],"access":"open","recruitment":"random","participants":5,"participants_online":0,"participants_how":"counted","decision_rule":"none","input_use":"unknown","feedback_given":"none","outcome":"reached","change_types":["trust"],"indicators":[{"name":"n","before":"1","after":"2","unit":"u","source":"s"}],"evaluation":"none","evidence_level":1,"sources":[{"title":"S","publisher":"P","address":"https://s.org","kind":"news","independent":true,"checked":"2026-11-23"}],"links":[{"title":"l","address":"https://l.org"}],"related":[{"kind":"follows","case":"elsewhere"}],"updates":[{"date":"2012","text":"Still there."},{"date":"2013"}],"second_account":[{"by":"NGO","side":"civil-society","text":"We agree."}],"checks":[{"date":"2026-11-23","by":"me","note":"n"}],"contact":{"name":"A","role":"r","email":"a@example.org","consented":"2026-01-01","expires":"2028-01-01"},"licence":"cc-by-4.0","featured":true,"published":"2020-01-02T03:04:05Z","updated":"2021-01-02T03:04:05Z","translations":{"fi":{"title":"Täysi","recommendations":[null,"kaksi"],"step_notes":{"planning":"s"},"updates":["Yhä."],"second_account":["Samaa."]},"et":{"goal":"Eesmärk"}}}
        """#

    private func copy(_ path: String) async throws -> Manual {
        let manual = try Examples.empty()
        _ = try await manual.importLines(from: path, author: "test", publish: true) { Issue.record("\($0)") }
        return manual
    }

    @Test func `export, import and export again give the same bytes`() async throws {
        try await Examples.withFolder { folder in
            let original = folder.appending(path: "original.jsonl").path()
            try Data(full.utf8).write(to: URL(filePath: original))
            let manual = try Examples.manual()
            _ = try await manual.importLines(from: original, author: "test", publish: true) { Issue.record("\($0)") }
            let first = folder.appending(path: "first.jsonl").path()
            let second = folder.appending(path: "second.jsonl").path()
            #expect(try await manual.exportLines(to: first) == 3)
            #expect(try await copy(first).exportLines(to: second) == 3)
            let bytes = try Data(contentsOf: URL(filePath: first))
            #expect(bytes == (try Data(contentsOf: URL(filePath: second))))
        }
    }

    @Test func `nothing that was said is lost`() async throws {
        try await Examples.withFolder { folder in
            let original = folder.appending(path: "original.jsonl").path()
            try Data(full.utf8).write(to: URL(filePath: original))
            let copied = folder.appending(path: "copied.jsonl").path()
            _ = try await copy(original).exportLines(to: copied)
            let before = try JSONReader.read(Array(full.utf8))
            let after = try JSONReader.read(Array(try Data(contentsOf: URL(filePath: copied))))
            #expect(Set(after.members.map(\.name)) == Set(before.members.map(\.name)))
            for member in before.members where member.name != "evidence_level" && member.name != "translations" {
                #expect(after[member.name].map(sorted) == sorted(member.value), "\(member.name)")
            }
            for language in before["translations"]?.members ?? [] {
                #expect(after["translations"]?[language.name].map(sorted) == sorted(language.value))
            }
        }
    }

    /// The order of members says nothing.
    private func sorted(_ tree: Tree) -> Tree {
        switch tree {
        case .map(let members):
            .map(members.map { Tree.Member(name: $0.name, value: sorted($0.value)) }.sorted { $0.name < $1.name })
        case .list(let items): .list(items.map(sorted))
        default: tree
        }
    }
}
