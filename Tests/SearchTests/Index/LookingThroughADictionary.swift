import Testing

@testable import Search

/// What a dictionary answers without reading all of it is what reading all of it would give.
@Suite struct `Looking through a dictionary` {
    /// Of few letters, so that many are alike; one letter has two bytes.
    private static let words: [String] = {
        var state: UInt64 = 7
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let letters = Array("abeä".unicodeScalars)
        let words = (0..<3_000).map { _ in
            String(String.UnicodeScalarView((0..<3 + next(9)).map { _ in letters[next(letters.count)] }))
        }
        return Set(words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }()

    private func withDictionary(_ body: (DictionaryReader) -> Void) {
        var writer = DictionaryWriter(hasSigns: true)
        for word in Self.words { writer.append(Array(word.utf8), payload: [UInt8(word.utf8.count)]) }
        let (blocks, starts, signs) = writer.sections
        blocks.withUnsafeBytes { blocks in
            starts.withUnsafeBytes { starts in
                signs.withUnsafeBytes { signs in
                    body(DictionaryReader(blocks: blocks, starts: starts, signs: signs, count: writer.count))
                }
            }
        }
    }

    private static func has(_ word: String, _ piece: String) -> Bool {
        let (word, piece) = (Array(word.utf8), Array(piece.utf8))
        guard word.count >= piece.count + PieceSigns.leastBefore else { return false }
        return (PieceSigns.leastBefore...word.count - piece.count).contains { word[$0...].starts(with: piece) }
    }

    @Test(arguments: ["abe", "beäb", "aaaaa", "eä", "ab", "äbeab", "zzz", "abeabeabe"])
    func `words that have a piece inside`(piece: String) {
        withDictionary { dictionary in
            var found: [String] = []
            dictionary.forEach(containing: Array(piece.utf8)) { entry in
                found.append(String(decoding: entry.key, as: UTF8.self))
                #expect(dictionary.entry(at: entry.ordinal)?.key == entry.key)
                #expect(Array(entry.payload) == [UInt8(entry.key.count)])
            }
            #expect(found == Self.words.filter { Self.has($0, piece) })
        }
    }

    @Test(arguments: ["abeab", "beäbeä", "aaabbeaeä", "äääää", "ebab", "ab"])
    func `words that are written nearly so`(typed: String) {
        let wanted = Wanted(typed)
        let expected = Self.words.reduce(into: [String: Int]()) { $0[$1] = wanted.distance(to: $1) }
        withDictionary { dictionary in
            var found: [String: Int] = [:]
            wanted.forEach(in: dictionary) { found[String(decoding: $0.key, as: UTF8.self)] = $1 }
            #expect(found == expected)
        }
        #expect(typed.count < 4 || expected.values.contains { $0 > 0 })
    }

    @Test func `a distance counts letters added, left out, changed and exchanged`() {
        for (typed, other, distance) in [
            ("budget", "budget", 0), ("budget", "budgte", 1), ("budget", "budge", 1), ("budget", "budgets", 1),
            ("budget", "bodget", 1), ("participation", "partizipatoin", 2),
        ] {
            #expect(Wanted(typed).distance(to: other) == distance, "\(typed) \(other)")
        }
        #expect(Wanted("budget").distance(to: "bodgte") == nil)
        #expect(Wanted("budget").distance(to: "gadget") == nil)
    }
}
