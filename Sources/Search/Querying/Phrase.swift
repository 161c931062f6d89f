/// The documents of a segment in which some words stand one after the other.
struct Phrase {
    private let postings: [Postings]
    private let isPossible: Bool

    init(_ words: [String], in segment: SegmentReader) {
        let found = words.map { word in segment.words.find(Array(word.utf8)).map(segment.postings) }
        postings = found.compactMap(\.self)
        isPossible = !words.isEmpty && postings.count == words.count
    }

    var documents: [UInt32] {
        guard isPossible, let rarest = postings.indices.min(by: { postings[$0].count < postings[$1].count }) else {
            return []
        }
        var found: [UInt32] = []
        postings[rarest].forEachEncoded { document, _, encoded in
            var starts = Self.shifted(Postings.decoded(encoded), by: rarest)
            for index in postings.indices where index != rarest && !starts.isEmpty {
                starts.formIntersection(Self.shifted(postings[index].positions(in: document), by: index))
            }
            if !starts.isEmpty { found.append(UInt32(truncatingIfNeeded: document)) }
        }
        return found
    }

    /// Where the phrase would begin if this word of it stands at these positions.
    private static func shifted(_ positions: [UInt32], by place: Int) -> Set<Int> {
        Set(positions.map { Int($0) - place })
    }
}
