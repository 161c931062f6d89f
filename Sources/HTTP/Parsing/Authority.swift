/// The grammar of `host [ ":" port ]` (RFC 9110 §7.2, RFC 3986 §3.2) without userinfo.
enum Authority {
    static func isValid<Bytes: RandomAccessCollection>(_ bytes: Bytes) -> Bool
    where Bytes.Element == UInt8, Bytes.SubSequence.SubSequence == Bytes.SubSequence {
        guard let first = bytes.first, bytes.count <= 255 else { return false }
        var rest = bytes[...]
        if first == ASCII.openBracket {
            guard let end = rest.firstIndex(of: ASCII.closeBracket) else { return false }
            let address = rest[rest.index(after: rest.startIndex)..<end]
            guard address.contains(ASCII.colon),
                address.allSatisfy({ ASCII.hexValue($0) != nil || $0 == ASCII.colon || $0 == ASCII.dot })
            else { return false }
            rest = rest[rest.index(after: end)...]
        } else {
            let end = rest.firstIndex(of: ASCII.colon) ?? rest.endIndex
            guard end > rest.startIndex, rest[..<end].allSatisfy(ASCII.isHostName) else { return false }
            rest = rest[end...]
        }
        if rest.isEmpty { return true }
        guard rest.first == ASCII.colon, let port = ASCII.decimal(rest.dropFirst()) else { return false }
        return port <= 65_535
    }

    /// The host without its port, lower case and without a final dot: the form in which names are compared.
    static func hostName(of authority: String) -> String {
        var bytes = authority.utf8.map(ASCII.lowercased)
        if bytes.first == ASCII.openBracket {
            if let end = bytes.firstIndex(of: ASCII.closeBracket) { bytes.removeSubrange((end + 1)...) }
        } else if let colon = bytes.firstIndex(of: ASCII.colon) {
            bytes.removeSubrange(colon...)
        }
        if bytes.last == ASCII.dot { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
