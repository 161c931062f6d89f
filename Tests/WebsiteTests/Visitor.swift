import Foundation
import HTTP
import Website

/// A browser without a network: asks the site and reads what comes.
struct Visitor: Sendable {
    let site: Site

    /// A visitor of the shared site.
    init() throws { site = try Library.site.get() }

    init(_ site: Site) { self.site = site }

    func get(_ target: String, headers: [(String, String)] = []) async -> Sight {
        await ask("GET", target, headers: headers)
    }

    func ask(_ method: String, _ target: String, headers: [(String, String)] = []) async -> Sight {
        Sight(await site.respond(to: Request(method, target, headers: headers, id: "test-1")))
    }
}

/// What a visitor sees: status, fields and the page as text.
struct Sight: Sendable {
    let status: Int
    let headers: Headers
    let text: String

    init(_ response: Response) {
        status = response.status.code
        headers = response.headers
        if case .bytes(let bytes) = response.body { text = String(decoding: bytes, as: UTF8.self) } else { text = "" }
    }

    var isPage: Bool { headers["Content-Type"]?.hasPrefix("text/html") == true }
    var location: String? { headers["Location"] }

    /// The values of an attribute wherever it stands, with the character references that our escaping writes undone.
    func values(of attribute: String) -> [String] {
        text.components(separatedBy: " \(attribute)=\"").dropFirst().compactMap { piece in
            piece.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first.map {
                Self.unescaped($0)
            }
        }
    }

    /// What stands between the first start tag that begins with `<name` and its end tag.
    func first(_ name: String) -> String? {
        guard let start = text.range(of: "<\(name)"), let open = text[start.upperBound...].firstIndex(of: ">"),
            let end = text[open...].range(of: "</\(name.split(separator: " ").first ?? "")>")
        else { return nil }
        return Self.unescaped(text[text.index(after: open)..<end.lowerBound])
    }

    private static func unescaped(_ text: some StringProtocol) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
}
