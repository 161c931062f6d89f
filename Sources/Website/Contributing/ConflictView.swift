import HTML
import Manual

/// Two versions of one field, written in two tabs: the one that stands and the one that was kept beside it.
struct ConflictView: View {
    let conflict: DraftConflict
    let open: OpenDraft
    let visit: Visit
    let vocabularies: Vocabularies

    private var label: String { FieldWords(visit: visit).label(conflict.field) }

    private func text(_ answers: Answers) -> [String] {
        guard let field = DraftField.named(conflict.field) else { return [] }
        let lines = AnswerLines(visit: visit, vocabularies: vocabularies, answers: answers).lines(field)
        return lines.isEmpty ? [visit.words("contributing.check.none")] : lines
    }

    static let fields: Fields<ConflictView> = [
        .text("conflictLabel", \.label), .texts("mine", { $0.text($0.conflict.mine) }),
        .texts("theirs", { $0.text($0.conflict.theirs) }),
        .text("conflictURL", { $0.visit.path($0.open.place, .conflict($0.conflict.id)) }),
        .text("section", { DraftField.named($0.conflict.field)?.section.rawValue ?? "" }),
    ]
}
