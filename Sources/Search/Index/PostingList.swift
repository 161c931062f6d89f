/// The documents that have one word, as a segment is being written.
struct PostingList {
    static let blockSize = 128

    private(set) var documents: [UInt32] = []
    private(set) var impacts: [UInt8] = []
    private var positions: [UInt8] = []
    /// Where the positions of each block begin.
    private var starts: [Int] = []

    var count: Int { documents.count }

    /// Documents come in ascending order; so do the positions of each.
    mutating func append(document: UInt32, impact: UInt8, positions own: [UInt32]) {
        var bytes: [UInt8] = []
        var last: UInt32 = 0
        for position in own {
            bytes.append(varint: Int(position &- last))
            last = position
        }
        append(document: document, impact: impact)
        positions.append(varint: bytes.count)
        positions += bytes
    }

    /// The same with positions that are encoded already.
    mutating func append(document: UInt32, impact: UInt8, encoded: UnsafeRawBufferPointer) {
        append(document: document, impact: impact)
        positions.append(varint: encoded.count)
        positions.append(contentsOf: encoded)
    }

    private mutating func append(document: UInt32, impact: UInt8) {
        if documents.count % Self.blockSize == 0 { starts.append(positions.count) }
        documents.append(document)
        impacts.append(impact)
    }

    /// A table of blocks when there are several (last document, where it begins, where its positions begin), then the
    /// blocks: impacts, then the gaps between documents.
    var encoded: (postings: [UInt8], positions: [UInt8]) {
        var table: [UInt8] = []
        var blocks: [UInt8] = []
        blocks.reserveCapacity(documents.count * 2 + 8)
        var last: UInt32 = 0
        for (number, start) in stride(from: 0, to: documents.count, by: Self.blockSize).enumerated() {
            let end = min(start + Self.blockSize, documents.count)
            table.append(fixed: documents[end - 1])
            table.append(fixed: UInt32(truncatingIfNeeded: blocks.count))
            table.append(fixed: UInt32(truncatingIfNeeded: starts[number]))
            blocks += impacts[start..<end]
            for index in start..<end {
                blocks.append(varint: Int(documents[index] &- last))
                last = documents[index]
            }
        }
        return (documents.count > Self.blockSize ? table + blocks : blocks, positions)
    }
}
