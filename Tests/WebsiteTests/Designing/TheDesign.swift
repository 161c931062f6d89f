import Foundation
import Manual
import Testing

@testable import Website

@Suite struct `The design` {
    private static let styles = Result {
        try String(contentsOfFile: Library.root + "/Public/styles/10-tokens.css", encoding: .utf8)
    }

    @Test func `contrast is counted as WCAG does`() throws {
        let (black, white) = (try #require(Colour(hex: "#000000")), try #require(Colour(hex: "#ffffff")))
        let grey = try #require(Colour(hex: "#767676"))
        #expect(abs(black.contrast(with: white) - 21) < 0.001)
        #expect(white.contrast(with: white) == 1)
        #expect(abs(grey.contrast(with: white) - 4.54) < 0.01, "the lightest grey that may be text on white")
        for text in ["", "#fff", "000000", "#12345g", "#1234567"] { #expect(Colour(hex: text) == nil) }
    }

    @Test(arguments: Palette.writing.map { "\($0.ink) \($0.ground)" })
    func `what is written can be read in both themes`(pair: String) throws {
        let palette = Palette(styles: try Self.styles.get())
        let names = pair.split(separator: " ").map(String.init)
        let (ink, ground) = (try #require(palette[names[0]]), try #require(palette[names[1]]))
        #expect(ink.light.contrast(with: ground.light) >= 4.5)
        #expect(ink.dark.contrast(with: ground.dark) >= 4.5)
        #expect(ink.light != ink.dark || names[0].hasPrefix("focus"))
    }

    @Test func `an admin sees every piece, also of an empty manual`() async throws {
        let household = try Household()
        _ = try await household.add("bo@example.eu", role: .admin)
        let admin = await household.signedIn("bo@example.eu")
        let empty = await admin.get("/fi/admin/design/")
        #expect(empty.status == 200)
        _ = try household.manual.load(edition: Library.root + "/Content")
        let sight = await admin.get("/en/admin/design/")
        for piece in [
            "step-nav", "step-path", "gate__questions", "case-card", "timeline", "pagination", "chart__bar", "facet",
            "error-summary", "field--wrong", "class=\"empty\"", "view-switch", "notice--warning",
        ] {
            #expect(sight.text.contains(piece), "\(piece)")
        }
        #expect(!sight.text.contains("style="))
        let ids = sight.values(of: "id")
        #expect(Set(ids).count == ids.count)
    }
}
