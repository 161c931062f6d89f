import Testing

@Suite struct `Narrowing the methods` {
    private func codes(_ query: String) async throws -> (sight: Sight, codes: Set<String>) {
        let sight = try await Visitor().get("/en/methods/" + query)
        let codes = sight.values(of: "href").filter {
            $0.hasPrefix("/en/methods/") && $0 != "/en/methods/" && !$0.contains("?")
        }
        return (sight, Set(codes.compactMap { $0.split(separator: "/").last.map(String.init) }))
    }

    @Test func `shows what takes so many people and can be done in so many weeks`() async throws {
        let all = try await codes("").codes
        let found = try await codes("?people=40&weeks=6")
        #expect(found.codes.isStrictSubset(of: all) && !found.codes.isEmpty)
        // At most 30 people, at least 12 weeks.
        #expect(!found.codes.contains("citizens-jury"))
        #expect(found.sight.text.contains("\(found.codes.count) methods fit."))
        #expect(try await codes("?weeks=6").codes.isSuperset(of: found.codes))
    }

    @Test func `says so when nothing fits, with a way back`() async throws {
        let (sight, codes) = try await codes("?people=1000000&weeks=1")
        #expect(codes.isEmpty)
        #expect(sight.text.contains("0 methods fit."))
        #expect(sight.values(of: "href").contains("/en/methods/"))
    }

    @Test(arguments: ["forty", "-3", "0", "4,5", "99999999999999999999", "\u{0}"])
    func `what is no number is kept, and said`(typed: String) async throws {
        let query = typed.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let (sight, codes) = try await codes("?people=" + query)
        #expect(sight.text.contains("Write a whole number, such as 40."))
        #expect(codes.count > 50)
        if typed != "\u{0}" { #expect(sight.values(of: "value").contains(typed)) }
    }
}
