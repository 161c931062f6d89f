/// How one field of a case differs between two versions.
package struct FieldDifference: Sendable, Equatable {
    /// As in the form: `results`, `sources.0.title`.
    package let field: String
    /// Of the text; none where a field stands once. Codes stand as codes, parted by `, `.
    package let language: Language?
    package let difference: Difference

    package var segments: [Difference.Segment] { difference.segments }

    /// Fields that differ, in the order of the form.
    static func between(
        _ old: CaseDocument, _ new: CaseDocument, vocabularies: Vocabularies, hidesContact: Bool = false
    ) -> [FieldDifference] {
        let before = CaseAnswers(old, vocabularies: vocabularies)
        let after = CaseAnswers(new, vocabularies: vocabularies)
        var found = differences(before.facts, after.facts, in: nil)
        for language in Set(before.texts.keys).union(after.texts.keys).sorted() {
            found += differences(before.texts[language] ?? [:], after.texts[language] ?? [:], in: language)
        }
        if hidesContact { found.removeAll { DraftField.root(of: $0.field) == "contact" } }
        let order = Dictionary(uniqueKeysWithValues: DraftField.all.enumerated().map { ($1.name, $0) })
        func place(_ difference: FieldDifference) -> Int { order[DraftField.root(of: difference.field)] ?? 0 }
        // Sorting is not promised to keep the order of equals, so the place found at is compared last.
        return found.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
            .map(\.element)
    }

    private static func differences(_ old: Answers, _ new: Answers, in language: Language?) -> [FieldDifference] {
        Set(old.keys).union(new.keys).sorted().compactMap { field in
            // A file is told by its name with the beginning of its digest, once.
            if field.hasPrefix("files."), field.hasSuffix(".name") { return nil }
            let (before, after) = (text(field, old), text(field, new))
            guard before != after || Array(before.utf8) != Array(after.utf8) else { return nil }
            return FieldDifference(
                field: field, language: language, difference: Difference.between(before, after))
        }
    }

    private static func text(_ field: String, _ answers: Answers) -> String {
        let values = answers[field] ?? []
        guard field.hasPrefix("files."), field.hasSuffix(".sha256"), let digest = values.first else {
            return values.joined(separator: ", ")
        }
        let name = answers[field.dropLast("sha256".count) + "name"]?.first ?? ""
        return "\(name) (\(digest.prefix(8)))"
    }
}
