import HTML
import HTTP
import Manual

/// All answers once more before the case is sent: what is missing first, then every answer with a way to change it.
struct CheckPage: Page {
    static let template = "contributing/check"

    let visit: Visit
    let open: OpenDraft
    let vocabularies: Vocabularies
    /// Everything that keeps the draft from being sent.
    let problems: [FieldProblem]
    /// Of the form that sends it: pressed twice, it is one submission.
    let key: String
    /// The answers of the form at the end: as typed, else as saved.
    let closing: Answers
    var note = ""
    /// The form was sent: what is wrong in it is shown as well.
    var wasSent = false

    private var draft: Draft { open.draft }
    private var words: FieldWords { FieldWords(visit: visit) }
    private var isOwn: Bool { if case .own = open.place { true } else { false } }

    private var sections: [AnswerSection] {
        DraftSection.asked.map {
            AnswerSection(section: $0, open: open, visit: visit, vocabularies: vocabularies)
        }
    }

    // MARK: The form at the end

    private var closingFields: [FormField] {
        let form = SectionForm(
            visit: visit, vocabularies: vocabularies, section: .check, answers: closing,
            language: draft.originalLanguage, problems: wasSent ? problems : [])
        return form.blocks.compactMap { $0.line?.field }.map(withOwnWords) + [noteField]
    }

    /// The licence is chosen openly, and the ways of naming show the names.
    private func withOwnWords(_ field: FormField) -> FormField {
        let options: [FormOption]
        switch (field.name, field.kind) {
        case ("licence", .select(let all)):
            options = all.filter { !$0.value.isEmpty }
        case ("attribution", .choice(let all, _)):
            options = all.compactMap(named)
        default:
            return field
        }
        var open = FormField(
            name: field.name, label: field.label, kind: .choice(options, many: false), hint: field.hint)
        open.error = field.error
        return open
    }

    /// Nil where there is no such name to show.
    private func named(_ option: FormOption) -> FormOption? {
        guard let person = visit.person else { return option }
        var option = option
        switch Attribution(rawValue: option.value) {
        case .name: option.help = [person.name, person.organisation].compactMap(\.self).joined(separator: ", ")
        case .organisation:
            guard let organisation = person.organisation else { return nil }
            option.help = organisation
        default: break
        }
        return option
    }

    private var noteField: FormField {
        var field = FormField(
            name: "note", label: visit.words("contributing.check.note"), kind: .text(rows: 3),
            hint: visit.words("contributing.check.noteHint"))
        field.value = note
        field.isOptional = true
        field.error = problems.first { $0.field == "note" }.map { words.sentence($0, label: field.label) }
        return field
    }

    // MARK: What is missing

    /// What is wrong in the sections leads there; the form at the end is judged once it was sent.
    private var problemLinks: [Link] {
        let outside = problems.compactMap { problem -> Link? in
            guard let field = DraftField.named(RowName(problem.field)?.root ?? root(problem.field)),
                DraftSection.asked.contains(field.section)
            else { return nil }
            let language = problem.language == draft.originalLanguage ? nil : problem.language
            let path = visit.path(open.place, .section(field.section), in: language)
            return Link(
                title: words.sentence(problem, label: label(problem, field)),
                url: path + (language == nil ? "?" : "&") + "problems=1#field-\(field.name)")
        }
        let inside = closingFields.compactMap { field in field.error.map { Link(title: $0, url: field.anchor) } }
        return outside + inside
    }

    private func root(_ name: String) -> String {
        name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? name
    }

    /// "Sources, Web address of the source": a cell is named with its list.
    private func label(_ problem: FieldProblem, _ field: DraftField) -> String {
        let own = words.label(field.name)
        if let cell = RowName(problem.field), !cell.column.isEmpty {
            let row = words.row(field.name, "one", number: cell.place + 1)
            return "\(row), \(words.label("\(field.name).\(cell.column)"))"
        }
        if case .group = field.content { return words.label(problem.field) }
        return own
    }

    private var isComplete: Bool {
        !problems.contains { problem in
            DraftField.named(root(problem.field)).map { $0.section != .check } ?? true
        }
    }

    private var signInURL: String {
        visit.path(.signIn) + "?" + Parameters([("then", visit.path(open.place, .tasks))]).encoded()
    }

    static let fields: Fields<CheckPage> = [
        .view(
            "frame",
            { page in
                Frame.draft(
                    page.open, page.visit, title: page.visit.words("contributing.check.title"),
                    hasProblems: page.wasSent)
            }),
        .flag("hasProblems", { !$0.problemLinks.isEmpty }), .list("problems", \.problemLinks),
        .list("sections", \.sections), .text("token", \.visit.formToken), .number("revision", \.draft.revision),
        .text("key", \.key), .flag("isOwn", \.isOwn), .flag("isEditable", \.draft.isEditable),
        .flag("isComplete", \.isComplete), .list("closing", \.closingFields),
        .text("action", { $0.visit.path($0.open.place, .submission) }),
        .text("previewURL", { $0.visit.path($0.open.place, .preview) }),
        .text("tasksURL", { $0.visit.path($0.open.place, .tasks) }),
        .text("claimURL", { $0.visit.path($0.open.place, .claim) }),
        .flag("isSignedIn", { $0.visit.person != nil }), .text("signInURL", \.signInURL),
    ]
}
