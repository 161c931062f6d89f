/// The names under which the site is reached, and the rules about naming one (RFC 9112 §3.2, RFC 9110 §7.4).
struct PublicHosts: Sendable {
    private let names: Set<String>

    init(_ names: [String]) {
        self.names = Set(names.map(Authority.hostName))
    }

    func judge(_ head: borrowing RequestHead) throws(Refusal) {
        if let field = head.bytes(of: .host) {
            guard Authority.isValid(field) else { throw .hostInvalid }
        } else if head.isVersion11 {
            throw .hostMissing
        }
        // TLS ends at a proxy in front: `https` in a target counts only where that proxy says so.
        if head.layout.isHTTPS && head.scheme != "https" { throw .schemeNotServed }
        if names.isEmpty { return }
        guard let host = head.host else { return }  // only HTTP/1.0 may leave it out
        guard names.contains(Authority.hostName(of: host)) else { throw .hostUnknown }
    }
}
