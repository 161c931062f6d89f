import Foundation
import Search

/// Cases made up by a seed: as long as those of the first edition, words by Zipf's law, facets spread as there.
struct SampleCases {
    struct Case {
        let id: Int
        let title: String
        let summary: String
        let body: String
        let values: [String]
        let year: Int
    }

    /// Words, the most frequent first; each stem in four forms.
    let words: [String]
    private let cumulated: [Double]
    private var dice: SplitMix

    /// Median words of a case in the first edition.
    private static let (titleLength, summaryLength, bodyLength) = (8, 30, 900)
    private static let vocabulary = 120_000

    init(seed: UInt64) {
        dice = SplitMix(state: seed)
        var spelling = SplitMix(state: 1)
        words = Self.spelled(&spelling)
        var sum = 0.0
        cumulated = (1...Self.vocabulary).map { rank in
            sum += 1 / Double(rank + 2)
            return sum
        }
    }

    private static func spelled(_ dice: inout SplitMix) -> [String] {
        let syllables = [
            "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va",
        ]
        var stems: [String] = []
        var known: Set<String> = []
        while stems.count < vocabulary / 4 {
            let count = stems.count < 500 ? 2 : stems.count < 8_000 ? 3 : 4
            let stem =
                (0..<count).map { _ in syllables[dice.roll(syllables.count)] }.joined()
                + ["", "n", "r", "t"][dice.roll(4)]
            if known.insert(stem).inserted { stems.append(stem) }
        }
        return ["", "s", "ing", "ed"].flatMap { ending in stems.map { $0 + ending } }
            .enumerated().sorted {
                ($0.offset % (vocabulary / 4), $0.offset) < ($1.offset % (vocabulary / 4), $1.offset)
            }
            .map(\.element)
    }

    private mutating func word() -> String {
        let wanted = dice.fraction() * (cumulated.last ?? 1)
        var (low, high) = (0, cumulated.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulated[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return words[low]
    }

    private mutating func text(_ length: Int) -> String {
        let count = max(1, length / 2 + dice.roll(length + 1))
        return (0..<count).map { _ in word() }.joined(separator: " ")
    }

    mutating func next(id: Int) -> Case {
        var values: [String] = []
        for (facet, codes, most) in Self.facets {
            for _ in 0..<(1 + dice.roll(most)) {
                // Some codes are frequent, most are not.
                let value = "\(facet)=\(facet)\(min(dice.roll(codes), dice.roll(codes)))"
                if !values.contains(value) { values.append(value) }
            }
        }
        let year = 1995 + dice.roll(31)
        values += ["year=\(year)", "language=en"]
        return Case(
            id: id, title: text(Self.titleLength), summary: text(Self.summaryLength), body: text(Self.bodyLength),
            values: values, year: year)
    }

    /// Name, how many codes, how many of them a case has at most.
    static let facets = [
        ("country", 30, 1), ("step", 5, 3), ("method", 40, 3), ("level", 5, 1), ("topic", 20, 3), ("outcome", 6, 1),
        ("scope", 6, 1), ("mode", 3, 1), ("population", 6, 1), ("aim", 13, 3), ("stage", 6, 2), ("organiser", 8, 1),
        ("tool", 30, 3), ("group", 26, 4), ("input", 5, 1), ("feedback", 5, 1), ("evidence", 6, 1),
    ]

    /// Questions of one to three words from the frequent to the rare, some narrowed by a country.
    static func questions(_ count: Int) -> [(words: [String], country: String?)] {
        let cases = SampleCases(seed: 0)
        var dice = SplitMix(state: 2)
        let bands = [20..<200, 200..<2_000, 2_000..<20_000]
        return (0..<count).map { number in
            let words = (0...number % 3).map { place in
                let band = bands[(number + place) % bands.count]
                return cases.words[band.lowerBound + dice.roll(band.count)]
            }
            return (words, number % 4 == 3 ? "country\(dice.roll(5))" : nil)
        }
    }
}

/// Numbers that are the same in every run.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func roll(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
