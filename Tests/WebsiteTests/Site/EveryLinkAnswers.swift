import Foundation
import HTTP
import Testing

@Suite struct `Every link answers` {
    /// Follows every address found on a page, from the front door on, until there is nothing new.
    @Test func `from the front door to the last page, in every language`() async throws {
        let visitor = try Visitor()
        var waiting = ["/"]
        var seen: Set<String> = ["/"]
        var origins: [String: String] = [:]
        var pages = 0
        while let target = waiting.popLast() {
            let sight = await visitor.get(target)
            var found: [String] = []
            // Where a form leads that is sent with POST.
            if sight.status == 405, sight.headers["Allow"]?.contains("POST") == true { continue }
            if (300..<400).contains(sight.status) {
                found = [try #require(sight.location, "\(target) leads nowhere")]
            } else {
                #expect(sight.status == 200, "\(target), linked from \(origins[target] ?? "")")
                if sight.isPage {
                    pages += 1
                    check(sight, at: target)
                    found = sight.values(of: "href") + sight.values(of: "action")
                }
            }
            for link in found where link.hasPrefix("/") && !link.hasPrefix("/assets/") {
                let address = String(link.split(separator: "#", omittingEmptySubsequences: false)[0])
                // Every filter can be joined with every other: the plain ones stand for all,
                let answers = address.utf8.count { $0 == UInt8(ascii: "=") }
                // and those of one language for every language.
                let isEnough = answers > 1 || (answers == 1 && !address.hasPrefix("/en/"))
                if !isEnough && seen.insert(address).inserted {
                    origins[address] = target
                    waiting.append(address)
                }
            }
        }
        #expect(pages > 100)
    }

    /// What every page owes to everyone.
    private func check(_ sight: Sight, at target: String) {
        #expect(sight.text.components(separatedBy: "<h1").count == 2, "\(target) has not one h1")
        let language = target.split(separator: "/").first.map(String.init) ?? ""
        #expect(sight.text.contains("<html lang=\"\(language.prefix(2))\" "), "\(target) says another language")
        let ids = sight.values(of: "id")
        #expect(
            Set(ids).count == ids.count, "\(target) has an id twice: \(ids.filter { id in ids.count { $0 == id } > 1 })"
        )
        for anchor in sight.values(of: "href") where anchor.hasPrefix("#") {
            #expect(ids.contains(String(anchor.dropFirst())), "\(target) leads to \(anchor)")
        }
        #expect(!showsKeys(sight.text), "\(target) shows keys instead of words")
        for address in sight.values(of: "src") + sight.values(of: "action") {
            #expect(address.hasPrefix("/"), "\(target) asks \(address)")
        }
    }

    /// `reading.case.lessons` and the like: two points within one word that begins like a key.
    private func showsKeys(_ text: String) -> Bool {
        text.utf8.split { !($0.isLetter || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")) }.contains { word in
            let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return false }
            return ["reading", "searching", "errors", "site"].contains { parts[0].elementsEqual($0.utf8) }
        }
    }

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

    @Test func `the sitemap names only pages that are there`() async throws {
        let visitor = try Visitor()
        let sitemap = await visitor.get("/sitemap.xml")
        let addresses = sitemap.text.components(separatedBy: "<loc>").dropFirst()
            .compactMap { $0.components(separatedBy: "</loc>").first }
        #expect(addresses.count > 100)
        for address in addresses {
            let path = address.replacing("https://manual.example", with: "")
            #expect(await visitor.get(path).status == 200, "\(path)")
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

extension UInt8 {
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
