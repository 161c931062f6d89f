import Foundation
import Testing

@testable import Manual

@Suite struct `Cases to translate` {
    @Test func `are those without texts in a language, or with old ones`() async throws {
        let desk = try await Desk()
        func waiting() async throws -> [String: Bool] {
            try await desk.editing.casesToTranslate(into: .finnish, by: desk.tiina.id).cases
                .reduce(into: [:]) { $0[$1.slug] = $1.isOutdated }
        }
        #expect(try await waiting() == ["odense-too-late": false])
        let id = try #require(try await desk.editing.caseId("lodz-ask-first", by: desk.tiina.id))
        try desk.office.manual.database.publishNow { connection in
            var document = try #require(try CaseDocument.published(connection, caseId: id))
            document.texts[.english]?[TextKey("title")] = "Ask before you build"
            try CaseSaving(
                vocabularies: desk.office.manual.vocabularies, author: "Anna", reason: "Correction", date: Date()
            ).saveVersion(document, of: id, publish: true, to: connection)
        }
        #expect(try await waiting() == ["odense-too-late": false, "lodz-ask-first": true])
        let expert = try await desk.office.person("Expert")
        await #expect(throws: NotAllowed()) {
            _ = try await desk.editing.casesToTranslate(into: .finnish, by: expert.id)
        }
    }
}
