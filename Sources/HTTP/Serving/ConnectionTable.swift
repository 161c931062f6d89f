/// The connections of a loop by token. A token is a slot and the number of its tenant, and is never given twice, so a
/// late letter for a visitor who left cannot reach the next one.
struct ConnectionTable {
    private var slots: [Connection?] = []
    private var tenants: [UInt32] = []
    private var free: [Int] = []
    /// Where `next` goes on.
    private var turn = 0
    private(set) var count = 0

    /// The token for the next connection; `insert` uses it up.
    mutating func insert(_ make: (UInt64) -> Connection) -> Connection {
        let slot: Int
        if let last = free.popLast() {
            slot = last
        } else {
            slot = slots.count
            slots.append(nil)
            tenants.append(0)
        }
        tenants[slot] &+= 1
        let connection = make(UInt64(tenants[slot]) << 32 | UInt64(slot))
        slots[slot] = connection
        count += 1
        return connection
    }

    subscript(token: UInt64) -> Connection? {
        let slot = Int(token & 0xFFFF_FFFF)
        guard slot < slots.count, tenants[slot] == UInt32(truncatingIfNeeded: token >> 32) else { return nil }
        return slots[slot]
    }

    mutating func remove(_ token: UInt64) {
        guard self[token] != nil else { return }
        let slot = Int(token & 0xFFFF_FFFF)
        slots[slot] = nil
        free.append(slot)
        count -= 1
    }

    /// Walks all; the body may remove.
    var all: [Connection] { slots.compactMap { $0 } }

    /// How many calls of `next` it takes to come round.
    func turns(of size: Int) -> Int { max(1, (slots.count + size - 1) / size) }

    /// The connections in the next `size` slots, from the first again after the last.
    mutating func next(_ size: Int) -> [Connection] {
        if turn >= slots.count { turn = 0 }
        let end = min(turn + size, slots.count)
        defer { turn = end }
        return slots[turn..<end].compactMap { $0 }
    }
}
