internal import CCurl
internal import Foundation

/// A mail host and how we speak with it.
package struct SMTPHost: Sendable {
    package enum Problem: Error, Sendable, Equatable, CustomStringConvertible {
        case address, passwordInTheOpen

        package var description: String {
            switch self {
            case .address:
                "The address of the mail host is smtp://host:587 (STARTTLS) or smtps://host:465, without a user or password."
            case .passwordInTheOpen:
                "A password is not sent to a mail host without TLS."
            }
        }
    }

    private let url: String
    private let user: String?
    private let password: String?
    private let needsTLS: Bool
    private let authorities: String?

    /// - Parameters:
    ///   - url: `smtp://host:587`, which must offer STARTTLS, or `smtps://host:465`.
    ///   - allowsPlain: a host such as one on this machine may be spoken to without TLS, then also without a password.
    ///   - authorities: a file of certificates to trust instead of the system's.
    /// - Throws: `Problem`.
    package init(
        url: String, user: String? = nil, password: String? = nil, allowsPlain: Bool = false,
        authorities: String? = nil
    ) throws {
        guard let parts = URLComponents(string: url), let scheme = parts.scheme, ["smtp", "smtps"].contains(scheme),
            let host = parts.host, !host.isEmpty, parts.user == nil, parts.password == nil,
            ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil
        else { throw Problem.address }
        if allowsPlain, scheme == "smtp", password != nil { throw Problem.passwordInTheOpen }
        self.url = url
        self.user = user
        self.password = password
        self.needsTLS = scheme == "smtps" || !allowsPlain
        self.authorities = authorities
    }

    func set(on options: inout SMTPCarrier.Options) {
        options.set(CURLOPT_URL, url)
        // Nothing but mail, whatever the address should become.
        options.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        options.set(CURLOPT_PROXY, "")
        options.set(CURLOPT_USE_SSL, needsTLS ? ccurl_tls_required : ccurl_tls_none)
        if let authorities { options.set(CURLOPT_CAINFO, authorities) }
        if let user { options.set(CURLOPT_USERNAME, user) }
        if let password { options.set(CURLOPT_PASSWORD, password) }
    }
}
