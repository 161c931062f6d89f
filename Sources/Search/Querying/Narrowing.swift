/// The documents of a segment that each filter of a query lets through.
struct Narrowing {
    /// By facet.
    private(set) var kept: [String: Bitmap] = [:]

    init(_ query: IndexQuery, in segment: SegmentReader) {
        for (facet, values) in query.filters where !values.isEmpty {
            var bitmap = Bitmap(count: segment.documentCount)
            for value in Set(values) { segment.set(of: "\(facet)=\(value)")?.add(to: &bitmap, segment.sets) }
            kept[facet] = bitmap
        }
        if let started = query.started {
            var bitmap = Bitmap(count: segment.documentCount)
            for document in 0..<segment.documentCount where started.contains(segment.started(document)) {
                bitmap.insert(document)
            }
            if let chosen = kept[query.startedFacet] { bitmap.formIntersection(chosen) }
            kept[query.startedFacet] = bitmap
        }
    }

    /// Which of these documents pass all filters, or all but one.
    func narrowed(_ documents: Bitmap, besides facet: String? = nil) -> Bitmap {
        var result = documents
        for (name, bitmap) in kept where name != facet { result.formIntersection(bitmap) }
        return result
    }
}
