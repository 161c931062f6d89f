import ArgumentParser
import HTTP
import Logging
import Manual
import Website

/// `manual routes`: every address of the site with who may enter.
struct Routes: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print every address and who may enter.")

    @OptionGroup var places: Places

    func run() throws {
        let site = try Site(
            manual: Manual.inMemory(migrations: places.migrations), furnishing: Furnishing(root: places.root),
            origin: "http://127.0.0.1", log: Logger(label: "manual"))
        for route in site.sitemap.routes {
            let method = route.method.name + String(repeating: " ", count: max(0, 6 - route.method.name.utf8.count))
            let pattern = route.pattern + String(repeating: " ", count: max(1, 44 - route.pattern.utf8.count))
            print(method + pattern + route.access.rawValue)
        }
    }
}
