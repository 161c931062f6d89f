import Testing

@testable import Manual

@Suite struct `Any input is accepted` {
    private let inputs = [
        "\"", "\"\"", "\"\"\"", "*", "^", "(", ")", "a*", "tram*", "\"tram", "tram\"", "-tram", "+tram", "title:tram",
        "{title summary}: tram", "NEAR(tram lines)", "tram NEAR/2 lines", "tram AND", "OR", "NOT tram",
        "tram OR OR lines",
        "AND AND AND", "';DROP TABLE caseStudy;--", "🙂", "🇪🇺 🇫🇮", "tram 🙂 lines", "\u{0}tram\u{0}", "a\u{301}\u{302}",
        "\u{202E}mart", "<b>tram</b>", "&lt;", "%00", "\\", "tram\\", "ъ", "Ъ\"Ъ", "١٢٣", "½", "①", "ⅷ", "日本語", "…",
        "\r\n\t",
        "“tram lines”", "„tram lines“", "«tram»", "tram’s", "tram's", "l'acqua",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    ]

    @Test func `without an error`() async throws {
        let cases = try Examples.manual().cases
        for words in inputs {
            await #expect(throws: Never.self, "\(words.debugDescription)") {
                try await cases.find(CaseQuery(words: words, language: .english))
            }
        }
    }

    @Test func `at any length`() async throws {
        let cases = try Examples.manual().cases
        for piece in ["a", "\"", "tram ", "🙂", "e\u{301}", "(", "\" ", "*\""] {
            let words = String(repeating: piece, count: 10_000)
            await #expect(throws: Never.self, "\(piece.debugDescription)") {
                try await cases.find(CaseQuery(words: words, language: .english))
            }
        }
    }

    @Test func `signs alone find nothing, and no words find everything`() async throws {
        let cases = try Examples.manual().cases
        #expect(try await cases.find(CaseQuery(words: "?!", language: .english)).total == 0)
        #expect(try await cases.find(CaseQuery(words: "  ", language: .english)).total == 2)
        #expect(try await cases.find(CaseQuery(words: "", language: .english)).total == 2)
    }

    @Test(arguments: [Int.min, -1, 0, 1, 2, 1_000, Int.max])
    func `any page is a page`(page: Int) async throws {
        let query = CaseQuery(page: page, pageSize: 1, language: .english)
        let results = try await Examples.manual().cases.find(query)
        #expect(results.hits.count == 1)
        #expect((1...2).contains(results.page))
        #expect(results.pages == 2)
    }

    @Test(arguments: [Int.min, 0, 51, Int.max])
    func `the size of a page has bounds`(size: Int) {
        var query = CaseQuery(pageSize: size, language: .english)
        #expect((1...CaseQuery.maximumPageSize).contains(query.pageSize))
        (query.page, query.pageSize) = (size, size)
        #expect(query.page >= 1)
        #expect((1...CaseQuery.maximumPageSize).contains(query.pageSize))
    }
}
