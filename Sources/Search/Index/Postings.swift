/// The documents of one word in a segment, read block by block.
struct Postings {
    let count: Int
    private let table: UnsafeRawBufferPointer
    private let blocks: UnsafeRawBufferPointer
    private let positions: UnsafeRawBufferPointer

    init(count: Int, bytes: UnsafeRawBufferPointer, positions: UnsafeRawBufferPointer) {
        self.count = count
        let blockCount = (count + PostingList.blockSize - 1) / PostingList.blockSize
        let tableLength = blockCount > 1 ? blockCount * 12 : 0
        table = bytes.part(0..<min(tableLength, bytes.count))
        blocks = bytes.part(min(tableLength, bytes.count)..<bytes.count)
        self.positions = positions
    }

    var blockCount: Int { (count + PostingList.blockSize - 1) / PostingList.blockSize }

    /// The last document of a block; nothing is known of a single block without reading it.
    func last(ofBlock block: Int) -> Int {
        table.isEmpty ? .max : Int(table.number(block * 3, as: UInt32.self))
    }

    /// Calls with each document of a block and its impact.
    @inline(__always)
    func forEach(inBlock block: Int, _ body: (_ document: Int, _ impact: UInt8) -> Void) {
        let size = min(PostingList.blockSize, count - block * PostingList.blockSize)
        let start = table.isEmpty ? 0 : Int(table.number(block * 3 + 1, as: UInt32.self))
        guard size > 0, start + size <= blocks.count else { return }
        var document = block > 0 ? last(ofBlock: block - 1) : 0
        var reader = ByteReader(blocks, at: start + size)
        for index in 0..<size {
            document &+= reader.varint()
            body(document, blocks[start &+ index])
        }
    }

    /// Writes the documents and impacts of a block into two arrays of the size of a block.
    /// - Returns: how many there are.
    func decode(block: Int, into documents: inout [UInt32], _ impacts: inout [UInt8]) -> Int {
        var count = 0
        documents.withUnsafeMutableBufferPointer { documents in
            impacts.withUnsafeMutableBufferPointer { impacts in
                let room = min(documents.count, impacts.count)
                forEach(inBlock: block) { document, impact in
                    guard count < room else { return }
                    documents[count] = UInt32(truncatingIfNeeded: document)
                    impacts[count] = impact
                    count &+= 1
                }
            }
        }
        return count
    }

    func forEach(_ body: (_ document: Int, _ impact: UInt8) -> Void) {
        for block in 0..<blockCount { forEach(inBlock: block, body) }
    }

    /// Calls with each document, its impact and its positions as they are encoded.
    func forEachEncoded(_ body: (_ document: Int, _ impact: UInt8, _ positions: UnsafeRawBufferPointer) -> Void) {
        var reader = ByteReader(positions)
        forEach { document, impact in body(document, impact, reader.bytes(reader.varint())) }
    }

    /// The positions of the word in one document; none when the document does not have it.
    func positions(in document: Int) -> [UInt32] {
        guard let found = find(document) else { return [] }
        let start = table.isEmpty ? 0 : Int(table.number(found.block * 3 + 2, as: UInt32.self))
        var reader = ByteReader(positions, at: start)
        for _ in 0..<found.place { _ = reader.bytes(reader.varint()) }
        return Self.decoded(reader.bytes(reader.varint()))
    }

    func impact(in document: Int) -> UInt8? { find(document)?.impact }

    private func find(_ document: Int) -> (block: Int, place: Int, impact: UInt8)? {
        var (low, high) = (0, blockCount)
        while low < high {
            let middle = (low + high) / 2
            if last(ofBlock: middle) < document { low = middle + 1 } else { high = middle }
        }
        guard low < blockCount else { return nil }
        var place = 0
        var found: (Int, Int, UInt8)?
        forEach(inBlock: low) { each, impact in
            if each == document { found = (low, place, impact) }
            place += 1
        }
        return found
    }

    static func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt32] {
        var reader = ByteReader(bytes)
        var positions: [UInt32] = []
        var last = 0
        while !reader.isAtEnd {
            last &+= reader.varint()
            positions.append(UInt32(truncatingIfNeeded: last))
        }
        return positions
    }
}
