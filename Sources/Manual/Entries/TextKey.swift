/// Which text of an entry: the field, and the place in its list where a field is a list.
struct TextKey: Hashable, Sendable {
    let field: String
    let ordinal: Int

    init(_ field: String, _ ordinal: Int = 0) {
        self.field = field
        self.ordinal = ordinal
    }
}

/// The texts of one entry as they were written, per language.
typealias Texts = [Language: [TextKey: String]]
