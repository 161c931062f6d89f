/// One thing that can be edited in a chapter.
package struct ChapterField: Sendable {
    package enum Shape: Sendable, Equatable {
        /// One line of at most so many characters; Markdown.
        case line(Int), prose
        /// Names, one a line.
        case words
        case number
        case code(Vocabulary), codes(Vocabulary)
        case yesNo, day, webAddress
    }

    package let name: String
    package let shape: Shape
    package var isRequired = false

    static let factPrefix = "facts."

    static func isFact(_ name: String) -> Bool {
        name.hasPrefix(factPrefix) || name.hasPrefix("sources.")
    }

    /// The place in the list of `sources.2.title`.
    static func sourcePlace(_ name: String) -> Int? {
        let words = name.split(separator: ".")
        return words.count == 3 && words[0] == "sources" ? Int(words[1]) : nil
    }

    static let sourceColumns = [
        ChapterField(name: "title", shape: .line(500)), ChapterField(name: "publisher", shape: .line(200)),
        ChapterField(name: "address", shape: .webAddress), ChapterField(name: "kind", shape: .code(.sourceKind)),
        ChapterField(name: "independent", shape: .yesNo), ChapterField(name: "checked", shape: .day),
    ]

    static let mostSources = 30
}

extension ChapterContent {
    /// What the form in a language asks.
    func fields(in language: Language) -> [ChapterField] {
        language == original ? textFields + factFields : textFields
    }

    var textFields: [ChapterField] {
        let limits = kind.limits.reduce(into: [:]) { $0[$1.field] = $1.characters }
        var fields = ["title", "summary"].map {
            ChapterField(name: $0, shape: .line(limits[$0] ?? 200), isRequired: true)
        }
        if kind == .step {
            fields.append(ChapterField(name: "introduction", shape: .prose, isRequired: true))
            for code in facts["facts.questions"] ?? [] {
                fields.append(ChapterField(name: "question.\(code).text", shape: .line(300), isRequired: true))
                fields.append(ChapterField(name: "question.\(code).help", shape: .line(600)))
            }
        }
        fields += kind.parts.map { ChapterField(name: $0, shape: .prose, isRequired: true) }
        if kind == .section {
            fields += (facts["facts.cases"] ?? []).map {
                ChapterField(name: "case_notes.\($0)", shape: .line(400), isRequired: true)
            }
        }
        return fields
    }

    private var factFields: [ChapterField] {
        func fact(_ name: String, _ shape: ChapterField.Shape) -> ChapterField {
            ChapterField(name: ChapterField.factPrefix + name, shape: shape)
        }
        switch kind {
        case .step: return [fact("questions", .words), fact("sections", .words)]
        case .section:
            return [fact("questions", .words), fact("methods", .words), fact("cases", .words)] + sourceFields
        case .method:
            let numbers = ["people_min", "people_max", "weeks_min", "weeks_max", "heat", "complexity"]
            return numbers.map { fact($0, .number) } + [
                fact("staff_days", .code(.staffDaysBand)), fact("cost", .code(.costBand)), fact("skill", .code(.skill)),
                fact("mode", .code(.mode)), fact("levels", .codes(.level)), fact("stages", .codes(.policyStage)),
                fact("aims", .codes(.aim)), fact("tools", .codes(.tools)),
            ] + sourceFields
        case .caseStudy: return []
        }
    }

    /// Those that are there and one empty row.
    private var sourceFields: [ChapterField] {
        let filled = (facts.keys.compactMap(ChapterField.sourcePlace).max() ?? -1) + 1
        return (0..<min(filled + 1, ChapterField.mostSources)).flatMap { place in
            ChapterField.sourceColumns.map {
                ChapterField(name: "sources.\(place).\($0.name)", shape: $0.shape)
            }
        }
    }
}
