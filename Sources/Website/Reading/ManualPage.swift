import HTML
import Manual

/// The contents of the manual: five steps with their sections.
struct ManualPage: Page {
    static let template = "reading/manual"

    let visit: Visit
    let chapters: [StepSummary]

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("reading.manual.title"), description: visit.words("reading.manual.lead"),
            room: .manual)
    }

    private var steps: [StepView] { chapters.map { StepView($0, current: nil, on: visit) } }

    static let fields: Fields<ManualPage> = [
        .view("frame", \.frame), .list("steps", \.steps),
        .text("bookletURL", { $0.visit.path(.manualBooklet) }),
        .text("readyTextsURL", { $0.visit.path(.readyTexts) }), .text("glossaryURL", { $0.visit.path(.glossary) }),
    ]
}
