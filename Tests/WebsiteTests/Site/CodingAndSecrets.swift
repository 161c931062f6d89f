import HTTP
import Testing

@testable import Website

@Suite struct `A page with a secret in it` {
    /// Its compressed length would tell the secret to whoever can put words beside it (BREACH).
    @Test func `is never coded, and what is coded has none`() async throws {
        let site = try Library.site.get()
        var coded = 0
        for route in site.sitemap.routes where route.method == .get {
            let request = Request("GET", route.exampleTarget, headers: [("Host", Library.host)], scheme: "https")
            let response = await site.respond(to: request)
            if route.access != .anyone { #expect(!response.compress, "\(route.exampleTarget)") }
            guard response.compress else { continue }
            coded += 1
            #expect(!Sight(response).text.contains("form-token"), "\(route.exampleTarget)")
        }
        #expect(coded > 5)
    }
}
