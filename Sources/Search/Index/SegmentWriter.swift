internal import Foundation

/// Writes one segment: words with their documents, forms, columns and values, each in ascending order.
struct SegmentWriter {
    /// What is known of each document besides its words.
    struct Columns {
        var ids: [Int64] = []
        var started: [Int32] = []
        var updated: [Int64] = []
        var merits: [UInt8] = []
        /// The documents of each value, ascending.
        var values: [String: [UInt32]] = [:]
    }

    private let output: SegmentOutput
    private var words = DictionaryWriter(hasSigns: true)
    private var forms = DictionaryWriter()
    private var parts: [Range<Int>] = []

    init(_ output: SegmentOutput) { self.output = output }

    mutating func append(word: [UInt8], _ list: PostingList, _ note: WordNote) throws {
        let (postings, positions) = list.encoded
        var payload: [UInt8] = []
        payload.append(varint: list.count)
        payload.append(varint: output.length)
        payload.append(varint: postings.count)
        payload.append(varint: positions.count)
        note.append(to: &payload)
        words.append(word, payload: payload)
        try output.append(postings)
        try output.append(positions)
    }

    /// `words` are ordinals of words that have been written.
    mutating func append(form: [UInt8], words ordinals: [Int]) {
        var payload: [UInt8] = []
        var last = 0
        for ordinal in ordinals {
            payload.append(varint: ordinal - last)
            last = ordinal
        }
        forms.append(form, payload: payload)
    }

    /// - Returns: The segment's bytes when it is written in memory.
    mutating func finish(_ columns: Columns) throws -> Data {
        parts = [0..<output.length]
        let (words, forms) = (words.sections, forms.sections)
        for section in [words.blocks, words.starts, words.signs, forms.blocks, forms.starts] { try add(section) }
        try add(Self.bytes(columns.ids))
        let order = columns.ids.indices.sorted { columns.ids[$0] < columns.ids[$1] }
        try add(Self.bytes(order.map { UInt32(truncatingIfNeeded: $0) }))
        try add(Self.bytes(columns.started))
        try add(Self.bytes(columns.updated))
        try add(columns.merits)
        try addValues(columns)
        var footer: [UInt8] = []
        for part in parts {
            footer.append(fixed: part.lowerBound)
            footer.append(fixed: part.count)
        }
        for number in [columns.ids.count, self.words.count, self.forms.count, SegmentFormat.version] {
            footer.append(fixed: number)
        }
        return try output.finish(footer: footer)
    }

    private mutating func addValues(_ columns: Columns) throws {
        let count = columns.ids.count
        var (directory, sets): ([UInt8], [UInt8]) = ([], [])
        var forward = [[UInt16]](repeating: [], count: count)
        for (ordinal, value) in columns.values.sorted(by: { $0.key < $1.key }).enumerated() {
            for document in value.value where document < count {
                forward[Int(document)].append(UInt16(truncatingIfNeeded: ordinal))
            }
            directory.append(varint: value.key.utf8.count)
            directory += value.key.utf8
            directory.append(varint: value.value.count)
            directory.append(varint: sets.count)
            sets += Self.set(value.value, of: count)
        }
        try add(directory)
        try add(sets)
        var starts: [UInt32] = [0]
        for values in forward { starts.append(starts[starts.count - 1] + UInt32(truncatingIfNeeded: values.count)) }
        try add(Self.bytes(starts))
        try add(Self.bytes(forward.flatMap(\.self)))
    }

    /// A bit a document, or, when they are few, their numbers.
    private static func set(_ documents: [UInt32], of count: Int) -> [UInt8] {
        guard ValueSet.isBitmap(count: documents.count, of: count) else { return bytes(documents) }
        var bitmap = Bitmap(count: count)
        for document in documents { bitmap.insert(Int(document)) }
        return bytes(bitmap.words)
    }

    private mutating func add(_ bytes: [UInt8]) throws {
        let start = output.length
        try output.append(bytes)
        parts.append(start..<output.length)
    }

    private static func bytes(_ numbers: [some FixedWidthInteger]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * 8)
        for number in numbers { bytes.append(fixed: number) }
        return bytes
    }
}
