import HTML
import HTTP
import Manual

/// One request as a controller sees it: the words of its path, its query and form, and the language to answer in.
struct Visit: Sendable {
    let request: Request
    let site: SiteFacts
    let language: String
    /// The same language as the manual's texts know it.
    let reader: Language
    /// Who asks.
    let session: Session
    /// The fields of the form that was sent; none where nothing was.
    let form: Parameters
    /// The files that were sent with it.
    let uploads: [UploadedFile]
    /// Makes the token that binds a form to its visitor.
    let formToken: String
    /// What stood where the address has names in braces.
    let captured: [String: String]

    /// The same visit with the form that was sent.
    func with(form: Parameters, uploads: [UploadedFile] = []) -> Visit {
        Visit(
            request: request, site: site, language: language, reader: reader, session: session,
            form: form, uploads: uploads, formToken: formToken, captured: captured)
    }

    /// A word of the path; empty when the address has no such name (the sitemap's test forbids that).
    subscript(name: String) -> String { captured[name] ?? "" }

    var person: Person? { session.visitor?.person }

    /// Where the visitor asks from, for limits.
    var network: String { "\(request.client)" }

    /// A coarse word for the visitor's browser, for the list of sessions.
    var device: String { Device.name(request.headers["User-Agent"] ?? "") }

    /// A sentence of the word files in the visit's language.
    func words(_ key: String, _ values: [String: String] = [:], count: Int? = nil) -> String {
        site.words.text(key, in: language, values, count: count)
    }

    func words(_ key: String, in language: String) -> String {
        site.words.text(key, in: language)
    }

    /// The label of a vocabulary's code.
    func label(_ vocabulary: String, _ code: String) -> String {
        site.label(vocabulary, code, in: language)
    }

    func path(_ address: Address) -> String { address.path(in: language) }

    /// The language when it differs from the page's, for a `lang` attribute.
    func foreign(_ other: Language) -> String? {
        other.rawValue == language ? nil : other.rawValue
    }

    /// The page's own address in another language, its query kept.
    func target(in other: String) -> String {
        let rest = request.path.utf8.dropFirst(1 + language.utf8.count)
        let path = "/" + other + String(decoding: rest, as: UTF8.self)
        return request.query.isEmpty ? path : path + "?" + request.query.encoded()
    }

    /// The one address under which search engines shall know the page.
    var canonical: String { site.origin + request.path }
}
