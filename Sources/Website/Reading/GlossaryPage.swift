import HTML
import Manual

/// All terms by the alphabet of the reader's language.
struct GlossaryPage: Page {
    static let template = "reading/glossary"

    let visit: Visit
    let all: [Glossary.Entry]

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("reading.glossary.title"),
            description: visit.words("reading.glossary.lead"), room: .manual,
            trail: [Link(title: visit.words("reading.manual.title"), url: visit.path(.manual))])
    }

    private var terms: [TermView] {
        let names = all.reduce(into: [:]) { $0[$1.code] = $1.term }
        return all.map { TermView(entry: $0, names: names, visit: visit) }
            .sorted { visit.isBefore($0.entry.term, $1.entry.term) }
    }

    private var notice: String? { all.lazy.compactMap { visit.notice(for: $0.language) }.first }

    static let fields: Fields<GlossaryPage> = [
        .view("frame", \.frame), .optionalText("languageNotice", \.notice), .list("terms", \.terms),
    ]
}

/// One term with what it means and where to read on.
struct TermView: View {
    let entry: Glossary.Entry
    /// Terms by code, for the related ones.
    let names: [String: String]
    let visit: Visit

    private var language: String? { visit.foreign(entry.language) }
    private var also: String? { entry.also.isEmpty ? nil : entry.also.joined(separator: ", ") }

    private var links: [Link] {
        let method = entry.method.map {
            Link(title: visit.words("reading.glossary.method"), url: visit.path(.method($0)))
        }
        let parts = (entry.section ?? "").split(separator: "/").map(String.init)
        let section =
            parts.count == 2
            ? Link(
                title: visit.words("reading.glossary.section"),
                url: visit.path(.section(step: parts[0], slug: parts[1]))) : nil
        return [method, section].compactMap(\.self)
    }

    private var related: [Link] {
        entry.see.compactMap { code in names[code].map { Link(title: $0, url: "#" + code, language: language) } }
    }

    static let fields: Fields<TermView> = [
        .text("code", \.entry.code), .text("term", \.entry.term), .optionalText("also", \.also),
        .optionalText("language", \.language),
        .text("text", \.entry.text), .list("links", \.links), .flag("hasRelated", { !$0.related.isEmpty }),
        .list("related", \.related),
    ]
}
