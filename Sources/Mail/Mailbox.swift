/// Somebody who writes or gets mail: an address, and a name where there is one.
package struct Mailbox: Sendable, Equatable {
    package let name: String?
    package let address: String

    /// Nil unless the address can stand in an envelope and a header as it is: ASCII, one "@", nothing that separates.
    package init?(name: String? = nil, address: String) {
        let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), address.utf8.count <= 254,
            address.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !Self.separators.contains($0) }),
            address.utf8.first != UInt8(ascii: "-")
        else { return nil }
        self.name = name
        self.address = address
    }

    /// Reads `name@example.eu` or `Some Name <name@example.eu>`.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.last == UInt8(ascii: ">"), let open = bytes.lastIndex(of: UInt8(ascii: "<")) else {
            self.init(address: text)
            return
        }
        let name = bytes[..<open].trimmingSpaces()
        self.init(
            name: name.isEmpty ? nil : String(decoding: name, as: UTF8.self),
            address: String(decoding: bytes[(open + 1)...].dropLast(), as: UTF8.self))
    }

    /// The part after the "@".
    var host: String {
        String(decoding: address.utf8.split(separator: UInt8(ascii: "@")).last ?? [], as: UTF8.self)
    }

    /// As it stands in a header (RFC 5322 §3.4).
    var header: String {
        guard let name, !name.isEmpty else { return address }
        return HeaderText.phrase(name) + " <\(address)>"
    }

    private static let separators = Set("<>()[]\\,;:\"".utf8)
}

extension ArraySlice<UInt8> {
    fileprivate func trimmingSpaces() -> ArraySlice<UInt8> {
        let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let last = lastIndex(where: { !isSpace($0) }) else { return [] }
        return self[...last].drop(while: isSpace)
    }
}
