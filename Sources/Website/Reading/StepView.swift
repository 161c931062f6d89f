import HTML
import Manual

/// One of the five steps in a row of them: on the home page, in the contents, in the navigation between steps.
struct StepView: View {
    let step: StepSummary
    /// The code of the step the reader is in, if any.
    let current: String?
    let visit: Visit

    init(_ step: StepSummary, current: String?, on visit: Visit) {
        self.step = step
        self.current = current
        self.visit = visit
    }

    private var sections: [SectionView] { step.sections.map { SectionView($0, on: visit) } }

    static let fields: Fields<StepView> = [
        .text("code", \.step.code),
        .text("number", { String($0.step.ordinal) }),
        .text("title", \.step.title.text),
        .text("summary", \.step.summary.text),
        .optionalText("language", { $0.visit.foreign($0.step.title.language) }),
        .text("url", { $0.visit.path(.step($0.step.code)) }),
        .number("questions", \.step.questionCount),
        .flag("isCurrent", { $0.step.code == $0.current }),
        .list("sections", \.sections),
    ]
}

/// A section in a list of sections.
struct SectionView: View {
    let section: SectionSummary
    let visit: Visit

    init(_ section: SectionSummary, on visit: Visit) {
        self.section = section
        self.visit = visit
    }

    static let fields: Fields<SectionView> = [
        .text("title", \.section.title.text),
        .text("summary", \.section.summary.text),
        .optionalText("language", { $0.visit.foreign($0.section.title.language) }),
        .optionalText("summaryLanguage", { $0.visit.foreign($0.section.summary.language) }),
        .text("url", { $0.visit.path(.section(step: $0.section.step, slug: $0.section.slug)) }),
    ]
}
