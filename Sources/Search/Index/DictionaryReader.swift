/// Finds keys of a sorted dictionary in the bytes that `DictionaryWriter` made, without reading it all.
struct DictionaryReader {
    struct Entry {
        let ordinal: Int
        let key: [UInt8]
        let payload: UnsafeRawBufferPointer
    }

    private let blocks: UnsafeRawBufferPointer
    private let starts: UnsafeRawBufferPointer
    private let signs: UnsafeRawBufferPointer
    let count: Int

    init(
        blocks: UnsafeRawBufferPointer, starts: UnsafeRawBufferPointer,
        signs: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0), count: Int
    ) {
        (self.blocks, self.starts, self.signs, self.count) = (blocks, starts, signs, count)
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

    /// Entries that have a piece inside their key, after a few bytes; of a dictionary that was written with signs.
    func forEach(containing piece: [UInt8], _ body: (Entry) -> Void) {
        let bits = PieceSigns.bits(piece, from: 0)
        for block in 0..<(count + DictionaryWriter.blockSize - 1) / DictionaryWriter.blockSize
        where PieceSigns.has(bits, in: signs, from: block * PieceSigns.bytes) {
            var cursor = cursor(block: block)
            for _ in 0..<DictionaryWriter.blockSize where cursor.step() != nil {
                if cursor.withKey({ $0.has(piece, from: PieceSigns.leastBefore) }) { body(cursor.entry) }
            }
        }
    }

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
            blocks, from: Int(starts.number(block, as: UInt32.self)), ordinal: block * DictionaryWriter.blockSize,
            count: count)
    }

    /// Walks through the entries in order. All words of a library may be walked through for one question: `step` makes
    /// nothing of an entry that nobody asks for.
    struct Cursor: IteratorProtocol {
        private let blocks: UnsafeRawBufferPointer
        private let count: Int
        private var position: Int
        private var ordinal: Int
        private var payload = UnsafeRawBufferPointer(start: nil, count: 0)
        /// Whether the entry that it stands at is still to be given.
        private var isWaiting = false
        /// The key of the entry that it stands at, and what is left of longer ones. Two bytes say how long a key is.
        private var letters = [UInt8](repeating: 0, count: 2 * Int(UInt8.max))
        private var length = 0

        fileprivate init(_ blocks: UnsafeRawBufferPointer, from position: Int, ordinal: Int, count: Int) {
            (self.blocks, self.position, self.ordinal, self.count) = (blocks, position, ordinal - 1, count)
        }

        /// The entry that it stands at.
        var entry: Entry { Entry(ordinal: ordinal, key: Array(letters[..<length]), payload: payload) }

        func withKey<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            letters.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<length])) }
        }

        mutating func next() -> Entry? { step().map { _ in entry } }

        /// Goes on to the next entry, and gives how many bytes its key shares with the one before, or fewer.
        mutating func step() -> Int? {
            if isWaiting {
                isWaiting = false
                return 0
            }
            var reader = ByteReader(blocks, at: position)
            guard ordinal + 1 < count, !reader.isAtEnd else { return nil }
            let kept = min(Int(reader.byte()), length)
            let rest = reader.bytes(Int(reader.byte()))
            let before = length
            let shared = letters.withUnsafeMutableBytes { letters in
                // A block begins with a whole key, though that may begin like the last one.
                let shared = kept > 0 ? kept : zip(letters[..<before], rest).prefix { $0 == $1 }.count
                UnsafeMutableRawBufferPointer(rebasing: letters[kept..<kept + rest.count]).copyMemory(from: rest)
                return shared
            }
            length = kept + rest.count
            payload = reader.bytes(reader.varint())
            position = reader.position
            ordinal += 1
            return shared
        }

        fileprivate mutating func skip(before wanted: [UInt8]) {
            while step() != nil {
                if !withKey({ $0.lexicographicallyPrecedes(wanted) }) {
                    isWaiting = true
                    return
                }
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a piece stands in it, at `start` or after.
    fileprivate func has(_ piece: [UInt8], from start: Int) -> Bool {
        guard let last = piece.last, count >= piece.count + start else { return false }
        for end in start + piece.count - 1..<count where self[end] == last {
            if self[(end - piece.count + 1)...].starts(with: piece) { return true }
        }
        return false
    }
}
