internal import Synchronization

/// What the words of one language become, remembered for each form that has been met.
///
/// Stemming costs a microsecond, remembering a tenth of one. Several tables with a lock each, so that threads seldom
/// wait for each other.
final class Lexicon: Sendable {
    private final class Shelf: Sendable {
        let forms = Mutex(FormTable())
    }

    private let stemming: Stemming
    private let shelves = (0..<8).map { _ in Shelf() }

    init(language: String) {
        stemming = Stemming(language: language)
    }

    /// What is longer is seldom met twice, and would let a text without words fill the memory.
    private static let remembered = 128

    /// The form in which a word is indexed. `written` is the word as it stands in the text.
    func entry(_ written: UnsafeBufferPointer<UInt8>) -> LexiconEntry {
        guard written.count <= Self.remembered else { return stemming.entry(written) }
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(written))
        let hash = UInt(bitPattern: hasher.finalize())
        let shelf = shelves[Int(hash & 7)]
        if let known = shelf.forms.withLock({ $0.entry(written, hash: hash >> 3) }) { return known }
        let entry = stemming.entry(written)
        shelf.forms.withLock { $0.insert(written, hash: hash >> 3, entry) }
        return entry
    }
}
