/// One page of the cases that a query finds, with what it could be narrowed to.
package struct CaseResults: Sendable {
    package struct Hit: Sendable {
        package let card: CaseCard
        /// Title and summary with the words that were asked for.
        package let title: Snippet
        package let summary: Snippet
        /// Where else the words stand; nil when title or summary have them, or nothing was asked for.
        package let snippet: Snippet?
        /// Only where it was asked for.
        package var explanation: HitExplanation?
    }

    package struct Value: Sendable, Equatable {
        package let code: String
        package let count: Int
        package let isChosen: Bool
    }

    /// The values of one filter with how many cases each would show under the *other* filters.
    package struct FacetCounts: Sendable, Equatable {
        package let facet: Facet
        package let values: [Value]
    }

    /// The values of a filter.
    package func values(of facet: Facet) -> [Value] { facets.first { $0.facet == facet }?.values ?? [] }

    /// On all pages.
    package let total: Int
    package let page: Int
    package let pages: Int
    package let hits: [Hit]
    /// When there are few: cases that have only part of what was asked for. In no count.
    package let further: [Hit]
    package let facets: [FacetCounts]
    /// No case has all the words; these have at least one.
    package let isWeakened: Bool
    /// What was looked for in place of words that no case has.
    package let corrections: [Correction]
    /// The words of a search that finds more and was likely meant.
    package let suggestion: String?

    package struct Correction: Sendable, Equatable {
        package let typed: String
        package let taken: String
    }
}
