import Foundation
import Manual
import Testing

/// An imported line needs a language and a title only: what is not said leaves no gap.
@Suite struct `Reading a case that says little` {
    private static func visitor() async throws -> Visitor {
        let manual = try Library.emptyManual()
        let file = URL.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(#"{"language":"en","title":"A tram"}"#.utf8).write(to: file)
        _ = try await manual.importLines(from: file.path(), author: "x", publish: true) { Issue.record("\($0)") }
        return Visitor(try Library.site(over: manual))
    }

    @Test(arguments: ["/en/", "/en/cases/", "/en/cases/a-tram/", "/en/cases/booklet/", "/en/map/", "/en/figures/"])
    func `no empty piece stands on a page`(address: String) async throws {
        let sight = try await Self.visitor().get(address)
        #expect(sight.status == 200)
        // The meter of evidence is drawn with empty ones.
        let text = sight.text.replacing("<span></span>", with: "")
        #expect(text.firstMatch(of: /<(li|p|span|dd|h2|h3)( [^>]*)?><\/\1>/) == nil)
        for gap in ["> · </p>", ">, <", "tag--\"", "\"name\":\", \"", "<dl>\n</dl>"] {
            #expect(!text.contains(gap), "\(gap)")
        }
    }

    @Test func `its description is its title`() async throws {
        let sight = try await Self.visitor().get("/en/cases/a-tram/")
        #expect(sight.text.contains(#"<meta name="description" content="A tram">"#))
    }
}
