import Foundation
import Testing

@testable import Website

@Suite struct `Linking from elsewhere` {
    private func property(_ name: String, _ sight: Sight) -> String? {
        sight.text.components(separatedBy: "<meta property=\"og:\(name)\" content=\"").dropFirst().first?
            .components(separatedBy: "\"").first
    }

    @Test(arguments: [
        ("/en/", "card-manual"), ("/fi/manual/planning/", "card-step-2"), ("/en/manual/feedback/", "card-step-5"),
        ("/de/cases/odense-your-idea/", "card-case"), ("/en/figures/", "card-manual"),
    ])
    func `a page says what a link to it shows`(path: String, card: String) async throws {
        let sight = try await Visitor().get(path)
        let origin = "https://" + Library.host
        #expect(property("url", sight) == origin + path)
        #expect(property("title", sight)?.isEmpty == false && property("description", sight)?.isEmpty == false)
        let image = try #require(property("image", sight))
        #expect(image.hasPrefix(origin + PublicFiles.prefix + card + "-") && image.hasSuffix(".png"))
    }

    @Test func `every page has icons that are there`() async throws {
        let visitor = try Visitor()
        let sight = await visitor.get("/en/account/sign-in/")
        let icons = sight.values(of: "href").filter { $0.contains("icon") }
        #expect(icons.count == 3)
        for icon in icons { #expect(visitor.site.answersFile(icon)) }
        #expect(property("image", sight) == nil, "nobody shall share a form")
    }
}

extension Site {
    fileprivate func answersFile(_ path: String) -> Bool { facts.files.answer(for: path) != nil }
}
