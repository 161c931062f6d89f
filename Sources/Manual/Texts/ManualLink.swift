/// A link from a text into the manual: `case:slug`, `method:code`, `section:step/slug` or `step:code`.
///
/// Stored HTML keeps the scheme, because an address depends on the language of the page; the website puts it in.
package enum ManualLink: Sendable, Equatable, CustomStringConvertible {
    case caseStudy(slug: String)
    case method(code: String)
    case step(code: String)
    case section(step: String, slug: String)

    package init?(_ address: some StringProtocol) {
        guard let colon = address.firstIndex(of: ":") else { return nil }
        let scheme = address[..<colon]
        let rest = String(address[address.index(after: colon)...])
        let path = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard path.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.slugBytes.contains) }) else { return nil }
        switch (scheme, path.count) {
        case ("case", 1): self = .caseStudy(slug: path[0])
        case ("method", 1): self = .method(code: path[0])
        case ("step", 1): self = .step(code: path[0])
        case ("section", 2): self = .section(step: path[0], slug: path[1])
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .caseStudy(let slug): "case:\(slug)"
        case .method(let code): "method:\(code)"
        case .step(let code): "step:\(code)"
        case .section(let step, let slug): "section:\(step)/\(slug)"
        }
    }

    private static let slugBytes = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)

    /// The HTML of a text with each link into the manual given its address on the page; `nil` leaves words only.
    ///
    /// Only `href` values that the Markdown renderer wrote are looked at: `"` in text is stored escaped.
    package static func resolve(_ html: String, address: (ManualLink) -> String?) -> String {
        let mark = Array("<a href=\"".utf8)
        let bytes = Array(html.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            if bytes[position] == mark[0], bytes[position...].starts(with: mark),
                let end = bytes[(position + mark.count)...].firstIndex(of: UInt8(ascii: "\"")),
                let link = ManualLink(String(decoding: bytes[(position + mark.count)..<end], as: UTF8.self))
            {
                if let address = address(link) {
                    result += mark
                    result += Markup.escape(address).utf8
                } else {
                    result += "<a data-missing=\"".utf8
                }
                position = end
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Every link into the manual that a text in Markdown makes.
    static func all(in markdown: String) -> [ManualLink] {
        markdown.split(separator: "](").dropFirst().compactMap { piece in
            piece.firstIndex(of: ")").flatMap { ManualLink(piece[..<$0]) }
        }
    }
}
