/// Writes a sorted dictionary: keys in blocks of sixteen, each key without what it shares with the one before.
struct DictionaryWriter {
    static let blockSize = 16
    static let longestKey = 255

    private(set) var count = 0
    private var blocks: [UInt8] = []
    private var starts: [UInt8] = []
    private var last: [UInt8] = []
    private var signs: [UInt8] = []
    private let hasSigns: Bool

    /// - Parameter hasSigns: whether keys will be looked for by what stands inside them.
    init(hasSigns: Bool = false) { self.hasSigns = hasSigns }

    /// Keys come in ascending order of their bytes and are at most `longestKey` long.
    mutating func append(_ key: [UInt8], payload: [UInt8]) {
        var shared = 0
        if count % Self.blockSize == 0 {
            starts.append(fixed: UInt32(truncatingIfNeeded: blocks.count))
            if hasSigns { signs += [UInt8](repeating: 0, count: PieceSigns.bytes) }
        } else {
            shared = zip(key, last).prefix { $0 == $1 }.count
        }
        blocks.append(UInt8(truncatingIfNeeded: shared))
        blocks.append(UInt8(truncatingIfNeeded: key.count - shared))
        blocks += key[shared...]
        blocks.append(varint: payload.count)
        blocks += payload
        if hasSigns {
            for bit in PieceSigns.bits(key, from: PieceSigns.leastBefore) {
                signs[signs.count - PieceSigns.bytes + bit / 8] |= 1 << UInt8(bit % 8)
            }
        }
        last = key
        count += 1
    }

    /// The blocks, where each begins, and what stands inside its keys.
    var sections: (blocks: [UInt8], starts: [UInt8], signs: [UInt8]) { (blocks, starts, signs) }
}
