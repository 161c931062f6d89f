import Manual

/// The answers of a draft as somebody reads them before sending: codes by their labels, rows as lines.
struct AnswerLines: Sendable {
    let visit: Visit
    let vocabularies: Vocabularies
    let answers: Answers

    func lines(_ field: DraftField) -> [String] {
        switch field.content {
        case .value(let shape):
            let texts = shown(field.name, shape)
            switch shape {
            case .keywords: return [texts.flatMap { $0.split(separator: "\n") }.joined(separator: ", ")].nonEmpty
            case .code: return [texts.joined(separator: ", ")].nonEmpty
            default: return texts
            }
        case .list(let shape, _):
            return places(field.name).flatMap { shown("\(field.name).\($0)", shape) }.numbered
        case .notes(let vocabulary, let shape):
            return vocabularies.terms(of: vocabulary).flatMap { term in
                shown("\(field.name).\(term.code)", shape).map {
                    "\(vocabularies.label(vocabulary, term.code, in: visit.reader)): \($0)"
                }
            }
        case .group(let parts):
            let row = row(field.name, prefix: field.name, parts)
            return row.isEmpty ? [] : [row]
        case .rows(let parts, _):
            return places(field.name).map { row(field.name, prefix: "\(field.name).\($0)", parts) }.numbered
        }
    }

    private func row(_ root: String, prefix: String, _ parts: [DraftField.Part]) -> String {
        parts.filter(\.isAsked).flatMap { part -> [String] in
            let texts = shown("\(prefix).\(part.name)", part.shape)
            guard part.shape == .yesNo || part.shape == .tick else { return texts }
            let label = FieldWords(visit: visit).label("\(root).\(part.name)")
            return texts.map { visit.words("contributing.check.pair", ["label": label, "value": $0]) }
        }.joined(separator: " · ")
    }

    private func places(_ root: String) -> [Int] {
        Set(answers.keys.compactMap(RowName.init).filter { $0.root == root }.map(\.place)).sorted()
    }

    private func shown(_ name: String, _ shape: DraftField.Shape) -> [String] {
        (answers[name] ?? []).filter { !$0.allSatisfy(\.isWhitespace) }.map { value in
            switch shape {
            case .code(let vocabulary): vocabularies.label(vocabulary, value, in: visit.reader)
            case .choice: visit.words("contributing.choice.\(value)")
            case .tick, .yesNo: visit.words("contributing.choice.\(value == "yes" ? "yes" : "no")")
            case .language: visit.languageName(value)
            case .month, .day: visit.date(value)
            default: value
            }
        }
    }
}

extension [String] {
    fileprivate var nonEmpty: [String] { filter { !$0.isEmpty } }

    /// "1. first", "2. second"; one alone stays as it is.
    fileprivate var numbered: [String] {
        count < 2 ? self : enumerated().map { "\($0 + 1). \($1)" }
    }
}
