import HTML
import Manual

/// The form in which a chapter is edited, with what is wrong and what others did meanwhile.
struct ChapterEditPage: Page {
    static let template = "editing/chapter"

    let visit: Visit
    let desk: ChapterDesk
    let form: ChapterForm
    let refused: [Problem]
    let meanwhile: EditedMeanwhile?
    let reason: String

    private var chapter: ChapterLine { desk.chapter }
    private var language: String { visit.languageName(desk.language.rawValue) }
    private var hasProblems: Bool { !problems.isEmpty || !refused.isEmpty }
    private var problems: [Link] { form.problemLinks }

    private var title: String {
        visit.words("editing.chapter.title", ["title": chapter.title.text, "language": language])
    }

    private var frame: Frame {
        Frame(
            visit: visit, title: (hasProblems ? visit.words("forms.error") + " " : "") + title,
            trail: EditorRoom.chapters(on: visit), isHidden: true)
    }

    private var meanwhileNotice: String? {
        meanwhile.map {
            visit.words(
                "editing.meanwhile.notice",
                [
                    "name": $0.by ?? visit.words("editing.history.edition"), "date": visit.moment($0.at),
                    "version": String($0.version),
                ])
        }
    }

    private var reasonField: FormField {
        FormField(
            name: "reason", label: visit.words("editing.reason.label"), kind: .line(type: "text"),
            hint: visit.words("editing.reason.hint"), value: reason, isOptional: true)
    }

    private var confirmed: FormField? {
        desk.outdated.isEmpty
            ? nil
            : FormField(
                name: "confirmed", label: visit.words("editing.confirmed.label"),
                kind: .choice([FormOption(value: "yes", label: visit.words("editing.confirmed.tick"))], many: true),
                isOptional: true)
    }

    private var place: (Int64, String) { (chapter.id, desk.language.rawValue) }

    static let fields: Fields<ChapterEditPage> = [
        .view("frame", \.frame), .text("title", \.title), .optionalText("done", \.visit.done),
        .text("lead", { $0.visit.words($0.desk.isTranslation ? "editing.lead.translation" : "editing.lead.original") }),
        .optionalText("kept", { page in page.desk.keptAt.map { page.visit.moment($0) } }),
        .texts("others", { page in page.desk.others.map { page.visit.sentence(on: $0) } }),
        .optionalText("meanwhile", \.meanwhileNotice),
        .flag("hasMovedOriginal", { $0.meanwhile?.hasMovedOriginal == true }),
        .list(
            "differences",
            { page in
                (page.meanwhile?.differences ?? []).map {
                    DifferenceView(
                        $0, label: ChapterWords(visit: page.visit, kind: page.chapter.kind).label($0.field),
                        on: page.visit)
                }
            }),
        .flag("hasProblems", { !$0.problems.isEmpty }), .list("problems", \.problems),
        .flag("isRefused", { !$0.refused.isEmpty }),
        .list("refused", { $0.refused.map(RefusedView.init) }),
        .text("action", { $0.visit.path(.chapter($0.place.0, $0.place.1)) }),
        .text("removalURL", { $0.visit.path(.chapterRemoval($0.place.0, $0.place.1)) }),
        .text("historyURL", { $0.visit.path(.chapterHistory($0.chapter.id)) }),
        .text("token", \.visit.formToken), .number("seen", \.desk.seen),
        .list("groups", \.form.groups), .view("reasonField", \.reasonField), .optional("confirmed", \.confirmed),
    ]
}

/// What the checks of editions do not let pass; their sentences are English.
struct RefusedView: View {
    let problem: Problem

    static let fields: Fields<RefusedView> = [
        .optionalText("field", \.problem.field), .text("sentence", \.problem.sentence),
    ]
}
