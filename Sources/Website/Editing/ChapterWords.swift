import Manual

/// What the fields of a chapter are called.
struct ChapterWords: Sendable {
    let visit: Visit
    let kind: EntryKind

    func label(_ name: String) -> String {
        let parts = name.split(separator: ".").map(String.init)
        switch (parts.first ?? "", parts.count) {
        case ("question", 3):
            return visit.words("editing.field.question.\(parts[2])", ["code": parts[1]])
        case ("case_notes", 2): return visit.words("editing.field.case_notes", ["slug": parts[1]])
        case ("facts", 2): return Self.asked[parts[1]].map(asked) ?? visit.words("editing.fact.\(parts[1])")
        case ("sources", 3):
            let number = Int(parts[1]).map { $0 + 1 } ?? 0
            return visit.words(
                "editing.source",
                [
                    "number": visit.number(number),
                    "column": visit.words("contributing.field.sources.\(parts[2]).label"),
                ])
        default: return text(name)
        }
    }

    /// Facts that the form of a case asks too.
    private static let asked = [
        "methods": "methods", "mode": "mode", "tools": "tools", "levels": "level", "stages": "policy_stage",
        "aims": "aim", "staff_days": "staff_days_band", "cost": "cost_band",
    ]

    private func asked(_ field: String) -> String { visit.words("contributing.field.\(field).label") }

    private func text(_ name: String) -> String {
        switch name {
        case "title", "summary": asked(name)
        case "introduction": visit.words("editing.field.introduction")
        default: visit.words("reading.\(kind.rawValue).\(name)")
        }
    }

    func hint(_ field: ChapterField) -> String? {
        switch field.shape {
        case .line(let limit): visit.words("contributing.form.most", count: limit)
        case .words: visit.words("editing.hint.\(field.name)")
        case .prose: visit.words("editing.hint.prose")
        case .day: visit.words("editing.hint.day")
        default: nil
        }
    }
}
