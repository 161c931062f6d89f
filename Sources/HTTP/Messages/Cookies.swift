/// The cookies of a request (RFC 6265 §4.2): pairs in the order sent, of which nothing but name and value is known.
package struct Cookies: Sendable {
    private let pairs: [(name: String, value: String)]

    /// Reads every `Cookie` line; several lines are tolerated (RFC 9113 §8.2.3 splits them).
    init(fields: [String]) {
        var pairs: [(name: String, value: String)] = []
        for field in fields {
            for part in field.utf8.split(separator: ASCII.semicolon) {
                guard let sign = part.firstIndex(of: ASCII.equals) else { continue }
                let name = ASCII.trimmed(part[..<sign])
                var value = ASCII.trimmed(part[part.index(after: sign)...])
                if value.count >= 2, value.first == ASCII.quote, value.last == ASCII.quote {
                    value = value.dropFirst().dropLast()
                }
                if name.isEmpty { continue }
                pairs.append((String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
            }
        }
        self.pairs = pairs
    }

    /// The first cookie of this name; names are case-sensitive.
    package subscript(name: String) -> String? {
        for pair in pairs where pair.name.utf8.elementsEqual(name.utf8) { return pair.value }
        return nil
    }

    package func all(_ name: String) -> [String] {
        pairs.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
    }

    package var isEmpty: Bool { pairs.isEmpty }
}
