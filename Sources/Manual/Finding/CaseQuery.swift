/// What a reader asks of the list of cases.
package struct CaseQuery: Sendable, Equatable {
    package enum Sort: String, CaseIterable, Sendable {
        /// Relevance is for words; without any it is the same as newest.
        case relevance, newest, oldest, title, updated
        /// For a query that says what to be like; without that it is the same as newest.
        case likeness
    }

    package static let maximumPageSize = 50

    package var words: String
    /// Values of one filter widen the list, different filters narrow it.
    package var filters: [Facet: [String]]
    /// Years in which the case began.
    package var years: ClosedRange<Int>?
    /// Residents of the place; cases say a band, which has to overlap.
    package var residents: ClosedRange<Int>?
    /// The town or region to compare cases with.
    package var like: Likeness?
    package var sort: Sort
    /// From 1. A page past the end is the last one.
    package var page: Int { didSet { page = max(1, page) } }
    package var pageSize: Int { didSet { pageSize = Self.bounded(pageSize) } }
    package var language: Language
    /// Words are taken as they were typed, even when no case has them.
    package var isExact: Bool
    /// Each hit says how it was found.
    package var isExplained = false

    package init(
        words: String = "", filters: [Facet: [String]] = [:], years: ClosedRange<Int>? = nil,
        sort: Sort = .relevance, page: Int = 1, pageSize: Int = 20, language: Language,
        isExact: Bool = false
    ) {
        self.words = words
        self.filters = filters.filter { !$0.value.isEmpty }
        self.years = years
        self.sort = sort
        self.page = max(1, page)
        self.pageSize = Self.bounded(pageSize)
        self.language = language
        self.isExact = isExact
    }

    private static func bounded(_ size: Int) -> Int { min(max(1, size), maximumPageSize) }
}
