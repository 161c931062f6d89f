import HTML
import Manual

/// One section of the case form.
struct DraftSectionPage: Page {
    static let template = "contributing/section"

    let visit: Visit
    let open: OpenDraft
    let form: SectionForm
    /// Why nothing was saved; nil where all is well.
    var warning: String?
    var similar: [CaseCard] = []
    /// Of the section of files.
    var files: FilesForm?

    private var draft: Draft { open.draft }
    private var section: DraftSection { form.section }
    private var title: String { visit.words("contributing.section.\(section.rawValue).title") }
    private var problems: [Link] { files?.problemLinks ?? form.problemLinks }
    private var isEmpty: Bool { files.map { $0.rows.isEmpty && form.original != nil } ?? form.blocks.isEmpty }
    private var hasProblems: Bool { !problems.isEmpty || warning != nil }

    private var conflicts: [ConflictView] {
        draft.conflicts.filter { DraftField.named($0.field)?.section == section }
            .map { ConflictView(conflict: $0, open: open, visit: visit, vocabularies: form.vocabularies) }
    }

    /// The languages of the draft and the one that is being begun, to switch between.
    private var languages: [SiblingLink] {
        let all = draft.languages.contains(form.language) ? draft.languages : draft.languages + [form.language]
        guard all.count > 1, section.fields.contains(where: \.hasTexts) else { return [] }
        return all.map { language in
            SiblingLink(
                title: visit.languageName(language.rawValue),
                url: visit.path(open.place, .section(section), in: language), isCurrent: language == form.language)
        }
    }

    /// Where a script looks for cases with a like title; a change to a published case has its like already.
    private var similarURL: String? {
        section == .basics && draft.caseId == nil && form.original == nil ? visit.path(.similarCases) : nil
    }

    private var takesMarkdown: Bool { [.done, .results].contains(section) }

    static let fields: Fields<DraftSectionPage> = [
        .view("frame", { Frame.draft($0.open, $0.visit, title: $0.title, hasProblems: $0.hasProblems) }),
        .text("title", \.title),
        .text("lead", { $0.visit.words("contributing.section.\($0.section.rawValue).lead") }),
        .flag("hasProblems", { !$0.problems.isEmpty }), .list("problems", \.problems),
        .optionalText("warning", \.warning),
        .optionalText("similarURL", \.similarURL),
        .text("action", { $0.visit.path($0.open.place, .section($0.section)) }),
        .text("token", \.visit.formToken), .number("revision", \.draft.revision),
        .text("textLanguage", \.form.language.rawValue),
        .flag("hasLanguages", { !$0.languages.isEmpty }), .list("languages", \.languages),
        .flag("isTranslation", { $0.form.original != nil }),
        .flag("isEmpty", \.isEmpty), .optional("files", \.files),
        .list("blocks", { $0.files == nil ? $0.form.blocks : [] }), .list("conflicts", \.conflicts),
        .flag("hasSimilar", { !$0.similar.isEmpty }),
        .list("similar", { page in page.similar.map { CaseCardView($0, on: page.visit) } }),
        .flag("takesMarkdown", \.takesMarkdown),
        .text("tasksURL", { $0.visit.path($0.open.place, .tasks) }),
        .flag("takesFiles", { $0.files != nil }),
        .text(
            "nextURL",
            { page in
                page.visit.path(page.open.place, page.section.next.map(DraftRoom.section) ?? .check)
            }),
    ]
}
