import HTML

/// One field of a form with everything that belongs to it: label, hint, what the person typed, and what is wrong with it.
struct FormField: View {
    enum Kind: Sendable {
        /// One line: `text`, `email`, `password`, `url` …
        case line(type: String)
        /// Several lines of Markdown.
        case text(rows: Int)
        /// One of many, folded.
        case select([FormOption])
        /// One of a few (radio buttons) or some of many (checkboxes).
        case choice([FormOption], many: Bool)
    }

    let name: String
    let label: String
    var kind: Kind
    var hint: String?
    var value = ""
    /// What is wrong, as a sentence that says what to do.
    var error: String?
    var isOptional = false
    /// What a browser may fill in (WCAG 1.3.5).
    var autocomplete: String?
    /// Which keys a screen keyboard offers for a plain line, such as `email`.
    var inputMode: String?
    /// Of what is typed, when it is not the page's.
    var language: String?
    /// The longest answer.
    var room: Room?

    /// How much an answer may hold; a script counts along.
    enum Room: Sendable { case characters(Int), bytes(Int) }

    /// Where a page has the same form several times: which of them.
    var form: String?

    /// Unique on the page; a name like `sources.0.title` makes a good one as it stands.
    var id: String { form.map { "\(name)-\($0)" } ?? name }

    private var type: String { if case .line(let type) = kind { type } else { "" } }
    private var rows: Int { if case .text(let rows) = kind { rows } else { 0 } }
    private var isLine: Bool { if case .line = kind { true } else { false } }
    private var isText: Bool { if case .text = kind { true } else { false } }
    private var isSelect: Bool { if case .select = kind { true } else { false } }
    private var isChoice: Bool { if case .choice = kind { true } else { false } }

    private var limit: String? { if case .characters(let limit) = room { String(limit) } else { nil } }
    private var bytes: String? { if case .bytes(let limit) = room { String(limit) } else { nil } }

    private var options: [FormOptionView] {
        switch kind {
        case .line, .text: []
        case .select(let options): options.map { FormOptionView(option: $0, field: name, type: "option") }
        case .choice(let options, let many):
            options.map { FormOptionView(option: $0, field: name, type: many ? "checkbox" : "radio") }
        }
    }

    /// The ids of hint and error, for people who do not see them beside the field.
    private var describedBy: String? {
        let ids = [hint == nil ? nil : "\(id)-hint", error == nil ? nil : "\(id)-error"].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// Where the summary of problems leads: the field, or the first of its choices.
    var anchor: String {
        if case .choice(let options, _) = kind, let first = options.first { return "#\(id)-\(first.value)" }
        return "#\(id)"
    }

    static let fields: Fields<FormField> = [
        .text("id", \.id), .text("name", \.name), .text("label", \.label), .optionalText("hint", \.hint),
        .text("value", \.value), .optionalText("error", \.error), .flag("isOptional", \.isOptional),
        .optionalText("autocomplete", \.autocomplete), .optionalText("inputMode", \.inputMode),
        .optionalText("language", \.language), .text("type", \.type),
        .optionalText("limit", \.limit), .optionalText("bytes", \.bytes),
        .number("rows", \.rows),
        .flag("isLine", \.isLine), .flag("isText", \.isText), .flag("isSelect", \.isSelect),
        .flag("isChoice", \.isChoice), .flag("isLong", { $0.options.count > 8 }),
        .flag("isVeryLong", { $0.options.count > 20 }), .list("options", \.options),
        .optionalText("describedBy", \.describedBy),
    ]
}

/// One choice of a field.
struct FormOption: Sendable {
    let value: String
    let label: String
    var help: String?
    var isChosen = false
    /// Stands before the first choice of a family.
    var heading: String?
}

/// A choice as the template shows it.
struct FormOptionView: View {
    let option: FormOption
    let field: String
    let type: String

    static let fields: Fields<FormOptionView> = [
        .text("value", \.option.value), .text("label", \.option.label), .optionalText("help", \.option.help),
        .flag("isChosen", \.option.isChosen), .text("name", \.field), .text("type", \.type),
        .text("id", { "\($0.field)-\($0.option.value)" }), .optionalText("heading", \.option.heading),
    ]
}
