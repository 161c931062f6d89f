import HTML
import Manual

extension Visit {
    /// What a vocabulary is called: most are fields of a case, and have that name.
    func name(of vocabulary: Vocabulary) -> String {
        DraftField.named(vocabulary.rawValue) == nil
            ? words("editing.vocabulary.\(vocabulary.rawValue)")
            : words("contributing.field.\(vocabulary.rawValue).label")
    }
}

/// The vocabularies, each with the languages in which its words can be changed.
struct VocabulariesPage: Page {
    static let template = "editing/vocabularies"

    let visit: Visit
    let languages: [Language]

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("editing.labels.title"), trail: EditorRoom.trail(on: visit),
            isHidden: true)
    }

    private var rows: [VocabularyRow] {
        Vocabulary.allCases.map { VocabularyRow(vocabulary: $0, languages: languages, visit: visit) }
            .sorted { visit.isBefore($0.title, $1.title) }
    }

    static let fields: Fields<VocabulariesPage> = [.view("frame", \.frame), .list("rows", \.rows)]
}

/// One vocabulary in the list.
struct VocabularyRow: View {
    let vocabulary: Vocabulary
    let languages: [Language]
    let visit: Visit

    var title: String { visit.name(of: vocabulary) }

    static let fields: Fields<VocabularyRow> = [
        .text("title", \.title),
        .list(
            "links",
            { row in
                row.languages.map {
                    Link(
                        title: row.visit.languageName($0.rawValue),
                        url: row.visit.path(.labels(row.vocabulary.rawValue, $0.rawValue)))
                }
            }),
    ]
}

/// The words of one vocabulary in one language, a small form a code.
struct LabelsPage: Page {
    static let template = "editing/labels"

    let visit: Visit
    let vocabulary: Vocabulary
    let language: Language
    let labels: [EditedLabel]
    let languages: [Language]
    /// What was sent and could not be taken.
    let post: LabelPost?
    let problem: FieldProblem?
    let isMeanwhile: Bool

    private var title: String {
        visit.words(
            "editing.labels.vocabulary",
            [
                "vocabulary": visit.name(of: vocabulary),
                "language": visit.languageName(language.rawValue),
            ])
    }

    private var frame: Frame {
        Frame(
            visit: visit, title: (problem == nil ? "" : visit.words("forms.error") + " ") + title,
            trail: EditorRoom.trail(on: visit) + [
                Link(title: visit.words("editing.labels.title"), url: visit.path(.vocabularies))
            ], isHidden: true)
    }

    private var siblings: [SiblingLink] {
        languages.map {
            SiblingLink(
                title: visit.languageName($0.rawValue), url: visit.path(.labels(vocabulary.rawValue, $0.rawValue)),
                isCurrent: $0 == language)
        }
    }

    private var rows: [LabelRow] {
        labels.map { label in
            let own = post?.code == label.code ? post : nil
            return LabelRow(
                edited: label, post: own, problem: own == nil ? nil : problem, language: language, visit: visit)
        }
    }

    static let fields: Fields<LabelsPage> = [
        .view("frame", \.frame), .text("title", \.title), .optionalText("done", \.visit.done),
        .flag("isMeanwhile", \.isMeanwhile), .list("siblings", \.siblings), .list("rows", \.rows),
        .flag("hasProblems", { $0.problem != nil }),
        .list(
            "problems",
            { page in
                page.rows.compactMap { row in
                    row.label.error.map { Link(title: $0, url: row.label.anchor) }
                }
            }),
        .text("action", { $0.visit.path(.labels($0.vocabulary.rawValue, $0.language.rawValue)) }),
        .text("token", \.visit.formToken),
    ]
}

/// One code with its words.
struct LabelRow: View {
    let edited: EditedLabel
    let post: LabelPost?
    let problem: FieldProblem?
    let language: Language
    let visit: Visit

    var label: FormField { field("label", post?.label ?? edited.label, rows: nil) }
    private var help: FormField { field("help", post?.help ?? edited.help, rows: 2) }

    /// Names repeat from form to form; ids must not.
    private func field(_ name: String, _ value: String, rows: Int?) -> FormField {
        let text = visit.words("editing.labels.\(name)")
        var field = FormField(
            name: name, label: text, kind: rows.map { .text(rows: $0) } ?? .line(type: "text"), value: value,
            error: problem.flatMap { $0.field == name ? FormProblem($0, label: text, on: visit).sentence : nil },
            isOptional: name == "help")
        field.form = edited.code
        field.language = visit.foreign(language)
        return field
    }

    static let fields: Fields<LabelRow> = [
        .text("code", \.edited.code), .text("seen", { String($0.edited.seen) }),
        .text("heading", { $0.edited.label.isEmpty ? $0.edited.code : $0.edited.label }),
        .view("label", \.label), .view("help", \.help),
        .optionalText(
            "fileWords",
            { row in
                row.edited.isEdited
                    ? [row.edited.fileLabel ?? row.edited.label, row.edited.fileHelp ?? ""].filter { !$0.isEmpty }
                        .joined(separator: " – ") : nil
            }),
    ]
}
