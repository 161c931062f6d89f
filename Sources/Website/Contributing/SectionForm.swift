import HTML
import Manual

/// The form of one section of a draft: what the table of fields asks, what was answered, and what is wrong with it.
struct SectionForm: Sendable {
    let visit: Visit
    let vocabularies: Vocabularies
    let section: DraftSection
    var answers: Answers
    /// Of the texts in the form.
    let language: Language
    var problems: [FieldProblem] = []
    /// A list that gets one more empty row.
    var adding: String?
    /// The original's answers while a translation is written; then only texts are asked.
    var original: Answers?
    var originalLanguage: Language?
    /// What reviewers said, by field.
    var remarks: [String: [String]] = [:]

    private var words: FieldWords { FieldWords(visit: visit) }
    private var shapes: FormShape { FormShape(visit: visit, vocabularies: vocabularies) }
    private var isTranslation: Bool { original != nil }

    /// Rows that stand ready for lists that nearly every case fills.
    private static let ready = ["sources": 2, "recommendations": 3]

    var blocks: [FormBlock] {
        section.fields.flatMap { field in
            guard field.isRanked, !isTranslation, let block = block(field) else {
                return [block(field)].compactMap(\.self)
            }
            return ranked(block, field)
        }
    }

    /// A ranked choice is asked in two fields: which ones, and which of them comes first.
    private func ranked(_ block: FormBlock, _ field: DraftField) -> [FormBlock] {
        guard var line = block.line, case .choice(let options, let many) = line.field.kind else { return [block] }
        let (ranking, codes) = (Ranking(field: field), answers[field.name] ?? [])
        line.field.kind = .choice(ranking.shown(options, chosen: codes, on: visit), many: many)
        return [
            FormBlock(line: line),
            FormBlock(line: FormLine(field: ranking.select(options, chosen: codes, on: visit))),
        ]
    }

    private func block(_ field: DraftField) -> FormBlock? {
        if isTranslation, !field.hasTexts { return nil }
        switch field.content {
        case .value(let shape):
            var line = line(field.name, key: field.name, shape, isText: field.isPerLanguage)
            line.field.isOptional = !field.isRequired && !isTranslation
            line.remarks = remarks[field.name] ?? []
            return FormBlock(line: line)
        case .notes(let vocabulary, let shape):
            return group(
                field,
                rows: [
                    FormRow(
                        title: nil,
                        lines: vocabularies.terms(of: vocabulary).map { term in
                            line(
                                "\(field.name).\(term.code)", key: field.name,
                                label: vocabularies.label(vocabulary, term.code, in: visit.reader), shape, isText: true)
                        })
                ])
        case .group(let parts):
            return group(field, rows: [FormRow(title: nil, lines: parts.map { cell(field, place: nil, $0) })])
        case .list(let shape, let maximum):
            return list(field, maximum: maximum) { place in
                [
                    line(
                        RowName(root: field.name, place: place, column: "").text, key: field.name,
                        label: words.row(field.name, "one", number: place + 1), shape, isText: true)
                ]
            }
        case .rows(let parts, let maximum):
            return list(field, maximum: maximum, hasTitles: true) { place in
                parts.filter { $0.isAsked && (!isTranslation || $0.isPerLanguage) }.map {
                    cell(field, place: place, $0)
                }
            }
        }
    }

    // MARK: Lists

    private func list(
        _ field: DraftField, maximum: Int, hasTitles: Bool = false, lines: (_ place: Int) -> [FormLine]
    ) -> FormBlock? {
        let places = rowCount(field.name, maximum: maximum)
        if isTranslation, places == 0 { return nil }
        let rows = (0..<places).map { place in
            FormRow(
                title: hasTitles ? words.row(field.name, "one", number: place + 1) : nil, lines: lines(place),
                remove: isTranslation ? nil : RowName(root: field.name, place: place, column: "").text,
                removeLabel: words.row(field.name, "remove", number: place + 1))
        }
        return group(field, rows: rows, canGrow: !isTranslation && places < maximum)
    }

    /// As many rows as there are answers, the ready ones at first, and one more where it was asked for.
    private func rowCount(_ root: String, maximum: Int) -> Int {
        let names = [answers, original ?? [:]].flatMap(\.keys).compactMap(RowName.init).filter { $0.root == root }
        let filled = (names.map(\.place).max() ?? -1) + 1
        if isTranslation { return min(filled, maximum) }
        let ready = max(filled, Self.ready[root] ?? 0)
        return min(adding == root ? ready + 1 : ready, maximum)
    }

    private func group(_ field: DraftField, rows: [FormRow], canGrow: Bool = false) -> FormBlock {
        FormBlock(
            group: FormGroup(
                name: field.name, label: words.label(field.name), hint: words.hint(field.name),
                error: problem(field.name).map { words.sentence($0, label: words.label(field.name)) },
                isOptional: !field.isRequired && !isTranslation, remarks: remarks[field.name] ?? [], rows: rows,
                addLabel: canGrow ? words.row(field.name, "add", number: rows.count + 1) : nil))
    }

    // MARK: Fields

    private func cell(_ field: DraftField, place: Int?, _ part: DraftField.Part) -> FormLine {
        let name = place.map { RowName(root: field.name, place: $0, column: part.name).text }
        let key = "\(field.name).\(part.name)"
        return line(name ?? key, key: key, part.shape, isText: part.isPerLanguage)
    }

    /// - Parameter label: of a field whose hint stands with its group.
    func line(
        _ name: String, key: String, label: String? = nil, _ shape: DraftField.Shape, isText: Bool
    ) -> FormLine {
        var field = shapes.field(name, key: key, label: label, shape, answers[name] ?? [])
        field.error = problem(name).map { words.sentence($0, label: field.label) }
        if isText { field.language = visit.foreign(language) }
        if label != nil { field.hint = nil }
        return FormLine(field: field, original: passage(name))
    }

    private func passage(_ name: String) -> Passage? {
        guard let text = original?[name]?.first, !text.isEmpty, let originalLanguage else { return nil }
        return Passage(text: .escaping(text), language: visit.foreign(originalLanguage))
    }

    private func problem(_ name: String) -> FieldProblem? {
        problems.first { $0.field == name && ($0.language == nil || $0.language == language) }
    }

    // MARK: The summary

    /// Every problem with the way to its field, in the order of the form.
    var problemLinks: [Link] {
        blocks.flatMap { block -> [Link] in
            let own = block.group.flatMap { group in group.error.map { Link(title: $0, url: group.anchor) } }
            let inner = block.lines.compactMap { line in
                line.field.error.map { Link(title: $0, url: line.field.anchor) }
            }
            return [own].compactMap(\.self) + inner
        }
    }
}

extension DraftField {
    /// Some of it is text, which has a version in each language.
    var hasTexts: Bool {
        if case .rows(let parts, _) = content { return parts.contains(where: \.isPerLanguage) }
        return isPerLanguage
    }
}
