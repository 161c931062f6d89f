import Testing

@testable import Search

@Suite struct `Taking compounds apart` {
    private static let known: Set = ["klima", "bürgerrat", "rat", "friedhof", "satzung", "luft", "qualität", "messung"]

    @Test(arguments: [
        ("klimabürgerrat", ["klima", "bürgerrat"]), ("friedhofssatzung", ["friedhof", "satzung"]),
        ("luftqualitätsmessung", ["luft", "qualität", "messung"]), ("klimaxrat", []), ("rat", []), ("", []),
        (String(repeating: "klima", count: 20), []),
    ])
    func `into the fewest words that are known`(word: String, parts: [String]) {
        #expect(Compound(word).parts { Self.known.contains($0) } == parts)
    }
}
