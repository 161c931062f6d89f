/// Reads numbers from bytes that a stranger has sent: what lies outside is nil, never a trap.
struct ByteCursor {
    let bytes: [UInt8]
    var position: Int

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    var byte: UInt8? { byte(at: position) }

    func byte(at place: Int) -> UInt8? {
        bytes.indices.contains(place) ? bytes[place] : nil
    }

    /// An unsigned number of up to four bytes, the greatest first.
    mutating func big(_ count: Int) -> Int? {
        number(count) { $0 << 8 | Int($1) }
    }

    /// The same with the least first.
    mutating func little(_ count: Int) -> Int? {
        var shift = 0
        return number(count) { sum, byte in
            defer { shift += 8 }
            return sum | Int(byte) << shift
        }
    }

    mutating func word(_ count: Int) -> String? {
        guard count >= 0, position >= 0, count <= bytes.count - position else { return nil }
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }

    mutating func skip(_ count: Int) {
        let (next, isTooFar) = position.addingReportingOverflow(count)
        position = isTooFar || next < 0 ? bytes.count : min(next, bytes.count)
    }

    private mutating func number(_ count: Int, _ add: (Int, UInt8) -> Int) -> Int? {
        guard (1...4).contains(count), position >= 0, count <= bytes.count - position else { return nil }
        defer { position += count }
        return bytes[position..<position + count].reduce(0, add)
    }
}
