import Foundation
import Manual
import Testing

@testable import Website

@Suite struct `The course of a case` {
    private func dates(_ sight: Sight) -> [String] {
        let list = sight.text.components(separatedBy: "<ol class=\"timeline\">").dropFirst().first ?? ""
        return (list.components(separatedBy: "</ol>").first ?? "").components(separatedBy: "datetime=\"").dropFirst()
            .compactMap { $0.components(separatedBy: "\"").first }
    }

    @Test func `every case of the library shows what is known, in the order of time`() async throws {
        let (visitor, manual) = (try Visitor(), try Library.manual.get())
        for (slug, _) in try await manual.cases.addresses() {
            let study = try #require(try await manual.cases.published(at: slug, in: .english))
            let sight = await visitor.get("/en/cases/\(slug)/")
            let dates = dates(sight)
            guard let start = study.facts.start else {
                #expect(dates.isEmpty)
                continue
            }
            #expect(dates.first == start)
            #expect(study.facts.end.map(dates.contains) ?? true)
            let years = dates.map { $0.prefix(4) }
            #expect(years == years.sorted(), "\(slug): \(dates)")
            let goesOn = study.facts.end == nil && CaseFactsPanel.goesOn(study.facts.code(.status) ?? "")
            #expect(sight.text.contains("class=\"timeline__now\"") == goesOn)
        }
    }
}
