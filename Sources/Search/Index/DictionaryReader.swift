/// Finds keys of a sorted dictionary in the bytes that `DictionaryWriter` made, without reading it all.
struct DictionaryReader {
    struct Entry {
        let ordinal: Int
        let key: [UInt8]
        let payload: UnsafeRawBufferPointer
    }

    private let blocks: UnsafeRawBufferPointer
    private let starts: UnsafeRawBufferPointer
    let count: Int

    init(blocks: UnsafeRawBufferPointer, starts: UnsafeRawBufferPointer, count: Int) {
        (self.blocks, self.starts, self.count) = (blocks, starts, count)
    }

    func find(_ key: [UInt8]) -> Entry? {
        var cursor = cursor(atOrAfter: key)
        guard let entry = cursor.next(), entry.key == key else { return nil }
        return entry
    }

    func entry(at ordinal: Int) -> Entry? {
        guard ordinal >= 0, ordinal < count else { return nil }
        var cursor = cursor(block: ordinal / DictionaryWriter.blockSize)
        var found = cursor.next()
        while let entry = found, entry.ordinal < ordinal { found = cursor.next() }
        return found
    }

    /// Every entry from the first.
    var all: Cursor { cursor(block: 0) }

    /// Entries from the first whose key is not before `key`.
    func cursor(atOrAfter key: [UInt8]) -> Cursor {
        var (low, high) = (0, (count + DictionaryWriter.blockSize - 1) / DictionaryWriter.blockSize)
        // The last block whose first key is not after `key`.
        while low + 1 < high {
            let middle = (low + high) / 2
            if isFirst(ofBlock: middle, after: key) { high = middle } else { low = middle }
        }
        var cursor = cursor(block: low)
        cursor.skip(before: key)
        return cursor
    }

    private func isFirst(ofBlock block: Int, after key: [UInt8]) -> Bool {
        var reader = ByteReader(blocks, at: Int(starts.number(block, as: UInt32.self)) + 1)
        let length = Int(reader.byte())
        return key.lexicographicallyPrecedes(reader.bytes(length))
    }

    private func cursor(block: Int) -> Cursor {
        Cursor(
            ordinal: block * DictionaryWriter.blockSize, count: count,
            reader: ByteReader(blocks, at: Int(starts.number(block, as: UInt32.self))))
    }

    /// Walks through the entries in order.
    struct Cursor: IteratorProtocol {
        private var ordinal: Int
        private let count: Int
        private var reader: ByteReader
        private var key: [UInt8] = []
        private var waiting: Entry?

        fileprivate init(ordinal: Int, count: Int, reader: ByteReader) {
            (self.ordinal, self.count, self.reader) = (ordinal, count, reader)
        }

        mutating func next() -> Entry? {
            if let entry = waiting {
                waiting = nil
                return entry
            }
            guard ordinal < count, !reader.isAtEnd else { return nil }
            let shared = Int(reader.byte())
            key.removeLast(max(0, key.count - shared))
            key.append(contentsOf: reader.bytes(Int(reader.byte())))
            let payload = reader.bytes(reader.varint())
            defer { ordinal += 1 }
            return Entry(ordinal: ordinal, key: key, payload: payload)
        }

        fileprivate mutating func skip(before wanted: [UInt8]) {
            while let entry = next() {
                if !entry.key.lexicographicallyPrecedes(wanted) {
                    waiting = entry
                    return
                }
            }
        }
    }
}
