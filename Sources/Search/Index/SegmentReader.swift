/// What can be asked of a segment while its bytes are held.
struct SegmentReader {
    private let parts: [UnsafeRawBufferPointer]
    let documentCount: Int
    let words: DictionaryReader
    let forms: DictionaryReader
    let values: [ValueSet]
    let valueOrdinals: [String: Int]
    private let merits: UnsafeRawBufferPointer

    init(
        parts: [UnsafeRawBufferPointer], documentCount: Int, wordCount: Int, formCount: Int, values: [ValueSet],
        valueOrdinals: [String: Int]
    ) {
        func part(_ part: SegmentFormat.Part) -> UnsafeRawBufferPointer { parts[part.rawValue] }
        self.parts = parts
        self.documentCount = documentCount
        self.values = values
        self.valueOrdinals = valueOrdinals
        merits = part(.merits)
        words = DictionaryReader(
            blocks: part(.words), starts: part(.wordStarts), signs: part(.wordSigns), count: wordCount)
        forms = DictionaryReader(blocks: part(.forms), starts: part(.formStarts), count: formCount)
    }

    private func part(_ part: SegmentFormat.Part) -> UnsafeRawBufferPointer { parts[part.rawValue] }

    // MARK: Words

    func postings(_ entry: DictionaryReader.Entry) -> Postings {
        var reader = ByteReader(entry.payload)
        let count = reader.varint()
        let start = reader.varint()
        let length = reader.varint()
        let lists = part(.lists)
        return Postings(
            count: count, bytes: lists.part(start..<start + length),
            positions: lists.part(start + length..<start + length + reader.varint()))
    }

    func note(_ entry: DictionaryReader.Entry) -> WordNote {
        var reader = ByteReader(entry.payload)
        // What `postings` reads.
        for _ in 0..<4 { _ = reader.varint() }
        return WordNote(&reader)
    }

    /// Ordinals of the words that share a form.
    func words(of form: [UInt8]) -> [Int] {
        forms.find(form).map { Self.ordinals($0.payload) } ?? []
    }

    static func ordinals(_ payload: UnsafeRawBufferPointer) -> [Int] {
        var reader = ByteReader(payload)
        var ordinals: [Int] = []
        var last = 0
        while !reader.isAtEnd {
            last += reader.varint()
            ordinals.append(last)
        }
        return ordinals
    }

    // MARK: Columns

    func id(_ document: Int) -> Int64 { part(.ids).number(document, as: Int64.self) }
    func started(_ document: Int) -> Int32 { part(.started).number(document, as: Int32.self) }
    func updated(_ document: Int) -> Int64 { part(.updated).number(document, as: Int64.self) }
    func merit(_ document: Int) -> UInt8 { merits.number(document, as: UInt8.self) }

    /// The ordinal of a document by its id.
    func document(id: Int64) -> Int? {
        let order = part(.idOrder)
        func document(_ place: Int) -> Int { Int(order.number(place, as: UInt32.self)) }
        var (low, high) = (0, documentCount)
        while low < high {
            let middle = (low + high) / 2
            if self.id(document(middle)) < id { low = middle + 1 } else { high = middle }
        }
        return low < documentCount && self.id(document(low)) == id ? document(low) : nil
    }

    // MARK: Values

    var sets: UnsafeRawBufferPointer { part(.sets) }

    func set(of value: String) -> ValueSet? { valueOrdinals[value].map { values[$0] } }

    /// Where the values of a document stand among all in `forward`.
    func forwardRange(_ document: Int) -> Range<Int> {
        let starts = part(.forwardStarts)
        let start = Int(starts.number(document, as: UInt32.self))
        return start..<max(start, Int(starts.number(document + 1, as: UInt32.self)))
    }

    var forward: UnsafeRawBufferPointer { part(.forward) }

    /// Of the values of a document.
    func ordinals(of document: Int) -> some Sequence<Int> {
        let forward = forward
        return forwardRange(document).lazy.map { Int(forward.number($0, as: UInt16.self)) }
    }

    func values(of document: Int) -> [String] {
        ordinals(of: document).compactMap { $0 < values.count ? values[$0].value : nil }
    }
}
