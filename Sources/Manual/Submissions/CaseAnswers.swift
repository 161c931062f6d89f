/// A published case taken up again as answers: where a change begins, and how two versions are compared field by field.
struct CaseAnswers: Sendable {
    private(set) var facts: Answers = [:]
    private(set) var texts: [Language: Answers] = [:]

    init(_ document: CaseDocument, vocabularies: Vocabularies) {
        let tree = document.tree(vocabularies: vocabularies)
        for member in tree.members where member.name != "translations" && member.name != "language" {
            add(member.name, member.value, in: document.originalLanguage)
        }
        for translation in tree["translations"]?.members ?? [] {
            guard let language = Language(rawValue: translation.name) else { continue }
            for member in translation.value.members { add(member.name, member.value, in: language) }
        }
    }

    private mutating func add(_ name: String, _ value: Tree, in language: Language) {
        guard let field = DraftField.named(name) else { return }
        switch field.content {
        case .value: put(name, value.items.compactMap(\.string), field, language)
        case .notes:
            for note in value.members {
                put("\(name).\(note.name)", note.value.items.compactMap(\.string), field, language)
            }
        case .group:
            for part in value.members {
                let isConsent = part.name == "consented"
                put(
                    isConsent ? "\(name).consent" : "\(name).\(part.name)",
                    isConsent ? ["yes"] : part.value.items.compactMap(\.string), field, language)
            }
        case .list, .rows:
            for (place, item) in value.items.enumerated() {
                if case .map(let cells) = item {
                    for cell in cells {
                        put("\(name).\(place).\(cell.name)", Self.words(cell.value), field, language)
                    }
                } else if case .list = field.content {
                    put("\(name).\(place)", Self.words(item), field, language)
                } else {
                    let column = field.isMixed ? "text" : field.parts.first?.name ?? ""
                    put("\(name).\(place).\(column)", Self.words(item), field, language)
                }
            }
        }
    }

    private static func words(_ value: Tree) -> [String] {
        if case .bool(let isTrue) = value { return [isTrue ? "yes" : "no"] }
        return value.items.compactMap(\.string)
    }

    private mutating func put(_ name: String, _ values: [String], _ field: DraftField, _ language: Language) {
        guard !values.isEmpty else { return }
        if field.isPerLanguage(name) {
            texts[language, default: [:]][name] = values
        } else {
            facts[name] = values
        }
    }

    /// What is saved together, as a draft keeps it.
    var units: [DraftRecord.Unit: Answers] {
        var units: [DraftRecord.Unit: Answers] = [:]
        for (name, values) in facts {
            units[DraftRecord.Unit(field: DraftField.root(of: name), language: nil), default: [:]][name] = values
        }
        for (language, answers) in texts {
            for (name, values) in answers {
                units[DraftRecord.Unit(field: DraftField.root(of: name), language: language), default: [:]][name] =
                    values
            }
        }
        return units
    }
}
