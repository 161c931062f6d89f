/// Percent-encoding (RFC 3986 §2.1), over bytes.
package enum PercentCoding {
    /// The decoded text of a path segment; nil on a broken escape, on NUL, and on bytes that are not UTF-8.
    package static func decodeStrictly(_ bytes: some Sequence<UInt8>) -> String? {
        var decoded: [UInt8] = []
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            if byte == ASCII.percent {
                guard let high = iterator.next().flatMap(ASCII.hexValue),
                    let low = iterator.next().flatMap(ASCII.hexValue)
                else { return nil }
                decoded.append(high << 4 | low)
            } else {
                decoded.append(byte)
            }
        }
        if decoded.contains(0) { return nil }
        return String(validating: decoded, as: UTF8.self)
    }

    /// The decoded text of a form field: `+` is a space, a broken escape stays as it stands, bytes that are not UTF-8
    /// become U+FFFD (WHATWG URL §5.1).
    package static func decodeForm(_ bytes: ArraySlice<UInt8>) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == ASCII.percent, bytes.endIndex - index > 2,
                let high = ASCII.hexValue(bytes[index + 1]), let low = ASCII.hexValue(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(byte == ASCII.plus ? ASCII.space : byte)
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// Everything but unreserved characters is escaped: safe as a path segment, a query name or a query value.
    package static func encode(_ text: String) -> String {
        encode(text, where: { !ASCII.isUnreserved($0) })
    }

    /// Only what may not stand in a URI reference is escaped, so that existing escapes and delimiters stay.
    package static func encodeReference(_ text: String) -> String {
        encode(text, where: { !ASCII.isReference($0) })
    }

    static func encode(_ text: String, where mustEscape: (UInt8) -> Bool) -> String {
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            if mustEscape(byte) {
                encoded.append(ASCII.percent)
                encoded.append(hexDigit(byte >> 4))
                encoded.append(hexDigit(byte & 0x0F))
            } else {
                encoded.append(byte)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x41 + value - 10
    }
}
