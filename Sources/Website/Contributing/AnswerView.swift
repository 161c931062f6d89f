import HTML
import Manual

/// One answer in the list that is read before sending, with the way back to its field.
struct AnswerView: View {
    let field: DraftField
    let open: OpenDraft
    let visit: Visit
    let lines: [String]

    private var label: String { FieldWords(visit: visit).label(field.name) }

    static let fields: Fields<AnswerView> = [
        .text("label", \.label), .flag("hasLines", { !$0.lines.isEmpty }),
        .text("answer", { $0.lines.joined(separator: "\n") }),
        .text(
            "url",
            { view in
                view.visit.path(view.open.place, .section(view.field.section)) + "#field-\(view.field.name)"
            }),
    ]
}

/// The answers of one section.
struct AnswerSection: View {
    let section: DraftSection
    let open: OpenDraft
    let visit: Visit
    let vocabularies: Vocabularies

    private var answers: [AnswerView] {
        let draft = open.draft
        var given = draft.answers(in: draft.originalLanguage)
        given["original_language"] = [draft.originalLanguage.rawValue]
        let reading = AnswerLines(visit: visit, vocabularies: vocabularies, answers: given)
        return section.fields.map {
            AnswerView(field: $0, open: open, visit: visit, lines: reading.lines($0))
        }
    }

    static let fields: Fields<AnswerSection> = [
        .text("id", \.section.rawValue),
        .text("sectionTitle", { $0.visit.words("contributing.section.\($0.section.rawValue).title") }),
        .optionalText("answersLanguage", { $0.visit.foreign($0.open.draft.originalLanguage) }),
        .list("answers", \.answers),
    ]
}
