/// Counts how many of some documents of a segment have each value.
struct FacetCount {
    let segment: SegmentReader

    /// Few documents are asked for their values; with many, each value is asked for its documents.
    func counts(of documents: Bitmap) -> [Int] {
        let found = documents.cardinality
        let all = segment.documentCount
        // No filter, no word, nothing dead: what the segment says of itself.
        if found == all { return segment.values.map(\.count) }
        let stepsByValue = segment.values.reduce(0) { sum, set in
            sum + (ValueSet.isBitmap(count: set.count, of: all) ? all / 64 : set.count)
        }
        let stepsByDocument = all == 0 ? 0 : found * (segment.forward.count / 2) / all + found
        return stepsByDocument < stepsByValue ? byDocument(documents) : byValue(documents)
    }

    private func byValue(_ documents: Bitmap) -> [Int] {
        segment.values.map { $0.count(in: documents, segment.sets) }
    }

    private func byDocument(_ documents: Bitmap) -> [Int] {
        var counts = [Int](repeating: 0, count: segment.values.count)
        let forward = segment.forward
        counts.withUnsafeMutableBufferPointer { counts in
            documents.forEach { document in
                for place in segment.forwardRange(document) {
                    let ordinal = Int(forward.number(place, as: UInt16.self))
                    if ordinal < counts.count { counts[ordinal] &+= 1 }
                }
            }
        }
        return counts
    }
}
