/// What the index is asked: groups of ways to match, filters, an order, and which stretch of the results to give.
package struct IndexQuery: Sendable {
    /// One way in which a document can have what a word of the question means.
    package enum Match: Sendable, Hashable {
        case word(String)
        case form(Form)
        /// Words that begin so.
        case beginning(String)
        /// Words that have it in them, as a compound has its parts.
        case containing(String)
        /// Words that are written nearly so, in texts or in labels, or have a stem that is nearly one of these: taken for
        /// what was meant, and told.
        case near(String, stems: [Form], labels: [String])
        /// These words one after the other.
        case phrase([String])
        /// A value that a document has, whose label was asked for.
        case value(String)
    }

    package struct Alternative: Sendable, Hashable {
        package let match: Match
        /// From 0 to 1: how sure it is that this is meant.
        package let weight: Float

        package init(_ match: Match, weight: Float = 1) {
            self.match = match
            self.weight = weight
        }
    }

    /// Everything that answers one word of the question.
    package struct Group: Sendable, Hashable {
        package var alternatives: [Alternative]
        /// Asked for, one after the other, as long as the whole index has nothing.
        package var otherwise: [[Alternative]]
        /// Counts when it is there and is not missed when it is not, as with `the` and `how`.
        package var isOptional: Bool

        package init(_ alternatives: [Alternative], otherwise: [[Alternative]] = [], isOptional: Bool = false) {
            self.alternatives = alternatives
            self.otherwise = otherwise
            self.isOptional = isOptional
        }
    }

    package enum Order: Sendable {
        case relevance, newest, oldest, updated
        /// A rank for each document; those without come last.
        case ranked([Int64: Int])
        /// By the worth of the values that a document has, the newest first among equals.
        case weighed([String: Int])
    }

    package var groups: [Group]
    package var excluded: [Group]
    /// Facet to values (`country` to `FI`): values of one facet widen, facets narrow.
    package var filters: [String: [String]]
    /// In the measure of the documents' own.
    package var started: ClosedRange<Int32>?
    /// The facet that `started` belongs to: its own counts are not narrowed by it.
    package var startedFacet: String
    package var order: Order
    package var offset: Int
    package var limit: Int
    /// Whether each hit says how it was found.
    package var isExplained = false

    package init(
        groups: [Group] = [], excluded: [Group] = [], filters: [String: [String]] = [:],
        started: ClosedRange<Int32>? = nil, startedFacet: String = "year", order: Order = .relevance, offset: Int = 0,
        limit: Int = 20
    ) {
        self.groups = groups
        self.excluded = excluded
        self.filters = filters
        self.started = started
        self.startedFacet = startedFacet
        self.order = order
        self.offset = max(0, offset)
        self.limit = max(0, limit)
    }
}

/// What the index answers.
package struct IndexResults: Sendable {
    package struct Hit: Sendable, Equatable {
        package let id: Int64
        package let score: Float
        package var explanation: Explanation?
    }

    package var total = 0
    /// Where the hits begin among all: less than asked when that is past the end.
    package var offset = 0
    package var hits: [Hit] = []
    /// Facet to value to the number of documents under all *other* filters.
    package var counts: [String: [String: Int]] = [:]
    /// When few have all that was asked: some that have part of it, or it as part of a word. In no count.
    package var further: [Hit] = []
    /// No document has all that was asked; these have the weightier part of it.
    package var isWeakened = false
    /// The groups with the alternatives by which they were answered.
    package var groups: [IndexQuery.Group] = []
    /// Words that nothing has, and what was taken in their place.
    package var corrections: [Correction] = []
    /// A word that few documents have beside one that many have: what may have been meant.
    package var suggestion: Correction?

    package struct Correction: Sendable, Equatable {
        /// Folded.
        package let typed: String
        /// As it is written.
        package let taken: String
    }
}
