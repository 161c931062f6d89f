/// A block of addresses in CIDR notation, such as `10.0.0.0/8`, `::1` or `2001:db8::/32`.
package struct AddressBlock: Sendable, Hashable {
    private let base: ClientAddress
    private let highMask: UInt64
    private let lowMask: UInt64

    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, let address = ClientAddress(String(first)) else { return nil }
        var bits = 128
        if parts.count == 2 {
            guard let prefix = ASCII.decimal(parts[1].utf8), prefix <= (address.isIPv4 ? 32 : 128) else { return nil }
            bits = address.isIPv4 ? 96 + prefix : prefix
        }
        highMask = AddressBlock.mask(min(bits, 64))
        lowMask = AddressBlock.mask(max(bits - 64, 0))
        base = ClientAddress(high: address.high & highMask, low: address.low & lowMask)
    }

    package func contains(_ address: ClientAddress) -> Bool {
        address.high & highMask == base.high && address.low & lowMask == base.low
    }

    private static func mask(_ bits: Int) -> UInt64 {
        bits == 0 ? 0 : UInt64.max << UInt64(64 - bits)
    }
}
