import HTML
import Manual

/// The list of ready texts.
struct ReadyTextsPage: Page {
    static let template = "reading/ready-texts"

    let visit: Visit
    let all: [SiteTexts.Text]

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("reading.readyTexts.title"),
            description: visit.words("reading.readyTexts.lead"), room: .manual,
            trail: [Link(title: visit.words("reading.manual.title"), url: visit.path(.manual))])
    }

    private var texts: [SummaryView] {
        all.map {
            SummaryView(title: $0.title.text, summary: $0.summary, url: visit.path(.readyText($0.slug)), visit: visit)
        }
        .sorted { visit.isBefore($0.title, $1.title) }
    }

    static let fields: Fields<ReadyTextsPage> = [.view("frame", \.frame), .list("texts", \.texts)]
}

/// A title with a sentence under it that leads somewhere.
struct SummaryView: View {
    let title: String
    let summary: LocalText
    let url: String
    let visit: Visit

    static let fields: Fields<SummaryView> = [
        .text("title", \.title), .text("summary", \.summary.text), .text("url", \.url),
        .optionalText("language", { $0.visit.foreign($0.summary.language) }),
    ]
}
