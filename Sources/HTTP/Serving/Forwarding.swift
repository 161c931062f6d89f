/// Who is asking, and for which address: the peer's own word, or that of the proxies in front that are trusted.
struct Forwarding: Sendable {
    let trusted: [AddressBlock]

    func trusts(_ peer: ClientAddress) -> Bool {
        trusted.contains { $0.contains(peer) }
    }

    /// Sets client and scheme. `Forwarded` (RFC 7239) counts before `X-Forwarded-*`.
    func resolve(_ head: inout RequestHead, peer: ClientAddress) {
        head.client = peer
        guard !trusted.isEmpty, trusts(peer) else { return }
        var addresses: [String] = []
        var scheme: String?
        if head.layout.has(.forwarded) {
            for element in FieldList.members(of: head.allValues(of: .forwarded).joined(separator: ",")) {
                for (name, value) in FieldList.pairs(of: element) {
                    if ASCII.equalIgnoringCase(name, "for") { addresses.append(value) }
                    if ASCII.equalIgnoringCase(name, "proto") { scheme = value }
                }
            }
        } else {
            addresses = FieldList.members(of: head.allValues(of: .xForwardedFor).joined(separator: ","))
            scheme = FieldList.members(of: head.allValues(of: .xForwardedProto).joined(separator: ",")).last
        }
        head.client = client(peer: peer, chain: addresses)
        if let scheme, ASCII.equalIgnoringCase(scheme, "https") { head.scheme = "https" }
    }

    /// Each proxy appends whom it saw, so the list is read from its end: the first address that is no trusted proxy is
    /// the client. What stands before it may be invented.
    private func client(peer: ClientAddress, chain: [String]) -> ClientAddress {
        var client = peer
        for text in chain.reversed() {
            guard let address = ClientAddress(text) else { break }
            client = address
            if !trusts(address) { break }
        }
        return client
    }
}
