/// One group of a query as lists of documents of one segment.
struct ResolvedGroup {
    /// Documents with a word, or those worked out for a phrase or a value.
    enum Source {
        case postings(Postings)
        case documents([UInt32], impact: UInt8)

        var count: Int {
            switch self {
            case .postings(let postings): postings.count
            case .documents(let documents, _): documents.count
            }
        }

        /// None where the document is not among them.
        func impact(in document: Int) -> UInt8? {
            switch self {
            case .postings(let postings): postings.impact(in: document)
            case .documents(let documents, let impact): documents.contains { Int($0) == document } ? impact : nil
            }
        }
    }

    struct List {
        let source: Source
        let weight: Float
        /// Folded; none where the documents are not those of one word.
        var word: [UInt8]?
    }

    var lists: [List] = []
    let isOptional: Bool

    /// How many documents have it, at most.
    var count: Int { lists.reduce(0) { $0 + $1.source.count } }

    /// Words that begin as a half-typed one: the most frequent of so many that are looked at.
    private static let (beginningsKept, beginningsSeen) = (48, 4_096)

    init(_ alternatives: [IndexQuery.Alternative], isOptional: Bool = false, in segment: SegmentReader) {
        self.isOptional = isOptional
        // A word that is found in several ways counts by the best of them.
        var words: [Int: Float] = [:]
        for alternative in alternatives {
            switch alternative.match {
            case .word(let word):
                if let entry = segment.words.find(Array(word.utf8)) {
                    words.raise(entry.ordinal, to: alternative.weight)
                }
            case .form(let form):
                for word in segment.words(of: form.key) { words.raise(word, to: alternative.weight) }
            case .beginning(let beginning):
                for word in Self.words(beginning: beginning, in: segment) { words.raise(word, to: alternative.weight) }
            case .containing(let piece):
                for word in Self.words(containing: piece, in: segment) { words.raise(word, to: alternative.weight) }
            // Corrected before, from what the whole index has.
            case .near: continue
            case .phrase(let phrase):
                let documents = Phrase(phrase, in: segment).documents
                if !documents.isEmpty {
                    lists.append(List(source: .documents(documents, impact: 255), weight: alternative.weight))
                }
            case .value(let value):
                guard let set = segment.set(of: value) else { continue }
                let documents = set.documents(of: segment.documentCount, segment.sets)
                lists.append(
                    List(source: .documents(documents, impact: Impact.label), weight: alternative.weight))
            }
        }
        for (ordinal, weight) in words {
            guard let entry = segment.words.entry(at: ordinal) else { continue }
            lists.append(List(source: .postings(segment.postings(entry)), weight: weight, word: entry.key))
        }
    }

    private static func words(beginning: String, in segment: SegmentReader) -> [Int] {
        let key = Array(beginning.utf8)
        var cursor = segment.words.cursor(atOrAfter: key)
        var found: [(word: Int, count: Int)] = []
        while found.count < beginningsSeen, let entry = cursor.next(), entry.key.starts(with: key) {
            found.append((entry.ordinal, segment.postings(entry).count))
        }
        return mostFrequent(found)
    }

    private static func words(containing piece: String, in segment: SegmentReader) -> [Int] {
        var found: [(word: Int, count: Int)] = []
        segment.words.forEach(containing: Array(piece.utf8)) { entry in
            found.append((entry.ordinal, segment.postings(entry).count))
        }
        return mostFrequent(found)
    }

    private static func mostFrequent(_ found: [(word: Int, count: Int)]) -> [Int] {
        found.sorted { ($1.count, $0.word) < ($0.count, $1.word) }.prefix(beginningsKept).map(\.word)
    }
}

extension [Int: Float] {
    fileprivate mutating func raise(_ key: Int, to weight: Float) {
        self[key] = Swift.max(self[key] ?? 0, weight)
    }
}
