/// A cookie to be set, in the strict grammar for servers (RFC 6265 §4.1).
package struct SetCookie: Sendable {
    package enum SameSite: String, Sendable {
        case strict = "Strict"
        case lax = "Lax"
        case none = "None"
    }

    package let name: String
    package let value: String
    package var path = "/"
    /// Seconds; nil lasts until the browser closes. Browsers cap it at 400 days.
    package var maxAge: Int?
    package var secure = true
    package var httpOnly = true
    package var sameSite: SameSite = .lax

    /// Nil when the name is no token, the value holds other than cookie characters, a `__Host-` or `__Secure-` rule
    /// could be broken later, or the pair exceeds 4,096 bytes, past which browsers ignore it.
    package init?(_ name: String, _ value: String) {
        guard !name.isEmpty, name.utf8.allSatisfy(ASCII.isToken), value.utf8.allSatisfy(ASCII.isCookieValue),
            name.utf8.count + value.utf8.count <= 4096
        else { return nil }
        self.name = name
        self.value = value
    }

    /// A cookie of this name and path that ends at once.
    package static func removing(_ name: String, path: String = "/") -> SetCookie? {
        var cookie = SetCookie(name, "")
        cookie?.path = path
        cookie?.maxAge = 0
        return cookie
    }

    /// The field value. A name beginning `__Host-` always gets `Secure` and `Path=/`; `SameSite=None` needs `Secure`.
    package var fieldValue: String {
        let host = name.hasPrefix("__Host-")
        var text = "\(name)=\(value); Path=\(host ? "/" : path)"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if secure || host || sameSite == .none || name.hasPrefix("__Secure-") { text += "; Secure" }
        if httpOnly { text += "; HttpOnly" }
        return text + "; SameSite=\(sameSite.rawValue)"
    }
}
