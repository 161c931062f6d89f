/// Which pieces of three bytes stand inside the keys of each block of a dictionary, as 256 bits: blocks whose keys cannot
/// have a word inside need not be read. A bit may stand for several pieces, so the keys of the others are looked at.
enum PieceSigns {
    /// What stands before a piece is a part of the word too, so not a letter or two.
    static let leastBefore = 3
    static let bytes = 32
    private static let width = 3

    /// The bits of all pieces of `key` from `start` on.
    static func bits(_ key: some Collection<UInt8>, from start: Int) -> [Int] {
        var piece: UInt32 = 0
        return key.dropFirst(start).enumerated().compactMap { offset, byte in
            piece = (piece << 8 | UInt32(byte)) & 0xFF_FFFF
            return offset + 1 < width ? nil : Int((piece &* 0x9E37_79B1) >> 24)
        }
    }

    /// Whether all bits are set of the block whose signs begin at `start`.
    static func has(_ bits: [Int], in signs: UnsafeRawBufferPointer, from start: Int) -> Bool {
        bits.allSatisfy { bit in
            let place = start + bit / 8
            return place < signs.count && signs[place] & 1 << UInt8(bit % 8) != 0
        }
    }
}
