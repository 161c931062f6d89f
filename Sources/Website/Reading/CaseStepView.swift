import HTML
import Manual

/// A step of the manual that a case teaches something for.
struct CaseStepView: View {
    let lesson: CaseStudy.StepLesson
    let visit: Visit

    static let fields: Fields<CaseStepView> = [
        .text("code", \.lesson.step),
        .number("number", \.lesson.ordinal),
        .text("title", { $0.visit.label("steps", $0.lesson.step) }),
        .text("url", { $0.visit.path(.step($0.lesson.step)) }),
        .optional("note", { view in view.lesson.note.map { view.visit.plain($0) } }),
    ]
}
