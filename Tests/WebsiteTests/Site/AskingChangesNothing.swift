import HTTP
import Manual
import Testing

@testable import Website

@Suite struct `Asking for a page` {
    /// Items 55, 60 of the server's checklist [9110 9.2.1, 9.3.2]: for every line of the sitemap, as the one who may most.
    @Test func `changes nothing, and HEAD is answered as GET`() async throws {
        let household = try Household()
        let admin = try await household.add("admin@example.eu", role: .admin)
        let visitor = await household.signedIn("admin@example.eu")
        let edition = household.manual.edition
        let acts = try await household.manual.moderation.log(by: admin.id).map(\.id)
        let routes = household.site.sitemap.routes.filter { $0.method == .get }
        #expect(routes.count > 40)
        for route in routes {
            let get = await visitor.get(route.exampleTarget)
            let head = await visitor.ask("HEAD", route.exampleTarget)
            #expect(get.status == head.status, "\(route.exampleTarget)")
            #expect(get.headers["Content-Type"] == head.headers["Content-Type"], "\(route.exampleTarget)")
        }
        #expect(household.manual.edition == edition)
        #expect(try await household.manual.moderation.log(by: admin.id).map(\.id) == acts)
    }
}
