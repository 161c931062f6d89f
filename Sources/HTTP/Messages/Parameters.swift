/// Names and values of a query or a form, in the order they were sent; a name may come several times.
package struct Parameters: Sendable {
    package typealias Pair = (name: String, value: String)

    private var pairs: [Pair]

    package init(_ pairs: [(String, String)] = []) {
        self.pairs = pairs.map { (name: $0.0, value: $0.1) }
    }

    /// Parses `a=1&b=2` (WHATWG URL §5.1). Pairs past `limit` are left out: a query can hold 4,000 in 8 kB, and
    /// nothing that reads them is meant to walk that many.
    package init(query bytes: some Sequence<UInt8>, limit: Int = 1000) {
        pairs = []
        let bytes = Array(bytes)
        var start = 0
        while start <= bytes.count && pairs.count < limit {
            let end = bytes[start...].firstIndex(of: ASCII.ampersand) ?? bytes.count
            let pair = bytes[start..<end]
            start = end + 1
            if pair.isEmpty { continue }
            let sign = pair.firstIndex(of: ASCII.equals) ?? pair.endIndex
            pairs.append(
                (
                    name: PercentCoding.decodeForm(pair[..<sign]),
                    value: PercentCoding.decodeForm(pair[sign...].dropFirst())
                ))
        }
    }

    /// The first value of a name.
    package subscript(name: String) -> String? {
        for pair in pairs where Parameters.same(pair.name, name) { return pair.value }
        return nil
    }

    package func all(_ name: String) -> [String] {
        pairs.filter { Parameters.same($0.name, name) }.map(\.value)
    }

    package mutating func add(_ name: String, _ value: String) {
        pairs.append((name, value))
    }

    /// Replaces every value of a name.
    package mutating func set(_ name: String, _ value: String) {
        remove(name)
        add(name, value)
    }

    package mutating func remove(_ name: String) {
        pairs.removeAll { Parameters.same($0.name, name) }
    }

    package var isEmpty: Bool { pairs.isEmpty }
    package var count: Int { pairs.count }

    /// The pairs as a query, without the question mark.
    package func encoded() -> String {
        pairs.map { "\(PercentCoding.encode($0.name))=\(PercentCoding.encode($0.value))" }.joined(separator: "&")
    }

    // Bytes, not Strings: `==` on String holds canonically equivalent names equal, a parser elsewhere would not.
    private static func same(_ one: String, _ other: String) -> Bool {
        one.utf8.elementsEqual(other.utf8)
    }
}

extension Parameters: Sequence {
    package func makeIterator() -> IndexingIterator<[Pair]> { pairs.makeIterator() }
}
