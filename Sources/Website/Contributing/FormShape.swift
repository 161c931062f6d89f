import Manual

/// How one answer of the case form is asked: what kind of field it is, its choices, and what is in it.
struct FormShape: Sendable {
    let visit: Visit
    let vocabularies: Vocabularies
    private var words: FieldWords { FieldWords(visit: visit) }

    init(visit: Visit, vocabularies: Vocabularies) {
        self.visit = visit
        self.vocabularies = vocabularies
    }

    /// - Parameters:
    ///   - name: of the field in the form: `sources.0.title`.
    ///   - key: of its words: `sources.title`.
    ///   - label: where the words' own label does not do.
    func field(
        _ name: String, key: String, label: String? = nil, _ shape: DraftField.Shape, _ values: [String]
    ) -> FormField {
        let value = values.first ?? ""
        var field = FormField(name: name, label: label ?? words.label(key), kind: kind(shape, key: key, values))
        field.hint = hint(shape, key: key)
        field.value = shape == .keywords ? values.joined(separator: "\n") : value
        field.room = room(shape, key: key)
        if shape == .email { field.autocomplete = "off" }
        return field
    }

    /// Names are never that long: nobody need be told.
    private static let name = 200
    /// Lines of such a length are short paragraphs.
    private static let paragraph = 201...300

    private func isCell(_ key: String) -> Bool { key.utf8.contains(UInt8(ascii: ".")) }

    private func hint(_ shape: DraftField.Shape, key: String) -> String? {
        switch shape {
        case .line(let limit) where !isCell(key) && limit <= Self.paragraph.upperBound && limit != Self.name:
            return words.hint(key, limit: limit)
        case .code(let vocabulary) where !isCell(key):
            let maximum = vocabularies.maximum(of: vocabulary.rawValue)
            let isLimited = maximum > 1 && maximum < vocabularies.terms(of: vocabulary).count
            return isLimited ? words.hint(key, choosing: maximum) : words.hint(key)
        default: return words.hint(key)
        }
    }

    private func room(_ shape: DraftField.Shape, key: String) -> FormField.Room? {
        switch shape {
        case .line(let limit) where limit != Self.name: .characters(limit)
        case .prose(let limit): .bytes(limit)
        default: nil
        }
    }

    private func kind(_ shape: DraftField.Shape, key: String, _ values: [String]) -> FormField.Kind {
        switch shape {
        case .line(let limit): Self.paragraph.contains(limit) ? .text(rows: 3) : .line(type: "text")
        case .prose(let limit): .text(rows: limit <= 5_000 ? 4 : 9)
        case .keywords: .text(rows: 4)
        case .month, .day, .wholeNumber, .decimal, .nuts: .line(type: "text")
        case .webAddress: .line(type: "url")
        case .email: .line(type: "email")
        case .tick:
            .choice([option("yes", visit.words("contributing.field.\(key).tick"), values)], many: true)
        case .yesNo:
            .select([none] + ["yes", "no"].map { option($0, visit.words("contributing.choice.\($0)"), values) })
        case .choice(let codes): choice(codes, key: key, values)
        case .language: .select(WritingLanguages.options(on: visit, chosen: values.first ?? ""))
        case .code(let vocabulary): codes(vocabulary, values, isCell: isCell(key))
        }
    }

    private func choice(_ codes: [String], key: String, _ values: [String]) -> FormField.Kind {
        let options = codes.map { option($0, visit.words("contributing.choice.\($0)"), values) }
        return isCell(key) ? .select([none] + options) : .choice(options, many: false)
    }

    /// Some of many are boxes to tick; one of a few is shown open, one of many folded. A choice that is not required
    /// is always folded, because radio buttons cannot be taken back.
    private func codes(_ vocabulary: Vocabulary, _ values: [String], isCell: Bool) -> FormField.Kind {
        let options = options(vocabulary, values)
        if !isCell, vocabularies.maximum(of: vocabulary.rawValue) > 1 { return .choice(options, many: true) }
        let isRequired = DraftField.named(vocabulary.rawValue)?.isRequired ?? false
        return !isCell && isRequired && options.count <= 8
            ? .choice(options, many: false) : .select([none] + options)
    }

    private var none: FormOption { FormOption(value: "", label: visit.words("contributing.choice.blank")) }

    private func option(_ value: String, _ label: String, _ values: [String]) -> FormOption {
        FormOption(value: value, label: label, isChosen: values.contains(value))
    }

    /// The codes with their help; methods stand under their families.
    private func options(_ vocabulary: Vocabulary, _ values: [String]) -> [FormOption] {
        var family: String?
        let terms = vocabularies.terms(of: vocabulary)
        var options: [FormOption] = []
        for term in terms where vocabulary != .methods || term.parent != nil {
            var option = option(term.code, vocabularies.label(vocabulary, term.code, in: visit.reader), values)
            option.help = vocabularies.help(vocabulary, term.code, in: visit.reader)
            if let parent = term.parent, parent != family {
                option.heading = vocabularies.label(.methods, parent, in: visit.reader)
                family = parent
            }
            options.append(option)
        }
        guard vocabulary == .country else { return options }
        return options.sorted { visit.isBefore($0.label, $1.label) }
    }
}
