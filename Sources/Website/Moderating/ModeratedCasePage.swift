import HTML
import Manual

/// A published case from the reviewer's side: where it is in its life and what can be done with it.
struct ModeratedCasePage: Page {
    static let template = "moderating/case"

    let visit: Visit
    let study: ModeratedCase
    let attempt: FormAttempt
    let overtaken: AlreadyDecided?

    private var frame: Frame {
        Frame(
            visit: visit, title: attempt.title(study.title, on: visit),
            trail: [Link(title: visit.words("moderating.queue.title"), url: visit.path(.moderate))], isHidden: true)
    }

    private var acts: [PublishedActView] {
        PublishedAct.allCases.filter { study.status.after($0.act) != nil }
            .map { PublishedActView(act: $0, study: study, attempt: attempt, visit: visit) }
    }

    private var files: [FileRemovalView] {
        guard study.status.isVisible else { return [] }
        return study.files.map { FileRemovalView(file: $0, study: study, attempt: attempt, visit: visit) }
    }

    private var removals: [RemovedFileView] { study.removals.map { RemovedFileView(removal: $0, visit: visit) } }

    private var overtakenNotice: String? {
        overtaken.map {
            visit.words(
                "moderating.review.overtaken",
                [
                    "name": $0.by ?? visit.words("moderating.somebody"),
                    "status": visit.label("workflow", $0.status.rawValue), "date": visit.day($0.at),
                ])
        }
    }

    private var keptWords: [String] {
        overtaken == nil ? [] : PublishedAct.allCases.map { attempt[$0.wordsField] }.filter { !$0.isEmpty }
    }

    static let fields: Fields<ModeratedCasePage> = [
        .view("frame", \.frame),
        .text("title", \.study.title),
        .optionalText("titleLanguage", { $0.visit.foreign($0.study.language) }),
        .text("status", { $0.visit.label("workflow", $0.study.status.rawValue) }),
        .optionalText("done", \.visit.done),
        .optionalText("overtaken", \.overtakenNotice),
        .flag("hasKeptWords", { !$0.keptWords.isEmpty }),
        .texts("keptWords", \.keptWords),
        .flag("hasProblems", { !$0.attempt.isRight }),
        .list(
            "problems",
            { page in (page.acts.map(\.words) + page.files.map(\.words)).links(to: page.attempt.problems) }),
        .flag("hasFiles", { !$0.files.isEmpty || !$0.removals.isEmpty }), .list("files", \.files),
        .list("removals", \.removals),
        .optionalText("publicURL", { $0.study.status.isVisible ? $0.visit.path(.caseStudy($0.study.slug)) : nil }),
        .optionalText(
            "historyURL", { $0.study.status.isVisible ? $0.visit.path(.caseHistory($0.study.slug)) : nil }),
        .optionalText("draftURL", { $0.study.status.isVisible ? $0.visit.path(.caseDraft($0.study.slug)) : nil }),
        .text("token", \.visit.formToken),
        .flag("hasActs", { !$0.acts.isEmpty }),
        .list("acts", \.acts),
        .flag("hasDecisions", { !$0.study.decisions.isEmpty }),
        .list("decisions", { page in page.study.decisions.map { DecisionView(decision: $0, visit: page.visit) } }),
    ]
}

/// One thing that can be done with a case, as a form of its own.
struct PublishedActView: View {
    let act: PublishedAct
    let study: ModeratedCase
    let attempt: FormAttempt
    let visit: Visit

    private func word(_ key: String) -> String { visit.words("moderating.case.\(act.rawValue).\(key)") }

    var words: FormField {
        FormField(
            name: act.wordsField, label: visit.words("moderating.case.words"), kind: .text(rows: 3),
            hint: visit.words(act.needsWords ? "moderating.case.wordsMailed" : "moderating.case.wordsKept"),
            value: attempt[act.wordsField], error: attempt.error(act.wordsField), isOptional: !act.needsWords)
    }

    static let fields: Fields<PublishedActView> = [
        .text("id", \.act.rawValue),
        .text("heading", { $0.word("heading") }),
        .text("help", { $0.word("help") }),
        .text("button", { $0.word("button") }),
        .text("action", { $0.visit.path(.caseAct($0.study.slug, $0.act)) }),
        .text("seen", \.study.status.rawValue),
        .text("token", \.visit.formToken),
        .flag("isWarning", \.act.takesAway),
        .view("words", \.words),
    ]
}
