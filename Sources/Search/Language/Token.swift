/// One word of a text, ready for the index.
package struct Token: Sendable, Equatable {
    /// As it stands in the text, folded.
    package let word: String
    /// What all forms of the word have in common in the language of the text; may equal `word`.
    package let stem: String
    /// As it is written, in small letters; empty where that is `word`.
    package let written: String
    /// The number of the word in its text, from 0. The parts of `e-participation` have a number each.
    package let position: Int
    /// How many positions it covers: 1, or as many as it has parts if it is a hyphenated word as a whole, `eparticipation`.
    package let span: Int
    /// Where it stands in the UTF-8 of the text.
    package let range: Range<Int>
}
