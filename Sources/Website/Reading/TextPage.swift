import HTML
import Manual

/// A page of plain text about the site itself.
struct TextPage: Page {
    /// The texts there are; each is a folder in Content/pages/ and an address.
    enum Slug: String, Sendable, CaseIterable {
        case about, privacy, accessibility
    }

    static let template = "reading/text"

    let visit: Visit
    let slug: Slug
    let content: SiteTexts.Text

    private var frame: Frame {
        Frame(
            visit: visit, title: content.title.text, description: content.summary.text,
            room: slug == .about ? .about : .none)
    }

    /// Rendered Markdown begins at level three; here its headings stand right under the page's own.
    private var text: Markup {
        let html = [(3, 2), (4, 3)].reduce(visit.markup(content.body).html) { html, level in
            html.replacing("<h\(level.0)>", with: "<h\(level.1)>").replacing("</h\(level.0)>", with: "</h\(level.1)>")
        }
        return Markup(trusted: html)
    }

    static let fields: Fields<TextPage> = [
        .view("frame", \.frame),
        .text("title", \.content.title.text),
        .text("summary", \.content.summary.text),
        .optionalText("textLanguage", { $0.visit.foreign($0.content.title.language) }),
        .optionalText("languageNotice", { $0.visit.notice(for: $0.content.title.language) }),
        .markup("text", \.text),
    ]
}
