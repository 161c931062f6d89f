import Foundation
import HTML
import Manual

/// The cases that a search finds as a document for newsreaders (RFC 4287).
struct AtomFeed {
    struct Entry {
        let card: CaseCard
        let published: Date
        let updated: Date
    }

    let visit: Visit
    let address: CaseAddress
    let entries: [Entry]

    var xml: String {
        let link = visit.site.origin + address.feed(on: visit)
        // §4.1.1: a feed always says when it changed; one without entries has never changed.
        let updated = entries.map(\.updated).max() ?? Date(timeIntervalSince1970: 0)
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(visit.language)">
            <title>\(Self.text(title))</title>
            <id>\(Self.text(link))</id>
            <updated>\(Self.moment(updated))</updated>
            <author><name>\(Self.text(visit.words("site.name")))</name></author>
            <link rel="self" type="application/atom+xml" href="\(Self.text(link))"/>
            <link rel="alternate" type="text/html" href="\(Self.text(visit.site.origin + address.path(on: visit)))"/>
            <rights>\(Self.text(visit.words("site.footer.licence")))</rights>

            """ + entries.map(entry).joined() + "</feed>\n"
    }

    private var title: String {
        let chosen = address.removals(on: visit).map(\.title).joined(separator: ", ")
        let heading =
            address.words.isEmpty
            ? visit.words("following.feed.heading")
            : visit.words("following.feed.headingFor", ["words": address.words])
        let whole =
            chosen.isEmpty ? heading : visit.words("following.feed.chosen", ["title": heading, "chosen": chosen])
        return whole + " – " + visit.words("site.name")
    }

    private func entry(_ entry: Entry) -> String {
        let card = entry.card
        let country = card.country.map {
            "<category term=\"\($0)\" label=\"\(Self.text(visit.label("country", $0)))\"/>"
        }
        return """
            <entry>
            <title\(language(card.title))>\(Self.text(card.title.text))</title>
            <id>\(Self.text(id(of: card)))</id>
            <published>\(Self.moment(entry.published))</published>
            <updated>\(Self.moment(entry.updated))</updated>
            <link rel="alternate" type="text/html" href="\(Self.text(visit.site.origin + visit.path(.caseStudy(card.slug))))"/>
            <summary\(language(card.summary))>\(Self.text(card.summary.text))</summary>
            \(country ?? "")
            </entry>

            """
    }

    /// A case keeps its number whatever becomes of its address (RFC 4151).
    private func id(of card: CaseCard) -> String {
        let host = URL(string: visit.site.origin)?.host() ?? "localhost"
        return "tag:\(host),2026:case-\(card.id)"
    }

    private func language(_ text: LocalText) -> String {
        visit.foreign(text.language).map { " xml:lang=\"\($0)\"" } ?? ""
    }

    private static func moment(_ date: Date) -> String { date.formatted(.iso8601) }

    /// XML knows no control characters but three, not even escaped (XML 1.0 §2.2).
    private static func text(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
            default: false
            }
        }
        return Markup.escaping(String(String.UnicodeScalarView(scalars))).html
    }
}
