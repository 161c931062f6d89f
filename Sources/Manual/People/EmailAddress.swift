/// An address for mail: the plain form of RFC 5321 in ASCII, without quotes, comments or control characters, so that it
/// can stand in a header and on a command line.
struct EmailAddress: Sendable, Hashable {
    let text: String
    /// One account an address, however its letters are cased.
    let key: String

    init?(_ input: String) {
        let text = input.trimmingWhitespace()
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        // RFC 5321, 4.5.3.1: 64 before the sign, 254 in all.
        guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].count),
            parts[0].allSatisfy(Self.localBytes.contains), parts[0].first != UInt8(ascii: "-"),
            parts[0].first != UInt8(ascii: "."), parts[0].last != UInt8(ascii: ".")
        else { return nil }
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard
            labels.allSatisfy({ label in
                (1...63).contains(label.count) && label.allSatisfy(Self.hostBytes.contains)
                    && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
            })
        else { return nil }
        self.text = text
        key = text.lowercased()
    }

    private static let hostBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-".utf8)
    private static let localBytes = hostBytes.union("!#$%&'*+/=?^_`{|}~.".utf8)
}
