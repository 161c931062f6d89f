/// A word and its stem, as they stand in the index.
struct LexiconEntry: Sendable, Equatable {
    let word: String
    let stem: String
    /// The word as it is written, in small letters; empty where that is `word`.
    let written: String

    init(word: String, stem: String, written: String = "") {
        (self.word, self.stem, self.written) = (word, stem, written)
    }
}
