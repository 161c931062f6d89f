import Foundation

@testable import Search

/// Random documents of few words, and what a search without any index finds in them.
struct SampleLibrary {
    private(set) var documents: [Int64: IndexedDocument] = [:]
    private var generator: Dice
    private let analysis = TextAnalysis()

    static let vocabulary = [
        "tram", "trams", "line", "lines", "budget", "budgets", "budgeting", "resident", "residents", "city", "cities",
        "plan", "planning", "planned", "vote", "voting", "school", "park", "river", "bridge",
    ]

    init(seed: UInt64) { generator = Dice(state: seed) }

    /// Any number below `bound`.
    mutating func roll(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

    mutating func word() -> String {
        // The first words are the most frequent, as in any language.
        Self.vocabulary[min(roll(Self.vocabulary.count), roll(Self.vocabulary.count))]
    }

    mutating func add(id: Int64) -> IndexedDocument {
        func text(_ field: IndexedDocument.Field, _ words: [String]) -> IndexedDocument.Text {
            IndexedDocument.Text(
                field, language: "en", tokens: analysis.tokens(of: words.joined(separator: " "), in: "en"))
        }
        let texts = [
            text(.title, (0..<roll(4) + 1).map { _ in word() }), text(.body, (0..<roll(30)).map { _ in word() }),
        ]
        let year = 2000 + roll(6)
        let values =
            ["country=\(["FI", "EE", "PL"][roll(3)])", "year=\(year)"] + (roll(3) == 0 ? ["rare=\(roll(9))"] : [])
        let document = IndexedDocument(
            id: id, texts: texts, values: values, started: Int32(year * 12 + 1), updated: Int64(roll(1_000)),
            merit: UInt8(roll(256)))
        documents[id] = document
        return document
    }

    mutating func remove(id: Int64) { documents[id] = nil }

    // MARK: Without an index

    func matches(_ query: IndexQuery, besides facet: String? = nil) -> Set<Int64> {
        Set(documents.values.filter { isMatch($0, query, besides: facet) }.map(\.id))
    }

    private func isMatch(_ document: IndexedDocument, _ query: IndexQuery, besides facet: String?) -> Bool {
        let isNarrowed = query.filters.allSatisfy { name, values in
            name == facet || values.contains { document.values.contains("\(name)=\($0)") }
        }
        let isInYears = facet == query.startedFacet || query.started?.contains(document.started) != false
        return isNarrowed && isInYears && query.groups.allSatisfy { $0.isOptional || has(document, $0) }
            && !query.excluded.contains { has(document, $0) }
    }

    private func has(_ document: IndexedDocument, _ group: IndexQuery.Group) -> Bool {
        group.alternatives.contains { alternative in
            switch alternative.match {
            case .word(let word): tokens(document).contains { $0.word == word }
            case .form(.stem(let stem, _)): tokens(document).contains { $0.stem == stem && $0.word != stem }
            case .form: false
            case .beginning(let beginning): tokens(document).contains { $0.word.hasPrefix(beginning) }
            case .containing, .near: false
            case .value(let value): document.values.contains(value)
            case .phrase(let words):
                document.texts.contains { text in
                    let all = text.tokens.map(\.word)
                    return all.indices.contains { all[$0...].starts(with: words) }
                }
            }
        }
    }

    private func tokens(_ document: IndexedDocument) -> [Token] { document.texts.flatMap(\.tokens) }

    func counts(_ query: IndexQuery) -> [String: [String: Int]] {
        var narrowing = Set(query.filters.keys)
        if query.started != nil { narrowing.insert(query.startedFacet) }
        var counts: [String: [String: Int]] = [:]
        for facet in ["country", "year", "rare"] {
            for id in matches(query, besides: narrowing.contains(facet) ? facet : nil) {
                for value in documents[id]?.values ?? [] where value.hasPrefix(facet + "=") {
                    counts[facet, default: [:]][String(value.dropFirst(facet.count + 1)), default: 0] += 1
                }
            }
        }
        return counts
    }
}

/// Numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
