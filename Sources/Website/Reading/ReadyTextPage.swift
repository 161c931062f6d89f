import HTML
import Manual

/// One ready text: what to copy, and how to adapt it.
struct ReadyTextPage: Page {
    static let template = "reading/ready-text"

    let visit: Visit
    let content: SiteTexts.Text

    private var frame: Frame {
        Frame(
            visit: visit, title: content.title.text, description: content.summary.text, room: .manual,
            trail: [
                Link(title: visit.words("reading.manual.title"), url: visit.path(.manual)),
                Link(title: visit.words("reading.readyTexts.title"), url: visit.path(.readyTexts)),
            ])
    }

    /// Where in the manual the text is needed.
    private var section: Link? {
        let parts = (content.section ?? "").split(separator: "/").map(String.init)
        guard parts.count == 2 else { return nil }
        return Link(
            title: visit.words("reading.readyTexts.section", ["step": visit.label("steps", parts[0])]),
            url: visit.path(.section(step: parts[0], slug: parts[1])))
    }

    static let fields: Fields<ReadyTextPage> = [
        .view("frame", \.frame),
        .text("title", \.content.title.text),
        .text("summary", \.content.summary.text),
        .optionalText("textLanguage", { $0.visit.foreign($0.content.title.language) }),
        .optionalText("languageNotice", { $0.visit.notice(for: $0.content.title.language) }),
        .markup("text", { $0.visit.markup($0.content.body) }),
        .optional("notes", { page in page.content.notes.map { page.visit.passage($0) } }),
        .optional("section", \.section),
    ]
}
