import HTML
import HTTP
import Manual

/// The list of tasks of one draft: what is complete, what is missing, and what else can be done with it.
struct DraftPage: Page {
    static let template = "contributing/draft"

    let visit: Visit
    let open: OpenDraft
    let states: [(section: DraftSection, state: SectionState)]
    /// What was typed into the form that mails the secret link, when it could not be sent.
    var email = ""
    var emailError: String?

    private var draft: Draft { open.draft }
    private var title: String { draft.title.isEmpty ? visit.words("contributing.draft.untitled") : draft.title }

    private var tasks: [TaskView] {
        states.filter { DraftSection.asked.contains($0.section) }.map {
            TaskView(section: $0.section, state: $0.state, open: open, visit: visit)
        }
    }

    private var translations: [Link] {
        draft.languages.dropFirst().map {
            Link(title: visit.languageName($0.rawValue), url: visit.path(open.place, .section(.basics), in: $0))
        }
    }

    private var newLanguages: FormField {
        FormField(
            name: "language", label: visit.words("contributing.draft.addLanguage"),
            kind: .select(WritingLanguages.options(on: visit, chosen: "", leaving: draft.languages)))
    }

    private var link: String? {
        if case .link = open.place { return visit.site.origin + visit.path(open.place, .tasks) }
        return nil
    }

    private var mailField: FormField {
        var field = FormField(
            name: "email", label: visit.words("contributing.draft.mailLabel"), kind: .line(type: "email"))
        field.value = email
        field.error = emailError
        field.autocomplete = "email"
        return field
    }

    private var signInURL: String {
        visit.path(.signIn) + "?" + Parameters([("then", visit.path(open.place, .tasks))]).encoded()
    }

    private var problems: [Link] { emailError.map { [Link(title: $0, url: mailField.anchor)] } ?? [] }

    private var conflicts: [Link] {
        draft.conflicts.compactMap { conflict in
            DraftField.named(conflict.field).map {
                Link(
                    title: FieldWords(visit: visit).label(conflict.field),
                    url: visit.path(open.place, .section($0.section)))
            }
        }
    }

    private var sentURL: String? {
        draft.submission.map { visit.path(.myCase($0)) }
    }

    static let fields: Fields<DraftPage> = [
        .view("frame", { Frame.contributing($0.visit, title: $0.title, hasProblems: $0.emailError != nil) }),
        .text("title", \.title), .text("token", \.visit.formToken),
        .flag("hasProblems", { !$0.problems.isEmpty }), .list("problems", \.problems),
        .flag("isEditable", \.draft.isEditable), .flag("isChange", { $0.draft.caseId != nil }),
        .flag("wantsChanges", { $0.draft.status == .changesRequested }),
        .text("status", { $0.visit.label("workflow", $0.draft.status.rawValue) }),
        .text("saved", { $0.visit.moment($0.draft.savedAt) }),
        .list("tasks", \.tasks), .text("checkURL", { $0.visit.path($0.open.place, .check) }),
        .text("previewURL", { $0.visit.path($0.open.place, .preview) }),
        .flag("hasTitle", { !$0.draft.title.isEmpty }),
        .text("originalLanguage", { $0.visit.languageName($0.draft.originalLanguage.rawValue) }),
        .flag("hasTranslations", { !$0.translations.isEmpty }), .list("translations", \.translations),
        .view("languageField", \.newLanguages),
        .text("languagesURL", { $0.visit.path($0.open.place, .languages) }),
        .text("removalURL", { $0.visit.path($0.open.place, .removal) }),
        .optionalText("link", \.link), .flag("isSignedIn", { $0.visit.person != nil }),
        .text("signInURL", \.signInURL), .text("claimURL", { $0.visit.path($0.open.place, .claim) }),
        .text("mailURL", { $0.visit.path($0.open.place, .mail) }), .view("mailField", \.mailField),
        .flag("isMailed", { $0.visit.request.query["mailed"] != nil }),
        .flag("hasConflicts", { !$0.conflicts.isEmpty }), .list("conflicts", \.conflicts),
        .optionalText("sentURL", \.sentURL),
    ]
}

/// A section in the list of tasks. The row is the link; only what is wrong is red.
struct TaskView: View {
    let section: DraftSection
    let state: SectionState
    let open: OpenDraft
    let visit: Visit

    private var url: String {
        let path = visit.path(open.place, .section(section))
        return isWrong ? path + "?problems=1" : path
    }

    private var isWrong: Bool { if case .problems = state { true } else { false } }

    private var needsNothing: Bool { !section.fields.contains(where: \.isRequired) }

    private var stateWords: String {
        switch state {
        case .untouched: visit.words(needsNothing ? "contributing.state.optional" : "contributing.state.untouched")
        case .incomplete(let missing): visit.words("contributing.state.incomplete", count: missing)
        case .problems: visit.words("contributing.state.problems")
        case .complete: visit.words(needsNothing ? "contributing.state.begun" : "contributing.state.complete")
        }
    }

    private var stateClass: String {
        switch state {
        case .problems: "tasks__state--wrong"
        case .untouched, .incomplete: "tasks__state--open"
        case .complete: "tasks__state--done"
        }
    }

    static let fields: Fields<TaskView> = [
        .text("id", \.section.rawValue),
        .text("taskTitle", { $0.visit.words("contributing.section.\($0.section.rawValue).title") }),
        .text("url", \.url), .text("state", \.stateWords), .text("stateClass", \.stateClass),
    ]
}
