/// Walks through one list of documents, handing them out window by window; a block is decoded once.
struct ListCursor {
    private let list: ResolvedGroup.List
    private let blockCount: Int
    /// What one document adds, by its impact.
    private let shares: [Float]
    private var block = 0
    private var documents: [UInt32] = []
    private var impacts: [UInt8] = []
    private var position = 0
    /// How much of the arrays holds documents.
    private var filled = 0

    init(_ list: ResolvedGroup.List) {
        self.list = list
        shares = Impact.shares.map { $0 * list.weight }
        switch list.source {
        case .postings(let postings):
            blockCount = postings.blockCount
            documents = Array(repeating: 0, count: PostingList.blockSize)
            impacts = Array(repeating: 0, count: PostingList.blockSize)
        case .documents(let documents, let impact):
            blockCount = 0
            self.documents = documents
            impacts = Array(repeating: impact, count: documents.count)
            filled = documents.count
        }
    }

    /// Adds to `scores` what the documents from `base` to before `base + count` have. Combined as chances are, so that
    /// two forms of a word count for more than one and for less than two words.
    /// - Returns: the range of places in the window that were touched.
    mutating func add(to scores: UnsafeMutableBufferPointer<Float>, from base: Int) -> Range<Int>? {
        let end = base + scores.count
        var (low, high) = (Int.max, -1)
        while true {
            guard position < filled || decode(from: base) else { break }
            shares.withUnsafeBufferPointer { shares in
                documents.withUnsafeBufferPointer { documents in
                    impacts.withUnsafeBufferPointer { impacts in
                        while position < filled {
                            let document = Int(documents[position])
                            if document >= end { return }
                            let place = document &- base
                            if place >= 0 {
                                let share = shares[Int(impacts[position])]
                                let sum = scores[place]
                                scores[place] = sum + share - sum * share
                                if place < low { low = place }
                                if place > high { high = place }
                            }
                            position &+= 1
                        }
                    }
                }
            }
            if position < filled { break }
        }
        return high < 0 ? nil : low..<high + 1
    }

    /// The first document at or after `base` that is not handed out yet.
    mutating func next(from base: Int) -> Int? {
        while true {
            while position < filled {
                if documents[position] >= base { return Int(documents[position]) }
                position += 1
            }
            guard decode(from: base) else { return nil }
        }
    }

    /// Decodes the next block that can hold a document at or after `base`.
    private mutating func decode(from base: Int) -> Bool {
        guard case .postings(let postings) = list.source else { return false }
        while block < blockCount, postings.last(ofBlock: block) < base { block += 1 }
        guard block < blockCount else { return false }
        filled = postings.decode(block: block, into: &documents, &impacts)
        position = 0
        block += 1
        return true
    }
}
