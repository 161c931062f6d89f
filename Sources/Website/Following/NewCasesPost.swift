import Foundation
import HTTP
import Manual

/// Looks what is new for the searches that people have saved, and writes to them: one mail a person.
struct NewCasesPost: Sendable {
    /// Cases that a mail names for each search; a link leads to the rest.
    static let named = 10

    let manual: Manual
    let letters: Letters

    func send() async throws {
        let (searches, until) = try await manual.savedSearches.due()
        for (id, own) in Dictionary(grouping: searches, by: \.personId).sorted(by: { $0.key < $1.key }) {
            guard let person = try await manual.people.person(id) else { continue }
            var found: [NewCases] = []
            for search in own { found.append(try await news(of: search, until: until, in: person.language)) }
            try await manual.savedSearches.tell(id, found, until: until, mail: letters.writer)
        }
    }

    private func news(of search: SavedSearch, until: Date, in language: Language) async throws -> NewCases {
        let address = SearchForm.address(Parameters(query: search.query.utf8))
        let ids = try await manual.cases.published(
            after: search.seenUntil, until: until, for: SearchForm.query(address, language: language))
        let cards = try await manual.cases.cards(Array(ids.prefix(Self.named)), in: language)
        return NewCases(search: search, count: ids.count, cases: cards)
    }
}
