import HTTP
import Testing

@Suite struct `The front door` {
    @Test(arguments: [
        ("", "/en/"), ("fi", "/fi/"), ("fi-FI,fi;q=0.9,en;q=0.8", "/fi/"), ("pl,cs", "/en/"), ("pl, fi;q=0.1", "/fi/"),
        ("sv-FI,de;q=0.9", "/sv/"), ("et", "/et/"), ("fr-BE", "/fr/"),
        ("en;q=0.1, fi;q=0.9", "/fi/"), ("fi;q=0", "/en/"), ("*", "/en/"), (";;;,,,q=", "/en/"), ("FI", "/fi/"),
        ("en;q=0.001, fi;q=0.002", "/fi/"), ("fi;q=2, en;q=0.9", "/en/"),
    ])
    func `leads to the language the browser asks for`(asked: String, target: String) async throws {
        let sight = try await Visitor().get("/", headers: asked.isEmpty ? [] : [("Accept-Language", asked)])
        #expect(sight.status == 303)
        #expect(sight.location == target)
        #expect(sight.headers["Vary"] == "Accept-Language, Cookie")
        #expect(sight.headers["Set-Cookie"] == nil)
    }

    @Test func `remembers a language chosen there`() async throws {
        let visitor = try Visitor()
        let chosen = await visitor.get("/?language=fi")
        #expect(chosen.location == "/fi/")
        let cookie = try #require(chosen.headers["Set-Cookie"])
        #expect(cookie.hasPrefix("language=fi; "))
        #expect(cookie.contains("HttpOnly"))
        let again = await visitor.get("/", headers: [("Cookie", "a=b; language=fi"), ("Accept-Language", "en")])
        #expect(again.location == "/fi/")
    }

    @Test(arguments: ["/?language=xx", "/?language=//evil.example", "/?language=%0d%0aSet-Cookie:x"])
    func `takes no language that the site does not speak`(target: String) async throws {
        let sight = try await Visitor().get(target)
        #expect(sight.location == "/en/")
        #expect(sight.headers["Set-Cookie"] == nil)
    }
}
