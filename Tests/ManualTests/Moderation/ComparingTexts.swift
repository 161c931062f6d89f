import Testing

@testable import Manual

@Suite struct `Comparing texts` {
    private func old(_ difference: Difference) -> String {
        difference.segments.filter { $0.kind != .added }.map(\.text).joined()
    }

    private func new(_ difference: Difference) -> String {
        difference.segments.filter { $0.kind != .removed }.map(\.text).joined()
    }

    @Test func `shows words`() {
        let difference = Difference.between("Ask the residents early.", "Ask all residents early, and again.")
        #expect(
            difference.segments == [
                Difference.Segment(kind: .same, text: "Ask "), Difference.Segment(kind: .removed, text: "the"),
                Difference.Segment(kind: .added, text: "all"),
                Difference.Segment(kind: .same, text: " residents early"),
                Difference.Segment(kind: .added, text: ", and again"), Difference.Segment(kind: .same, text: "."),
            ])
    }

    @Test(arguments: [("", ""), ("", "a b"), ("a b", ""), ("same", "same"), ("e\u{301}", "\u{e9}"), ("a\r\nb", "a\nb")])
    func `at the edges`(before: String, after: String) {
        let difference = Difference.between(before, after)
        #expect(Array(old(difference).utf8) == Array(before.utf8))
        #expect(Array(new(difference).utf8) == Array(after.utf8))
        #expect(difference.isEmpty == (Array(before.utf8) == Array(after.utf8)))
    }

    /// Random texts of few words and odd characters, so that much is shared in wild orders.
    @Test(arguments: 0..<60)
    func `both texts come back, and what is shared is as long as can be`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let pieces = [
            "ask", "the", "town", "ä", "e\u{301}", "👩‍👩‍👧", "\n", ", ", " ", "\u{200B}", "\u{202E}", "12", "ß.", "\r\n",
        ]
        func text() -> String {
            (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
        }
        let (before, after) = (text(), text())
        let difference = Difference.between(before, after)
        #expect(Array(old(difference).utf8) == Array(before.utf8))
        #expect(Array(new(difference).utf8) == Array(after.utf8))
        for (one, next) in zip(difference.segments, difference.segments.dropFirst()) { #expect(one.kind != next.kind) }
        let words = (0..<40).map { _ in Substring(["a", "b", "c", "d"].randomElement(using: &random) ?? "") }
        let others = (0..<30).map { _ in Substring(["a", "b", "c", "e"].randomElement(using: &random) ?? "") }
        let shared = WordComparison(words, others).steps().count { $0.0 == .same }
        #expect(shared == Self.longestShared(words, others))
    }

    /// The textbook's table, in square space.
    private static func longestShared(_ a: [Substring], _ b: [Substring]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for (i, x) in a.enumerated() {
            for (j, y) in b.enumerated() {
                table[i + 1][j + 1] = x == y ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
            }
        }
        return table[a.count][b.count]
    }

    @Test func `very long texts are compared by lines, endless ones as wholes`() {
        let long = (0..<3_000).map { "line \($0) has some words in it" }.joined(separator: "\n")
        let difference = Difference.between(
            long, long.replacing("line 7 ", with: "row 7 ").replacing("words", with: "terms"))
        #expect(old(difference) == long)
        let endless = (0..<20_000).map { "\($0)" }.joined(separator: "\n")
        let other = (0..<20_000).map { "x\($0)" }.joined(separator: "\n")
        #expect(Difference.between(endless, other).segments.map(\.kind) == [.removed, .added])
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64
        init(seed: UInt64) { state = seed }
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
