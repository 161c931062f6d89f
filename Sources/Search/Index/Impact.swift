/// How much a word says about a document, in one byte: BM25F with fixed lengths, computed when the document is indexed.
enum Impact {
    /// After so many weighted occurrences a word has said half of what it can.
    private static let saturation: Float = 2
    /// How far length counts.
    private static let dilution: Float = 0.5

    /// One occurrence of a word in a text of `length` words.
    static func occurrence(in field: IndexedDocument.Field, length: Int) -> Float {
        let norm = 1 - dilution + dilution * Float(length) / field.usualLength
        return field.weight / max(norm, 0.6)
    }

    static func byte(_ occurrences: Float) -> UInt8 {
        UInt8(max(1, min(255, (255 * occurrences / (occurrences + saturation)).rounded())))
    }

    /// Of a document that has a value, for a word of the value's label: as if it stood once among the labels.
    static let label = byte(IndexedDocument.Field.label.weight)

    static let shares: [Float] = (0...255).map { Float($0) / 255 }
}
