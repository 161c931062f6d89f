/// Whole numbers as bytes, seven bits a byte, the lowest first: small numbers, which most are, take one byte.
extension [UInt8] {
    mutating func append(varint value: Int) {
        var rest = UInt64(truncatingIfNeeded: value)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    /// The bytes of a number as they stand in memory on every machine we run on (little-endian).
    mutating func append(fixed value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}

/// Reads numbers from a stretch of bytes. Past the end there are zeros, never a trap.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var position: Int

    init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
        self.bytes = bytes
        self.position = max(0, position)
    }

    var isAtEnd: Bool { position >= bytes.count }

    @inline(__always)
    mutating func byte() -> UInt8 {
        guard position < bytes.count else { return 0 }
        defer { position += 1 }
        return bytes[position]
    }

    @inline(__always)
    mutating func varint() -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 || shift > 56 { break }
            shift += 7
        }
        return Int(truncatingIfNeeded: value)
    }

    /// The next `count` bytes, fewer at the end.
    @inline(__always)
    mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer {
        let start = min(position, bytes.count)
        position = start + min(max(0, count), bytes.count - start)
        return UnsafeRawBufferPointer(rebasing: bytes[start..<position])
    }
}

extension UnsafeRawBufferPointer {
    /// A number of fixed width at the `index`th place of an array of such; 0 outside of it.
    @inline(__always)
    func number<Number: FixedWidthInteger>(_ index: Int, as type: Number.Type) -> Number {
        let offset = index &* MemoryLayout<Number>.size
        guard index >= 0, offset &+ MemoryLayout<Number>.size <= count else { return 0 }
        return Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
    }

    func part(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: self[range.clamped(to: 0..<count)])
    }
}
