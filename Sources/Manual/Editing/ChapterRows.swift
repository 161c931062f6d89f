internal import GRDB

/// Reads the facts and texts of a chapter's version as the answers of its form.
enum ChapterRows {
    static func facts(_ connection: Database.Connection, _ kind: EntryKind, versionId: Int64) throws -> Answers {
        var answers: Answers = [:]
        func list(_ name: String, _ table: String, _ column: String) throws {
            let values = try connection.values(
                of: String.self, "SELECT \(column) FROM \(table) WHERE versionId = ? ORDER BY ordinal",
                arguments: [versionId])
            if !values.isEmpty { answers[ChapterField.factPrefix + name] = values }
        }
        switch kind {
        case .step:
            try list("questions", "stepQuestion", "code")
            try list("sections", "stepSection", "slug")
        case .section:
            try list("questions", "sectionQuestion", "code")
            try list("methods", "sectionMethod", "code")
            try list("cases", "sectionCase", "slug")
        case .method:
            let facts = try MethodSheet.Facts.load(connection, versionId: versionId)
            for (name, values) in self.answers(facts) where !values.isEmpty {
                answers[ChapterField.factPrefix + name] = values
            }
        case .caseStudy: break
        }
        for (place, source) in try Source.all(connection, versionId: versionId).enumerated() {
            for (column, value) in columns(of: source) {
                if let value { answers["sources.\(place).\(column)"] = [value] }
            }
        }
        return answers
    }

    private static func answers(_ facts: MethodSheet.Facts) -> [(String, [String])] {
        func one(_ code: String?) -> [String] { code.map { [$0] } ?? [] }
        func number(_ value: Int?) -> [String] { value.map { ["\($0)"] } ?? [] }
        return [
            ("people_min", number(facts.peopleMin)), ("people_max", number(facts.peopleMax)),
            ("weeks_min", number(facts.weeksMin)), ("weeks_max", number(facts.weeksMax)),
            ("heat", number(facts.heat)), ("complexity", number(facts.complexity)),
            ("staff_days", one(facts.staffDays)), ("cost", one(facts.cost)), ("skill", one(facts.skill)),
            ("mode", one(facts.mode)), ("levels", facts.levels), ("stages", facts.stages), ("aims", facts.aims),
            ("tools", facts.tools),
        ]
    }

    private static func columns(of source: Source) -> [(String, String?)] {
        [
            ("title", source.title), ("publisher", source.publisher), ("address", source.address),
            ("kind", source.kind), ("independent", source.isIndependent.map { $0 ? "yes" : "no" }),
            ("checked", source.checked),
        ]
    }

    /// Texts by their place in a list become texts by what they are about.
    static func answers(_ texts: [TextKey: String], facts: Answers) -> Answers {
        var answers: Answers = [:]
        func named(_ field: String, _ ordinal: Int) -> String? {
            func item(_ list: String) -> String? {
                let items = facts[ChapterField.factPrefix + list] ?? []
                return items.indices.contains(ordinal) ? items[ordinal] : nil
            }
            return switch field {
            case "question": item("questions").map { "question.\($0).text" }
            case "question_help": item("questions").map { "question.\($0).help" }
            case "case_notes": item("cases").map { "case_notes.\($0)" }
            default: field
            }
        }
        for (key, text) in texts { if let name = named(key.field, key.ordinal) { answers[name] = [text] } }
        return answers
    }
}
