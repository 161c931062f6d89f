import Foundation
import Testing

/// Links that no page has any more, or that meet within a page; `Tests/Browser/crawl.py` follows all others.
@Suite struct `Links of old and within pages` {
    @Test func `the anchors of questions exist on the step's page`() async throws {
        let visitor = try Visitor()
        let section = await visitor.get("/en/manual/planning/goals/")
        let anchors = section.values(of: "href").filter { $0.contains("#question-") }
        #expect(!anchors.isEmpty)
        for anchor in anchors {
            let parts = anchor.components(separatedBy: "#")
            let step = await visitor.get(parts[0])
            #expect(step.values(of: "id").contains(parts[1]))
        }
    }

    @Test func `every address of the original manual leads to a page`() async throws {
        let visitor = try Visitor()
        let lines = try String(contentsOfFile: Library.root + "/Content/old-addresses.txt", encoding: .utf8)
            .split(separator: "\n").filter { $0.hasPrefix("/") }
        #expect(lines.count == 26)
        for line in lines {
            let old = String(line.split(separator: " ")[0])
            let sight = await visitor.get(old, headers: [("Accept-Language", "fi")])
            #expect(sight.status == 301)
            let target = try #require(sight.location)
            #expect(target.hasPrefix("/fi/"))
            #expect(await visitor.get(target).status == 200, "\(old) leads to \(target)")
        }
    }
}
