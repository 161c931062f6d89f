import Testing

@testable import HTTP

@Suite struct `The table of connections` {
    private static func table(of count: Int) -> ConnectionTable {
        var table = ConnectionTable()
        // No descriptor: closing -1 does nothing.
        for _ in 0..<count {
            _ = table.insert { Connection(descriptor: -1, token: $0, peer: .unknown, counted: nil) }
        }
        return table
    }

    @Test func `never gives a token twice`() {
        var table = Self.table(of: 1)
        let first = table.all[0].token
        table.remove(first)
        let second = table.insert { Connection(descriptor: -1, token: $0, peer: .unknown, counted: nil) }.token
        #expect(first != second)
        #expect(table[first] == nil)
        #expect(table[second] != nil)
    }

    @Test(arguments: [0, 1, 3, 4, 5, 10]) func `is walked round in turns`(count: Int) {
        var table = Self.table(of: count)
        for _ in 1...2 {
            var seen: [UInt64] = []
            for _ in 0..<table.turns(of: 4) { seen += table.next(4).map(\.token) }
            #expect(seen.sorted() == table.all.map(\.token).sorted())
        }
    }

    @Test func `is walked past empty slots`() {
        var table = Self.table(of: 6)
        for connection in table.all.prefix(5) { table.remove(connection.token) }
        #expect(table.next(4).isEmpty)
        #expect(table.next(4).count == 1)
        #expect(table.count == 1)
    }
}
