import Glibc

/// An IP address, kept as sixteen bytes; IPv4 in its mapped form (RFC 4291 §2.5.5.2).
package struct ClientAddress: Sendable, Hashable {
    let high: UInt64
    let low: UInt64

    package static let unknown = ClientAddress(high: 0, low: 0)
    static let mappedPrefix: UInt64 = 0x0000_FFFF_0000_0000

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// `192.0.2.1`, `2001:db8::1` or `[2001:db8::1]`; a port after either is ignored.
    package init?(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.first == ASCII.openBracket {
            guard let end = bytes.firstIndex(of: ASCII.closeBracket) else { return nil }
            bytes = Array(bytes[1..<end])
        } else if let colon = bytes.firstIndex(of: ASCII.colon), bytes.lastIndex(of: ASCII.colon) == colon {
            bytes.removeSubrange(colon...)
        }
        let plain = String(decoding: bytes, as: UTF8.self)
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, plain, &four) == 1 {
            self.init(four)
        } else if inet_pton(AF_INET6, plain, &six) == 1 {
            self.init(six)
        } else {
            return nil
        }
    }

    init(_ four: in_addr) {
        self.init(high: 0, low: ClientAddress.mappedPrefix | UInt64(UInt32(bigEndian: four.s_addr)))
    }

    init(_ six: in6_addr) {
        let words = withUnsafeBytes(of: six) { bytes in
            (bytes.loadUnaligned(as: UInt64.self), bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
        self.init(high: UInt64(bigEndian: words.0), low: UInt64(bigEndian: words.1))
    }

    /// The peer of an accepted socket.
    init(_ storage: sockaddr_storage) {
        self = withUnsafeBytes(of: storage) { bytes in
            switch Int32(storage.ss_family) {
            case AF_INET: ClientAddress(bytes.loadUnaligned(as: sockaddr_in.self).sin_addr)
            case AF_INET6: ClientAddress(bytes.loadUnaligned(as: sockaddr_in6.self).sin6_addr)
            default: ClientAddress.unknown
            }
        }
    }

    package var isIPv4: Bool { high == 0 && low >> 32 == ClientAddress.mappedPrefix >> 32 }

    /// What one household or office shares: an IPv4 address, an IPv6 /64. Limits are counted by it.
    package var neighbourhood: ClientAddress { isIPv4 ? self : ClientAddress(high: high, low: 0) }
}

extension ClientAddress: CustomStringConvertible {
    package var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        if isIPv4 {
            var four = in_addr(s_addr: UInt32(truncatingIfNeeded: low).bigEndian)
            inet_ntop(AF_INET, &four, &text, socklen_t(INET6_ADDRSTRLEN))
        } else {
            var words = (high.bigEndian, low.bigEndian)
            inet_ntop(AF_INET6, &words, &text, socklen_t(INET6_ADDRSTRLEN))
        }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
