/// One field of the form: where it stands, what it holds, whether a case can be sent without it.
package struct DraftField: Sendable {
    /// What one answer must look like.
    package enum Shape: Sendable, Equatable {
        /// One line, prose in Markdown; at most so many characters, or bytes for prose.
        case line(Int), prose(Int)
        case code(Vocabulary), choice([String]), keywords, language
        /// A year or a month; a day.
        case month, day
        case wholeNumber, decimal(ClosedRange<Double>)
        case webAddress, email, nuts
        /// "yes" or nothing; yes, no or nothing.
        case tick, yesNo
    }

    /// A column of a list.
    package struct Part: Sendable {
        package let name: String
        package let shape: Shape
        package var isRequired = false
        package var isPerLanguage = false
        /// What the manual writes itself stands in no field of the form.
        package var isAsked = true
    }

    package enum Content: Sendable {
        case value(Shape)
        /// `sources.0.title`, `sources.0.address` …; at most so many rows.
        case rows([Part], maximum: Int)
        /// `recommendations.0`, `recommendations.1` …
        case list(Shape, maximum: Int)
        /// `step_notes.planning` …: one for each code.
        case notes(Vocabulary, Shape)
        /// `contact.name`, `contact.email` …: one row.
        case group([Part])

        fileprivate func isCode(of vocabularies: Set<Vocabulary>) -> Bool {
            if case .value(.code(let vocabulary)) = self { vocabularies.contains(vocabulary) } else { false }
        }
    }

    package let name: String
    package let section: DraftSection
    package let content: Content
    package let isRequired: Bool
    /// One text a language.
    package let isPerLanguage: Bool

    package static func named(_ name: String) -> DraftField? {
        byName[name]
    }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The order of its codes says something: the most important stands first.
    package var isRanked: Bool { content.isCode(of: [.topics, .methods]) }

    /// The longest answer, where there is one: characters, or bytes for prose.
    package var limit: Int? {
        switch content {
        case .value(.line(let limit)), .value(.prose(let limit)), .list(.prose(let limit), _),
            .list(.line(let limit), _), .notes(_, .line(let limit)):
            limit
        default: nil
        }
    }

    /// Some of it is language-free, some has one text a language: `updates`, `second_account`.
    var isMixed: Bool { !isPerLanguage && parts.contains(where: \.isPerLanguage) }

    var parts: [Part] {
        switch content {
        case .rows(let parts, _), .group(let parts): parts
        default: []
        }
    }

    /// The root of a name: `sources` of `sources.0.title`.
    static func root(of name: String) -> String {
        name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? name
    }
}
