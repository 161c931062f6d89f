import HTTP
import Testing

@Suite struct `Errors are pages` {
    @Test(arguments: [("/en/nowhere/", "en"), ("/fi/ei-ole/", "fi")])
    func `what is not there is said in the visitor's language`(target: String, language: String) async throws {
        let sight = try await Visitor().get(target)
        #expect(sight.status == 404)
        #expect(sight.text.contains("<html lang=\"\(language)\" "))
        #expect(sight.text.contains("noindex"))
    }

    @Test func `an address without a language is answered in the browser's`() async throws {
        let sight = try await Visitor().get("/nowhere", headers: [("Accept-Language", "da, fi;q=0.5, en;q=0.1")])
        #expect(sight.status == 404)
        #expect(sight.text.contains("<html lang=\"fi\" "))
    }

    /// Item 59 of the server's checklist [9110 15.5.6].
    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH"])
    func `a wrong method names the right ones`(method: String) async throws {
        let sight = try await Visitor().ask(method, "/en/cases/")
        #expect(sight.status == 405)
        #expect(sight.headers["Allow"] == "GET, HEAD, OPTIONS")
        #expect(sight.isPage)
    }

    /// Item 57 [9110 9.3.7].
    @Test func `OPTIONS is answered without a page`() async throws {
        let sight = try await Visitor().ask("OPTIONS", "/en/cases/")
        #expect(sight.status == 204)
        #expect(sight.headers["Allow"] == "GET, HEAD, OPTIONS")
    }

    @Test(arguments: ["/en/cases", "/en", "/fi/manual/planning/goals"])
    func `a missing slash is put right`(target: String) async throws {
        let sight = try await Visitor().get(target + "?q=a%20b")
        #expect(sight.status == 301)
        #expect(sight.location?.hasPrefix(target + "/?q=a") == true)
    }

    @Test(arguments: ["/en/%zz/", "/en/cases/%00/", "/en/cases/%ff/"])
    func `an address that cannot be read is refused with a page`(target: String) async throws {
        let sight = try await Visitor().get(target)
        #expect(sight.status == 400)
        #expect(sight.isPage)
    }

    @Test(arguments: ["/en/cases/..%2f..%2fetc%2fpasswd/", "/assets/../Package.swift", "/assets/..%2fPackage.swift"])
    func `no path leads out of the site`(target: String) async throws {
        let sight = try await Visitor().get(target)
        #expect(sight.status == 404)
        #expect(!sight.text.contains("swift-tools-version"))
    }

    /// Items 71, 75, 103 [9110 15.1]: explained in a page, and kept by no cache, which some of these statuses allow.
    @Test(arguments: [("GET", "/en/nowhere/", 404), ("PUT", "/en/cases/", 405), ("GET", "/en/%zz/", 400)])
    func `none is kept by a cache`(method: String, target: String, status: Int) async throws {
        let sight = try await Visitor().ask(method, target)
        #expect(sight.status == status)
        #expect(sight.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(sight.headers["Cache-Control"]?.contains("no-store") == true)
    }

    @Test(arguments: ["/en/<em>UHOH</em>", "/en/cases/<script>alert(1)</script>/"])
    func `an address never becomes markup`(target: String) async throws {
        let sight = try await Visitor().get(target)
        #expect(!sight.text.contains("<em>UHOH"))
        #expect(!sight.text.contains("<script>alert"))
    }

    @Test(arguments: ["/en/", "/en/nowhere/", "/", "/robots.txt", "/sitemap.xml", "/health/ready"])
    func `every answer carries the security headers`(target: String) async throws {
        let sight = try await Visitor().get(target)
        #expect(sight.headers["Content-Security-Policy"]?.contains("default-src 'none'") == true)
        #expect(sight.headers["X-Content-Type-Options"] == "nosniff")
        #expect(sight.headers["Referrer-Policy"] == "same-origin")
    }
}
