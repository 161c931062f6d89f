import Manual

/// The words that belong to a field of the form: its label, its hint, and what may be wrong with it.
struct FieldWords: Sendable {
    let visit: Visit

    /// - Parameter name: `title`, or root and column of a list: `sources.title`.
    func label(_ name: String) -> String {
        visit.words("contributing.field.\(name).label")
    }

    /// What to write, with an example, and how much fits. Not every field needs it.
    func hint(_ name: String, limit: Int? = nil) -> String? {
        let parts = [word("contributing.field.\(name).hint"), limit.map { most($0) }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// For a choice of several.
    func hint(_ name: String, choosing maximum: Int) -> String? {
        let limit = visit.words("contributing.form.choose", count: maximum)
        return [word("contributing.field.\(name).hint"), limit].compactMap(\.self).joined(separator: " ")
    }

    func row(_ root: String, _ part: String, number: Int) -> String {
        visit.words("contributing.field.\(root).\(part)", ["number": String(number)])
    }

    /// A sentence that names the field and says what to do.
    func sentence(_ problem: FieldProblem, label: String) -> String {
        FormProblem(problem, label: label, on: visit).sentence
    }

    private func most(_ limit: Int) -> String {
        visit.words("contributing.form.most", count: limit)
    }

    private func word(_ key: String) -> String? {
        let word = visit.words(key)
        return word == key ? nil : word
    }
}
