import HTML
import Manual

/// One mail: what happened, what others said about it, and a link to go on. As text and, by its template, as HTML.
struct LetterPage: Page {
    static let template = "letters/letter"

    let notice: Notice
    let facts: SiteFacts

    /// The person's language if the site speaks it.
    var language: String {
        facts.languages.contains(notice.language.rawValue) ? notice.language.rawValue : "en"
    }

    var subject: String { kindWords("subject") }

    private var greeting: String {
        // A name that a stranger gave is not mailed to an address that nobody has confirmed.
        guard let name = notice.name, !notice.kind.isToUnconfirmedAddress else { return words("letters.greeting") }
        return words("letters.greetingName", ["name": name])
    }

    private var link: Link? {
        notice.address.map { Link(title: kindWords("link"), url: facts.origin + $0.path(in: language)) }
    }

    private var news: [NewsView] {
        notice.news.map { NewsView(news: $0, origin: facts.origin, language: language, words: facts.words) }
    }

    /// Where mail of this kind is stopped.
    var stop: Link? {
        guard notice.kind == .newCases, let token = notice.token else { return nil }
        return Link(title: words("letters.stop"), url: facts.origin + Address.searchStop(token).path(in: language))
    }

    private var reasons: [String] { notice.reasons.map { facts.label("reason", $0, in: language) } }

    private var quoted: String? { notice.quotesWords ? notice.words : nil }

    private var remarks: [RemarkView] {
        notice.remarks.map { RemarkView(field: $0.field.map(label(ofField:)), text: $0.text) }
    }

    /// The whole mail for who reads no HTML.
    var text: String {
        var parts = [greeting, kindWords("body")]
        if !reasons.isEmpty {
            parts.append(words("letters.reasons") + "\n" + reasons.map { "- " + $0 }.joined(separator: "\n"))
        }
        if let quoted { parts.append(words("letters.words") + "\n" + Self.quoting(quoted)) }
        if !remarks.isEmpty {
            let lines = remarks.map { ($0.field.map { $0 + ":\n" } ?? "") + Self.quoting($0.text) }
            parts.append(words("letters.remarks") + "\n\n" + lines.joined(separator: "\n\n"))
        }
        parts += news.map(\.text)
        if let link { parts.append(link.title + ":\n" + link.url) }
        parts.append(kindWords("after"))
        if let stop { parts.append(stop.title + ":\n" + stop.url) }
        parts += ["-- \n" + words("site.name") + "\n" + facts.origin + "/\(language)/"]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func quoting(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "> " + $0 }
            .joined(separator: "\n")
    }

    private func kindWords(_ part: String) -> String {
        words(
            "letters.\(notice.kind.rawValue).\(part)",
            [
                "email": notice.recipient, "title": notice.title ?? "–",
                "role": notice.role.map { words("signing-in.role.\($0.rawValue)") } ?? "–",
                "inviter": notice.words ?? "–", "number": notice.number.map(String.init) ?? "–",
                "site": words("site.name"),
            ])
    }

    private func words(_ key: String, _ values: [String: String] = [:]) -> String {
        facts.words.text(key, in: language, values)
    }

    /// What the form calls a field such as `sources.0.title`.
    private func label(ofField field: String) -> String {
        let root = field.split(separator: ".").first.map(String.init) ?? field
        let key = "contributing.field.\(root).label"
        let label = words(key)
        return label == key ? field : label
    }

    static let fields: Fields<LetterPage> = [
        .text("language", \.language), .text("subject", \.subject), .text("greeting", \.greeting),
        .text("body", { $0.kindWords("body") }), .text("after", { $0.kindWords("after") }),
        .flag("hasReasons", { !$0.reasons.isEmpty }), .texts("reasons", \.reasons),
        .flag("hasQuoted", { $0.quoted != nil }), .texts("quoted", { $0.quoted.map(RemarkView.lines(of:)) ?? [] }),
        .flag("hasRemarks", { !$0.remarks.isEmpty }), .list("remarks", \.remarks),
        .list("news", \.news), .optional("stop", \.stop),
        .optional("link", \.link), .text("homeURL", { $0.facts.origin + Address.home.path(in: $0.language) }),
    ]
}

/// What a reviewer said about one field.
struct RemarkView: View {
    let field: String?
    let text: String

    /// A text as it was written, line by line, without the empty ones.
    static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init)
    }

    static let fields: Fields<RemarkView> = [
        .optionalText("field", \.field), .texts("lines", { lines(of: $0.text) }),
    ]
}
