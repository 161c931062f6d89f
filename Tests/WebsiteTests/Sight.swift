import Foundation
import HTTP

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

    /// Name and value of each hidden field of the form that leads to an address; empty when there is no such form.
    func hiddenFields(ofFormTo action: String) -> [(String, String)] {
        let forms = text.components(separatedBy: "<form ").dropFirst()
        let form = forms.first { form in
            guard let tag = form.components(separatedBy: ">").first else { return false }
            return Self.unescaped(tag).contains("action=\"\(action)\"")
        }
        let body = form?.components(separatedBy: "</form>").first ?? ""
        return body.components(separatedBy: "<input type=\"hidden\" name=\"").dropFirst().compactMap { piece in
            let parts = piece.components(separatedBy: "\"")
            return parts.count > 2 ? (Self.unescaped(parts[0]), Self.unescaped(parts[2])) : nil
        }
    }

    private static func unescaped(_ text: some StringProtocol) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
}
