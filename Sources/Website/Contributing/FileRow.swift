import HTML
import Manual
import Media

/// One file of a draft in its form: what it is, how it looks, the words that belong to it, and what can be done with it.
struct FileRow: View {
    let form: SectionForm
    let open: OpenDraft
    let place: Int
    /// Why another file was not taken instead of it.
    var refusal: String?

    private var visit: Visit { form.visit }
    private var words: FieldWords { FieldWords(visit: visit) }
    private var isTranslation: Bool { form.original != nil }

    private func name(_ column: String) -> String { RowName(root: "files", place: place, column: column).text }
    private func fact(_ column: String) -> String { open.draft.facts[name(column)]?.first ?? "" }

    private var stored: StoredFile? { open.draft.files[fact("sha256")] }
    private var isPicture: Bool { stored?.isPicture ?? true }

    /// A small picture of it, as soon as there is one.
    private var picture: PictureView? {
        guard let stored, stored.state == .ready, isPicture else { return nil }
        let file = CaseFile(stored: stored, name: nil, alt: nil, caption: nil, credit: nil, licence: nil)
        return PictureView(file: file, place: .draft(open.place), visit: visit)
    }

    private var about: String {
        guard let stored else { return fact("name") }
        let kind = visit.words("contributing.files.kind.\(stored.kind.rawValue)")
        return [fact("name"), kind, visit.size(stored.size)].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var state: String? {
        switch stored?.state {
        case .ready: nil
        case .waiting: visit.words("contributing.files.waiting")
        case .refused, nil: visit.words("contributing.files.refused")
        }
    }

    /// What is wrong with the file itself, or with the one that was to replace it.
    var problem: Link? {
        if let refusal { return Link(title: refusal, url: "#replacement.\(place)") }
        return form.problems.first { $0.field == name("sha256") }.map {
            Link(
                title: words.sentence($0, label: words.row("files", "one", number: place + 1)), url: "#file-\(place)")
        }
    }

    /// A picture is described, a document has a title: the same answer, asked in two ways.
    var lines: [FormLine] {
        guard let field = DraftField.named("files"), case .rows(let parts, _) = field.content else { return [] }
        return parts.filter { $0.isAsked && (!isTranslation || $0.isPerLanguage) }.map { part in
            let key = part.name == "alt" && !isPicture ? "files.title" : "files.\(part.name)"
            var line = form.line(name(part.name), key: key, part.shape, isText: part.isPerLanguage)
            line.field.isOptional = part.name == "caption" || isTranslation || (!isPicture && part.name != "alt")
            return line
        }
    }

    static let fields: Fields<FileRow> = [
        .text("rowId", { "file-\($0.place)" }),
        .text("rowTitle", { $0.words.row("files", "one", number: $0.place + 1) }),
        .optional("picture", \.picture), .text("about", \.about), .optionalText("state", \.state),
        .text("digestName", { $0.name("sha256") }), .text("digest", { $0.fact("sha256") }),
        .text("nameName", { $0.name("name") }), .text("fileName", { $0.fact("name") }),
        .list("lines", \.lines), .flag("canChange", { !$0.isTranslation }),
        .flag("canRise", { $0.place > 0 && !$0.isTranslation }), .text("row", { "files.\($0.place)" }),
        .text("raiseLabel", { $0.words.row("files", "raise", number: $0.place + 1) }),
        .text("removeLabel", { $0.words.row("files", "remove", number: $0.place + 1) }),
        .text("replaceLabel", { $0.words.row("files", "replace", number: $0.place + 1) }),
        .optionalText("refusal", \.refusal),
        .text("replacementName", { "replacement.\($0.place)" }),
    ]
}
