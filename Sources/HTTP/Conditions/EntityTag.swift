/// An entity tag (RFC 9110 §8.8.3).
package struct EntityTag: Sendable, Hashable {
    package let isWeak: Bool
    /// Without quotes.
    package let opaque: String

    package init(_ opaque: String, weak: Bool = false) {
        isWeak = weak
        self.opaque = opaque
    }

    /// Reads `"x"` or `W/"x"`; nil for anything else.
    package init?(field: String) {
        var bytes = Array(field.utf8)[...]
        isWeak = bytes.starts(with: "W/".utf8)
        if isWeak { bytes = bytes.dropFirst(2) }
        guard bytes.count >= 2, bytes.first == ASCII.quote, bytes.last == ASCII.quote else { return nil }
        let content = bytes.dropFirst().dropLast()
        // etagc: visible characters but the quote, and opaque bytes.
        guard content.allSatisfy({ $0 >= 0x21 && $0 != ASCII.quote && $0 != 0x7F }) else { return nil }
        opaque = String(decoding: content, as: UTF8.self)
    }

    /// A strong tag of these bytes: their length and FNV-1a, 64 bits. It guards against staleness, not against malice.
    package init(of bytes: some Sequence<UInt8>) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var count = 0
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            count += 1
        }
        self.init("\(String(count, radix: 36))-\(String(hash, radix: 36))")
    }

    package var fieldValue: String { "\(isWeak ? "W/" : "")\"\(opaque)\"" }

    /// The tag of the gzip-coded variant: other bytes, so another strong tag (§8.8.3.3).
    var gzipped: EntityTag { EntityTag("\(opaque)-gzip", weak: isWeak) }

    /// §8.8.3.2.
    package func matchesStrongly(_ other: EntityTag) -> Bool {
        !isWeak && !other.isWeak && matchesWeakly(other)
    }

    package func matchesWeakly(_ other: EntityTag) -> Bool {
        opaque.utf8.elementsEqual(other.opaque.utf8)
    }
}
