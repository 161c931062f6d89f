import HTML

/// A page that is one form: why it is asked, the fields, a button, and ways elsewhere.
struct FormPage: Page {
    static let template = "forms/form"

    let visit: Visit
    let title: String
    /// Paragraphs before the form.
    var lead: [String] = []
    let action: String
    var fields: [FormField] = []
    let button: String
    /// What the button does cannot be undone.
    var isWarning = false
    /// Carried along unseen.
    var hidden: [KeptField] = []
    var problems: [FormProblem] = []
    var links: [Link] = []
    var trail: [Link] = []
    /// Whether there is a field that only machines see and fill in.
    var hasTrap = false

    /// The name of that field.
    static let trap = "website"

    private var frame: Frame {
        let prefix = problems.isEmpty ? "" : visit.words("forms.error") + " "
        return Frame(visit: visit, title: prefix + title, trail: trail, isHidden: true)
    }

    static let fields: Fields<FormPage> = [
        .view("frame", \.frame), .text("title", \.title), .texts("lead", \.lead), .text("action", \.action),
        .text("token", \.visit.formToken), .list("fields", { $0.fields.with($0.problems) }),
        .text("button", \.button), .flag("isWarning", \.isWarning), .list("hidden", \.hidden),
        .flag("hasProblems", { !$0.problems.isEmpty }), .list("problems", { $0.fields.links(to: $0.problems) }),
        .flag("hasLinks", { !$0.links.isEmpty }), .list("links", \.links), .flag("hasTrap", \.hasTrap),
        .text("trap", { _ in Self.trap }),
    ]
}
