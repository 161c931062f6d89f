import HTML
import HTTP
import Manual

/// The form of one chapter in one language.
struct ChapterForm: Sendable {
    let visit: Visit
    let desk: ChapterDesk
    let vocabularies: Vocabularies
    var problems: [FieldProblem] = []

    private var words: ChapterWords { ChapterWords(visit: visit, kind: desk.chapter.kind) }

    /// The texts, then the facts, then each source.
    var groups: [FormRow] {
        var groups: [(title: String, lines: [FormLine])] = []
        for field in desk.fields {
            let title = heading(field.name)
            if groups.last?.title != title { groups.append((title, [])) }
            groups[groups.count - 1].lines.append(line(field))
        }
        return groups.map { FormRow(title: $0.title, lines: $0.lines) }
    }

    private func heading(_ name: String) -> String {
        let root = name.split(separator: ".").first.map(String.init) ?? name
        let known = ["question": "questions", "case_notes": "cases", "facts": "facts", "sources": "sources"]
        return visit.words("editing.group.\(known[root] ?? "texts")")
    }

    private func line(_ field: ChapterField) -> FormLine {
        let values = desk.answers[field.name] ?? []
        var shown = FormField(name: field.name, label: words.label(field.name), kind: kind(field.shape, values))
        shown.hint = words.hint(field)
        shown.value = field.shape == .words ? values.joined(separator: "\n") : values.first ?? ""
        shown.error = problem(field.name, label: shown.label)
        shown.isOptional = !field.isRequired || (desk.isTranslation && field.name != "title")
        if !field.name.contains("facts.") { shown.language = visit.foreign(desk.language) }
        var line = FormLine(field: shown)
        if let original = desk.originals[field.name]?.first {
            line.original = Passage(text: .escaping(original), language: visit.foreign(desk.chapter.original))
        }
        if desk.outdated.contains(field.name) {
            line.field.hint = [visit.words("editing.outdated"), line.field.hint].compactMap(\.self)
                .joined(separator: " ")
        }
        return line
    }

    private func kind(_ shape: ChapterField.Shape, _ values: [String]) -> FormField.Kind {
        switch shape {
        case .line(let limit): limit > 100 ? .text(rows: 3) : .line(type: "text")
        case .prose: .text(rows: 12)
        case .words: .text(rows: 5)
        case .number, .day: .line(type: "text")
        case .webAddress: .line(type: "url")
        case .code(let vocabulary): .select([none] + options(vocabulary, values))
        case .codes(let vocabulary): .choice(options(vocabulary, values), many: true)
        case .yesNo:
            .select(
                [none]
                    + ["yes", "no"].map {
                        FormOption(
                            value: $0, label: visit.words("contributing.choice.\($0)"), isChosen: values.contains($0))
                    })
        }
    }

    private var none: FormOption { FormOption(value: "", label: visit.words("contributing.choice.blank")) }

    private func options(_ vocabulary: Vocabulary, _ values: [String]) -> [FormOption] {
        vocabularies.terms(of: vocabulary).map {
            FormOption(
                value: $0.code, label: vocabularies.label(vocabulary, $0.code, in: visit.reader),
                isChosen: values.contains($0.code))
        }
    }

    private func problem(_ name: String, label: String) -> String? {
        problems.first { $0.field == name }.map { FormProblem($0, label: label, on: visit).sentence }
    }

    var problemLinks: [Link] {
        groups.flatMap(\.lines).compactMap { line in
            line.field.error.map { Link(title: $0, url: line.field.anchor) }
        }
    }
}

/// What the form of a chapter sent.
struct ChapterPost: Sendable {
    enum Deed: String, Sendable {
        case keep, preview, publish
    }

    let answers: Answers
    let seen: Int
    let deed: Deed
    let reason: String
    let isConfirmed: Bool

    /// Lists are typed one name a line; everything else is kept as it was typed, with lines ended in one way.
    init(_ form: Parameters) {
        let own: Set<String> = [Form.token, "seen", "go", "reason", "confirmed"]
        var answers: Answers = [:]
        for (name, value) in form where !own.contains(name) {
            let text = value.replacing("\r\n", with: "\n")
            let values = Self.lists.contains(name) ? Self.lines(text) : [Self.trimmed(text)]
            answers[name, default: []] += values.filter { !$0.isEmpty }
        }
        self.answers = answers.filter { !$0.value.isEmpty }
        seen = form["seen"].flatMap { Int($0) } ?? 0
        deed = form["go"].flatMap(Deed.init(rawValue:)) ?? .keep
        reason = form["reason"] ?? ""
        isConfirmed = form["confirmed"] == "yes"
    }

    private static let lists: Set = ["facts.questions", "facts.sections", "facts.cases", "facts.methods"]

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
    }

    private static func trimmed(_ text: String) -> String {
        FormAttempt(Parameters([("text", text)]))["text"]
    }
}
