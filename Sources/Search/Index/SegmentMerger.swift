internal import Foundation

/// Makes one segment of several, without the documents that are dead.
struct SegmentMerger {
    /// A segment with the new numbers of its documents; nil for those that are left out.
    private struct Source {
        let reader: SegmentReader
        let numbers: [UInt32?]
        var cursor: DictionaryReader.Cursor
        var entry: DictionaryReader.Entry?
        /// The new ordinals of its words, by the old ones.
        var wordOrdinals: [Int?]
    }

    private let segments: [(segment: Segment, dead: Bitmap)]

    init(_ segments: [(segment: Segment, dead: Bitmap)]) { self.segments = segments }

    func write(to output: SegmentOutput) throws -> Data {
        try hold(segments[...], [], from: 0) { sources in
            var (sources, writer) = (sources, SegmentWriter(output))
            try mergeWords(&sources, &writer)
            mergeForms(&sources, &writer)
            return try writer.finish(columns(sources))
        }
    }

    /// Holds the bytes of all segments at once.
    private func hold(
        _ rest: ArraySlice<(segment: Segment, dead: Bitmap)>, _ held: [Source], from first: UInt32,
        _ body: ([Source]) throws -> Data
    ) throws -> Data {
        guard let (segment, dead) = rest.first else { return try body(held) }
        return try segment.read { reader in
            var next = first
            let numbers = (0..<reader.documentCount).map { document -> UInt32? in
                guard !dead.contains(document) else { return nil }
                defer { next += 1 }
                return next
            }
            let source = Source(
                reader: reader, numbers: numbers, cursor: reader.words.all,
                wordOrdinals: Array(repeating: nil, count: reader.words.count))
            return try hold(rest.dropFirst(), held + [source], from: next, body)
        }
    }

    private func mergeWords(_ sources: inout [Source], _ writer: inout SegmentWriter) throws {
        for index in sources.indices { sources[index].entry = sources[index].cursor.next() }
        var ordinal = 0
        while let key = sources.compactMap({ $0.entry?.key }).min(by: { $0.lexicographicallyPrecedes($1) }) {
            var list = PostingList()
            var note = WordNote()
            var places: [(source: Int, word: Int)] = []
            for index in sources.indices {
                guard let entry = sources[index].entry, entry.key == key else { continue }
                let numbers = sources[index].numbers
                sources[index].reader.postings(entry).forEachEncoded { document, impact, positions in
                    guard document < numbers.count, let number = numbers[document] else { return }
                    list.append(document: number, impact: impact, encoded: positions)
                }
                note.add(sources[index].reader.note(entry))
                places.append((index, entry.ordinal))
                sources[index].entry = sources[index].cursor.next()
            }
            guard list.count > 0 else { continue }
            try writer.append(word: key, list, note)
            for place in places { sources[place.source].wordOrdinals[place.word] = ordinal }
            ordinal += 1
        }
    }

    private func mergeForms(_ sources: inout [Source], _ writer: inout SegmentWriter) {
        for index in sources.indices {
            sources[index].cursor = sources[index].reader.forms.all
            sources[index].entry = sources[index].cursor.next()
        }
        while let key = sources.compactMap({ $0.entry?.key }).min(by: { $0.lexicographicallyPrecedes($1) }) {
            var ordinals: Set<Int> = []
            for index in sources.indices {
                guard let entry = sources[index].entry, entry.key == key else { continue }
                for word in SegmentReader.ordinals(entry.payload) where word < sources[index].wordOrdinals.count {
                    if let ordinal = sources[index].wordOrdinals[word] { ordinals.insert(ordinal) }
                }
                sources[index].entry = sources[index].cursor.next()
            }
            if !ordinals.isEmpty { writer.append(form: key, words: ordinals.sorted()) }
        }
    }

    private func columns(_ sources: [Source]) -> SegmentWriter.Columns {
        var columns = SegmentWriter.Columns()
        for source in sources {
            for (document, number) in source.numbers.enumerated() where number != nil {
                columns.ids.append(source.reader.id(document))
                columns.started.append(source.reader.started(document))
                columns.updated.append(source.reader.updated(document))
                columns.merits.append(source.reader.merit(document))
            }
            for set in source.reader.values {
                let documents = set.documents(of: source.reader.documentCount, source.reader.sets)
                    .compactMap { Int($0) < source.numbers.count ? source.numbers[Int($0)] : nil }
                if !documents.isEmpty { columns.values[set.value, default: []] += documents }
            }
        }
        return columns
    }
}
