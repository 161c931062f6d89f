import HTML
import Manual

/// One step of the manual: what it is for, the questions that are its gate, its sections, cases that show it.
struct StepPage: Page {
    static let template = "reading/step"

    let visit: Visit
    let step: StepChapter
    let chapters: [StepSummary]
    /// The way back to whoever is editing; nil on the published page.
    var preview: Link?

    private var frame: Frame {
        Frame(
            visit: visit, title: step.title.text, description: step.summary.text, room: .manual,
            trail: preview.map { [$0] } ?? [Link(title: visit.words("reading.manual.title"), url: visit.path(.manual))],
            isHidden: preview != nil, card: .step(step.ordinal))
    }

    private var gateTitle: String {
        step.ordinal < chapters.count
            ? visit.words("reading.step.gate", ["number": String(step.ordinal + 1)])
            : visit.words("reading.step.gateLast")
    }

    private func neighbour(_ distance: Int) -> Link? {
        chapters.first { $0.ordinal == step.ordinal + distance }
            .map { visit.link($0.title, to: .step($0.code)) }
    }

    private var steps: [StepView] { chapters.map { StepView($0, current: step.code, on: visit) } }
    private var sections: [SectionView] { step.sections.map { SectionView($0, on: visit) } }
    private var caseCards: [CaseCardView] { step.cases.map { CaseCardView($0, on: visit) } }
    private var introduction: Markup { visit.markup(step.introduction) }
    private var allCases: String { CaseAddress(filters: ["step": [step.code]]).path(on: visit) }

    static let fields: Fields<StepPage> = [
        .view("frame", \.frame),
        .optional("preview", \.preview),
        .list("steps", \.steps),
        .text("code", \.step.code),
        .text("number", { String($0.step.ordinal) }),
        .text("title", \.step.title.text),
        .text("summary", \.step.summary.text),
        .optionalText("textLanguage", { $0.visit.foreign($0.step.summary.language) }),
        .optionalText("languageNotice", { $0.visit.notice(for: $0.step.summary.language) }),
        .markup("introduction", \.introduction),
        .text("gateTitle", \.gateTitle),
        .list("questions", { page in page.step.questions.map { QuestionView(question: $0, visit: page.visit) } }),
        .list("sections", \.sections),
        .flag("hasCases", { !$0.step.cases.isEmpty }),
        .list("cases", \.caseCards),
        .text("allCasesURL", \.allCases),
        .text("bookletURL", { $0.visit.path(.stepBooklet($0.step.code)) }),
        .optional("previous", { $0.neighbour(-1) }),
        .optional("next", { $0.neighbour(1) }),
    ]
}

/// One question of a gate.
struct QuestionView: View {
    let question: StepChapter.Question
    let visit: Visit

    static let fields: Fields<QuestionView> = [
        .text("id", { "question-" + $0.question.code }),
        .text("text", \.question.text.text),
        .optionalText("language", { $0.visit.foreign($0.question.text.language) }),
        .optionalText("help", \.question.help?.text),
    ]
}
