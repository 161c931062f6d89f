/// What may stand as a link to somewhere else: an http or https address without spaces or control characters.
enum WebAddress {
    static func isValid(_ text: String) -> Bool {
        let scheme = text.prefix(8).lowercased()
        guard scheme.hasPrefix("https://") || scheme.hasPrefix("http://"), text.utf8.count <= 2_000 else {
            return false
        }
        let host = text.dropFirst(scheme.hasPrefix("https://") ? 8 : 7)
        guard let first = host.utf8.first, first != UInt8(ascii: "/") else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII ? scalar.value > 0x20 && scalar.value != 0x7F : !scalar.properties.isWhitespace
        }
    }
}
