import HTML
import HTTP
import Manual

/// The whole form on one page, to print, to gather the answers with colleagues, or to see what will be asked.
struct BlankFormPage: Page {
    static let template = "contributing/blank"

    let visit: Visit
    let vocabularies: Vocabularies

    private var sections: [BlankSection] {
        DraftSection.asked.map { BlankSection(visit: visit, vocabularies: vocabularies, section: $0) }
    }

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("contributing.blank.title"), room: .contribute,
            trail: [Link(title: visit.words("contributing.title"), url: visit.path(.contribute))])
    }

    static let fields: Fields<BlankFormPage> = [
        .view("frame", \.frame), .list("sections", \.sections), .text("beginURL", { $0.visit.path(.drafts) }),
    ]
}

/// A section of the blank form.
struct BlankSection: View {
    let visit: Visit
    let vocabularies: Vocabularies
    let section: DraftSection

    private var questions: [BlankQuestion] {
        var form = SectionForm(
            visit: visit, vocabularies: vocabularies, section: section, answers: [:], language: visit.reader)
        // Asked for what a file needs, though no file can be put on paper.
        if section == .files { form.adding = "files" }
        return form.blocks.flatMap { block -> [BlankQuestion] in
            if let group = block.group { return [BlankQuestion(group)] }
            return [block.line.map { BlankQuestion($0.field) }].compactMap(\.self)
        }
    }

    static let fields: Fields<BlankSection> = [
        .text("id", \.section.rawValue),
        .text("title", { $0.visit.words("contributing.section.\($0.section.rawValue).title") }),
        .text("lead", { $0.visit.words("contributing.section.\($0.section.rawValue).lead") }),
        .list("questions", \.questions),
    ]
}

/// A question of the blank form, with room for the answer.
struct BlankQuestion: View {
    let label: String
    let hint: String?
    let isOptional: Bool
    var choices: [String] = []
    /// What each row of a list holds.
    var columns: [String] = []
    var isLong = false

    init(_ field: FormField) {
        (label, hint, isOptional) = (field.label, field.hint, field.isOptional)
        switch field.kind {
        case .line: break
        case .text(let rows): isLong = rows > 4
        case .select(let options), .choice(let options, _):
            // Countries and languages are known to whoever fills in the form.
            choices =
                options.count > 40 && options.allSatisfy { $0.heading == nil }
                ? [] : options.filter { !$0.value.isEmpty }.map(\.label)
        }
    }

    init(_ group: FormGroup) {
        (label, hint, isOptional) = (group.label, group.hint, group.isOptional)
        columns = (group.rows.first?.lines ?? []).map(\.field.label)
    }

    static let fields: Fields<BlankQuestion> = [
        .text("label", \.label), .optionalText("hint", \.hint), .flag("isOptional", \.isOptional),
        .flag("hasChoices", { !$0.choices.isEmpty }), .texts("choices", \.choices),
        .flag("hasColumns", { !$0.columns.isEmpty }), .texts("columns", \.columns), .flag("isLong", \.isLong),
    ]
}

/// The blank form.
struct BlankFormsController: Sendable {
    let vocabularies: Vocabularies
    let pages: Pages

    func show(_ visit: Visit) async throws -> Response {
        try pages.answer(BlankFormPage(visit: visit, vocabularies: vocabularies), on: visit)
    }
}
