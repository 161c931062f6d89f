/// A document as the index takes it in: folded words by field, values to narrow by, columns to sort by.
package struct IndexedDocument: Sendable {
    /// Where a word stands; what stands in a title weighs most.
    package enum Field: Sendable, Hashable {
        case title, summary, label, place, body

        var weight: Float {
            switch self {
            case .title: 10
            case .summary: 6
            case .label: 4
            case .place: 3
            case .body: 1
            }
        }

        /// How many words such a text usually has; a longer one dilutes its words. Fixed, so that no score depends on
        /// which other documents there are.
        var usualLength: Float {
            switch self {
            case .title: 8
            case .summary: 30
            case .label, .place: 8
            case .body: 900
            }
        }
    }

    /// The words of one text in their order.
    package struct Text: Sendable {
        let field: Field
        let language: String
        let tokens: [Token]

        package init(_ field: Field, language: String, tokens: [Token]) {
            self.field = field
            self.language = language
            self.tokens = tokens
        }
    }

    package let id: Int64
    package var texts: [Text]
    /// `facet=code`, each once.
    package var values: [String]
    /// Grows with time; 0 when it is not known.
    package var started: Int32
    /// Seconds.
    package var updated: Int64
    /// How much is to be said for the document whatever is asked, 0 to 255.
    package var merit: UInt8

    package init(
        id: Int64, texts: [Text], values: [String] = [], started: Int32 = 0, updated: Int64 = 0, merit: UInt8 = 0
    ) {
        self.id = id
        self.texts = texts
        self.values = values
        self.started = started
        self.updated = updated
        self.merit = merit
    }
}
