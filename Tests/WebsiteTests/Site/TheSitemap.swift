import Foundation
import HTML
import HTTP
import Testing
import Website

@Suite struct `The sitemap` {
    @Test func `says for each address once who may enter`() throws {
        let routes = try Library.site.get().sitemap.routes
        let lines = routes.map { "\($0.method.name) \($0.pattern)" }
        #expect(Set(lines).count == lines.count)
        #expect(routes.allSatisfy { $0.pattern.hasPrefix("/") })
    }

    @Test func `has every page's address in a folder of its language`() throws {
        for route in try Library.site.get().sitemap.routes
        where route.pattern.hasPrefix("/{") && !route.pattern.hasSuffix(".json") {
            #expect(route.pattern.hasPrefix("/{language}/"))
            #expect(route.pattern.hasSuffix("/"))
        }
    }
}

@Suite struct `The words` {
    @Test func `agree between the languages`() throws {
        #expect(try Library.site.get().facts.words.problems().isEmpty)
    }

    @Test func `are all used`() throws {
        let words = try Library.site.get().facts.words
        let sources = ["Sources/Website", "Templates"].flatMap { folder in
            (FileManager.default.enumerator(atPath: Library.root + "/" + folder)?.compactMap { $0 as? String } ?? [])
                .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".html") }
                .compactMap { try? String(contentsOfFile: Library.root + "/\(folder)/" + $0, encoding: .utf8) }
        }.joined()
        let own = words.keys(in: "en").filter { key in
            ["site.", "reading.", "searching.", "errors."].contains { key.hasPrefix($0) }
        }
        #expect(own.count > 150)
        for key in own where !sources.contains(key) {
            // Keys may be put together of a stem and a code: the stem then stands before an interpolation.
            let stem = key.split(separator: ".").dropLast().joined(separator: ".")
            let last = key.split(separator: ".").last.map(String.init) ?? ""
            #expect(
                sources.contains("\(stem).\\(") || sources.contains("errors.\\(key).\(last)"), "\(key) is used nowhere")
        }
    }
}
