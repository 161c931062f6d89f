/// The documents of one segment that answer the words of a query.
struct Candidates {
    var documents: [UInt32] = []
    /// None when nothing was asked in words.
    var scores: [Float] = []
    var coverage: [Float] = []

    /// Every document that is there.
    static func everything(in segment: SegmentReader, without out: Bitmap) -> Bitmap {
        var bitmap = Bitmap(count: segment.documentCount, isFull: true)
        bitmap.subtract(out)
        return bitmap
    }

    mutating func keep(where isKept: (_ index: Int, _ document: UInt32) -> Bool) {
        let kept = documents.indices.filter { isKept($0, documents[$0]) }
        guard kept.count < documents.count else { return }
        documents = kept.map { documents[$0] }
        if !scores.isEmpty { scores = kept.map { scores[$0] } }
        if !coverage.isEmpty { coverage = kept.map { coverage[$0] } }
    }

    func bitmap(count: Int) -> Bitmap {
        var bitmap = Bitmap(count: count)
        for document in documents { bitmap.insert(Int(document)) }
        return bitmap
    }
}
