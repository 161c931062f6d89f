/// The content codings a client accepts, with their weights (RFC 9110 §12.5.3).
package struct AcceptedCodings: Sendable {
    package enum Coding: Sendable {
        case gzip
        case identity
    }

    private var weights: [(name: String, thousandths: Int)] = []
    private let isStated: Bool

    /// `field` is the whole field, nil when it was not sent.
    package init(_ field: String?) {
        isStated = field != nil
        for member in FieldList.members(of: field ?? "") {
            let (name, parameters) = FieldList.parameters(of: member)
            var weight: Int? = 1000
            for parameter in parameters where ASCII.equalIgnoringCase(parameter.name, "q") {
                weight = AcceptedCodings.thousandths(parameter.value)
            }
            guard let weight else { continue }  // a broken weight: the member is ignored
            weights.append((String(decoding: name.utf8.map(ASCII.lowercased), as: UTF8.self), weight))
        }
    }

    /// In thousandths; 0 means not acceptable.
    package func quality(of coding: Coding) -> Int {
        switch coding {
        case .gzip:
            // §8.4.1.3: x-gzip is the same coding. Without the field any coding would do, but a client that does not
            // name gzip is more likely to be unable to read it than to be waiting for it.
            return named("gzip") ?? named("x-gzip") ?? named("*") ?? 0
        case .identity:
            guard isStated else { return 1000 }
            return named("identity") ?? (named("*") == 0 ? 0 : 1)
        }
    }

    private func named(_ name: String) -> Int? {
        weights.first { $0.name == name }?.thousandths
    }

    /// qvalue (§12.4.2): at most three decimals, at most 1.
    static func thousandths(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, first == 0x30 || first == 0x31, bytes.count <= 5 else { return nil }
        if bytes.count == 1 { return first == 0x31 ? 1000 : 0 }
        guard bytes[1] == ASCII.dot else { return nil }
        var value = 0
        for place in 2..<5 {
            let digit = place < bytes.count ? bytes[place] : 0x30
            guard ASCII.isDigit(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        if first == 0x31 { return value == 0 ? 1000 : nil }
        return value
    }
}
