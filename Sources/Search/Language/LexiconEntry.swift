/// A word and its stem, as they stand in the index.
struct LexiconEntry: Sendable, Equatable {
    let word: String
    let stem: String
}
