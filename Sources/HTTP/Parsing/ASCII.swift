/// Bytes and classes of bytes that the grammar of HTTP is made of (RFC 9110 §5.6, RFC 3986 §2).
enum ASCII {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let hash: UInt8 = 0x23
    static let percent: UInt8 = 0x25
    static let ampersand: UInt8 = 0x26
    static let asterisk: UInt8 = 0x2A
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let hyphen: UInt8 = 0x2D
    static let dot: UInt8 = 0x2E
    static let slash: UInt8 = 0x2F
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let equals: UInt8 = 0x3D
    static let question: UInt8 = 0x3F
    static let at: UInt8 = 0x40
    static let openBracket: UInt8 = 0x5B
    static let backslash: UInt8 = 0x5C
    static let closeBracket: UInt8 = 0x5D

    /// A set of ASCII bytes as two words, one bit a byte.
    struct ByteSet: Sendable {
        let low: UInt64
        let high: UInt64

        @inline(__always)
        func contains(_ byte: UInt8) -> Bool {
            let word = byte & 0x40 == 0 ? low : high
            return byte < 0x80 && (word &>> UInt64(byte & 0x3F)) & 1 == 1
        }
    }

    /// tchar, RFC 9110 §5.6.2.
    @inline(__always)
    static func isToken(_ byte: UInt8) -> Bool {
        ByteSet(low: 0x03FF_6CFA_0000_0000, high: 0x57FF_FFFF_C7FF_FFFE).contains(byte)
    }

    /// reg-name with percent-encoding, RFC 3986 §3.2.2.
    @inline(__always)
    static func isHostName(_ byte: UInt8) -> Bool {
        ByteSet(low: 0x2BFF_7FF2_0000_0000, high: 0x47FF_FFFE_87FF_FFFE).contains(byte)
    }

    /// unreserved, RFC 3986 §2.3.
    static func isUnreserved(_ byte: UInt8) -> Bool {
        ByteSet(low: 0x03FF_6000_0000_0000, high: 0x47FF_FFFE_87FF_FFFE).contains(byte)
    }

    /// attr-char, RFC 8187 §3.2.1.
    static func isAttribute(_ byte: UInt8) -> Bool {
        ByteSet(low: 0x03FF_685A_0000_0000, high: 0x57FF_FFFF_C7FF_FFFE).contains(byte)
    }

    /// cookie-octet, RFC 6265 §4.1.1.
    static func isCookieValue(_ byte: UInt8) -> Bool {
        ByteSet(low: 0xF7FF_EFFA_0000_0000, high: 0x7FFF_FFFF_EFFF_FFFF).contains(byte)
    }

    /// Characters that may stand in a URI reference as they are, the percent sign included, RFC 3986 §2.
    static func isReference(_ byte: UInt8) -> Bool {
        ByteSet(low: 0xAFFF_FFFA_0000_0000, high: 0x47FF_FFFE_AFFF_FFFF).contains(byte)
    }

    /// A request target: visible ASCII without a fragment, RFC 9112 §3.2.
    @inline(__always)
    static func isTarget(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != hash
    }

    /// A field value: no control characters but the tab; bytes from 0x80 are opaque, RFC 9110 §5.5.
    @inline(__always)
    static func isFieldContent(_ byte: UInt8) -> Bool {
        (byte >= 0x20 && byte != 0x7F) || byte == tab
    }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    static func equalIgnoringCase(_ one: String, _ other: String) -> Bool {
        equalIgnoringCase(one.utf8, other.utf8)
    }

    static func equalIgnoringCase(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { lowercased($0) == lowercased($1) }
    }

    /// Decimal digits and nothing else; nil on a sign, a blank, no digit at all or overflow. `Int("+5")` is 5, which
    /// makes the standard initialiser a way to smuggle a request past a proxy that reads the field differently.
    static func decimal(_ bytes: some Sequence<UInt8>) -> Int? {
        var value = 0
        var digits = 0
        for byte in bytes {
            guard isDigit(byte) else { return nil }
            let (tens, overflowed) = value.multipliedReportingOverflow(by: 10)
            let (sum, carried) = tens.addingReportingOverflow(Int(byte - 0x30))
            if overflowed || carried { return nil }
            value = sum
            digits += 1
        }
        return digits > 0 ? value : nil
    }

    static func trimmed<Bytes: BidirectionalCollection>(_ bytes: Bytes) -> Bytes.SubSequence
    where Bytes.Element == UInt8, Bytes.SubSequence.SubSequence == Bytes.SubSequence {
        var slice = bytes[...]
        while let first = slice.first, isBlank(first) { slice = slice.dropFirst() }
        while let last = slice.last, isBlank(last) { slice = slice.dropLast() }
        return slice
    }
}
