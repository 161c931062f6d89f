/// A fast sum over the bytes of a file: finds what a disk has changed, not what an enemy has.
struct Checksum: Equatable {
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
        0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x27D4_EB2F_1656_67C5
    )
    private var count = 0

    /// Pieces before the last one have a length that is a multiple of 32.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        let whole = bytes.count & ~31
        var (a, b, c, d) = lanes
        var offset = 0
        while offset < whole {
            a = Self.mixed(a, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            b = Self.mixed(b, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
            c = Self.mixed(c, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
            d = Self.mixed(d, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
            offset += 32
        }
        for index in whole..<bytes.count { a = Self.mixed(a, UInt64(bytes[index])) }
        lanes = (a, b, c, d)
        count += bytes.count
    }

    var value: UInt64 {
        let (a, b, c, d) = lanes
        return [b, c, d, UInt64(truncatingIfNeeded: count)].reduce(a) { Self.mixed($0, $1) }
    }

    @inline(__always)
    private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let product = (lane ^ word) &* 0x9FB2_1C65_1E98_DF25
        return product << 29 | product >> 35
    }

    static func == (left: Checksum, right: Checksum) -> Bool { left.value == right.value }
}
