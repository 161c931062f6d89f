internal import Foundation

/// A draft in the interchange form, so that forms, files and imports are understood by one reader.
extension Draft {
    func document(vocabularies: Vocabularies) throws -> CaseDocument {
        var reader = CaseDocumentReader(vocabularies: vocabularies, place: "")
        var document = try reader.read(tree())
        let level = EvidenceLevel.level(of: document.facts.sources)
        document.facts.codes[.evidenceLevel] = ["\(level)"]
        if document.facts.codes[.licence] == nil { document.facts.codes[.licence] = ["cc-by-4.0"] }
        return document
    }

    private func tree() -> Tree {
        var members = [Tree.Member(name: "language", value: .text(originalLanguage.rawValue))]
        for field in DraftField.all where !Self.ownFields.contains(field.name) {
            if let value = value(of: field, in: originalLanguage, isTranslation: false) {
                members.append(Tree.Member(name: field.name, value: value))
            }
        }
        let translations = languages.dropFirst().map { language in
            Tree.Member(
                name: language.rawValue,
                value: .map(
                    DraftField.all.filter { $0.isPerLanguage || $0.isMixed }.compactMap { field in
                        guard !Self.ownFields.contains(field.name) else { return nil }
                        return value(of: field, in: language, isTranslation: true)
                            .map { Tree.Member(name: field.name, value: $0) }
                    }))
        }
        members.append(Tree.Member(name: "translations", value: .map(translations)))
        return .map(members)
    }

    /// What the form asks and the case does not hold.
    private static let ownFields: Set<String> = ["original_language", "attribution", "agreed"]

    private func value(of field: DraftField, in language: Language, isTranslation: Bool) -> Tree? {
        switch field.content {
        case .value(.keywords):
            let words = DraftAnswer.keywords(values(field.name, in: language))
            return words.isEmpty ? nil : .list(words.map(Tree.text))
        case .value:
            let given = values(field.name, in: language).filter { !$0.trimmingWhitespace().isEmpty }
            return given.isEmpty ? nil : given.count == 1 ? .text(given[0]) : .list(given.map(Tree.text))
        case .notes(let vocabulary, _):
            let notes = (texts[language] ?? [:]).filter { DraftField.root(of: $0.key) == field.name }
                .sorted { $0.key < $1.key }
                .map { Tree.Member(name: String($0.key.dropFirst(field.name.count + 1)), value: .text($0.value[0])) }
            return notes.isEmpty || vocabulary != .steps ? nil : .map(notes)
        case .group:
            return group(field.name, in: language)
        case .list, .rows:
            return list(field, in: language, isTranslation: isTranslation)
        }
    }

    /// Places that have nothing in any language are closed up, the same in all languages.
    private func list(_ field: DraftField, in language: Language, isTranslation: Bool) -> Tree? {
        let places = DraftRow.places(of: field.name, in: self)
        let rows = rows(field.name, in: language)
        let items: [Tree] = places.map { place in
            guard rows.indices.contains(place) else { return .null }
            if case .list = field.content { return .text(rows[place][""] ?? "") }
            let texts = field.parts.filter(\.isPerLanguage).map(\.name)
            if isTranslation, texts.count == 1 { return .text(rows[place][texts[0]] ?? "") }
            return .map(
                rows[place].filter { !isTranslation || texts.contains($0.key) }.sorted { $0.key < $1.key }
                    .map { Tree.Member(name: $0.key, value: .text($0.value)) })
        }
        return items.isEmpty ? nil : .list(items)
    }

    /// Without consent the contact goes no further than the draft.
    private func group(_ name: String, in language: Language) -> Tree? {
        guard value("\(name).consent", in: language) == "yes" else { return nil }
        let given = ["name", "role", "email", "expires"].map {
            Tree.Member(name: $0, value: .text(value("\(name).\($0)", in: language)))
        }
        let day = String(Timestamp.text(savedAt).prefix(10))
        return .map(given + [Tree.Member(name: "consented", value: .text(day))])
    }
}
