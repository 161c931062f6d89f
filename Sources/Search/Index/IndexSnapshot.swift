/// The index at one moment: segments, the dead among their documents, and how far it has read. Never changes.
package struct IndexSnapshot: Sendable {
    struct Part: Sendable {
        let segment: Segment
        var dead: Bitmap
        /// The name of its file; nil while it is in memory only.
        var name: String?

        var liveCount: Int { segment.documentCount - dead.cardinality }
    }

    var parts: [Part] = []
    package internal(set) var sequence: Int64 = 0

    /// Nil when there is no index in the folder, or a damaged one, or one of another analysis.
    static func opened(_ folder: IndexFolder, analysis: String) -> IndexSnapshot? {
        // A process beside us may replace files between our reading of their names and our opening them.
        for _ in 0..<3 {
            guard let manifest = folder.manifest(), manifest.analysis == analysis else { return nil }
            let parts = manifest.entries.compactMap { entry in
                folder.segment(entry.name).map { segment in
                    Part(
                        segment: segment, dead: Bitmap(words: entry.dead, count: segment.documentCount),
                        name: entry.name)
                }
            }
            guard parts.count == manifest.entries.count else { continue }
            return IndexSnapshot(parts: parts, sequence: manifest.sequence)
        }
        return nil
    }

    /// Documents of which there is no file yet.
    var unsavedCount: Int { parts.reduce(0) { $0 + ($1.name == nil ? $1.segment.documentCount : 0) } }

    package var documentCount: Int { parts.reduce(0) { $0 + $1.liveCount } }

    /// The codes of a facet that any document has.
    package func codes(of facet: String) -> Set<String> {
        Set(parts.flatMap(\.segment.values).filter { $0.facet == facet }.map(\.code))
    }

    /// Whether any document has a value, as `facet=code`.
    package func has(value: String) -> Bool { parts.contains { $0.segment.valueOrdinals[value] != nil } }

    /// The values of a document, as `facet=code`.
    package func values(of id: Int64) -> [String] {
        for part in parts {
            let values = part.segment.read { reader -> [String]? in
                guard let document = reader.document(id: id), !part.dead.contains(document) else { return nil }
                return reader.values(of: document)
            }
            if let values { return values }
        }
        return []
    }

    package func results(of query: IndexQuery) -> IndexResults {
        withParts { IndexSearch(query: query, parts: $0).results() }
    }

    /// Whether any document has what is asked for.
    func has(_ alternatives: [IndexQuery.Alternative]) -> Bool {
        withParts { parts in parts.contains { ResolvedGroup(alternatives, in: $0.reader).count > 0 } }
    }

    /// Marks a document as dead wherever it is.
    mutating func remove(id: Int64) {
        for index in parts.indices {
            if let document = parts[index].segment.read({ $0.document(id: id) }) { parts[index].dead.insert(document) }
        }
    }

    func withParts<Value>(_ body: ([IndexSearch.Part]) throws -> Value) rethrows -> Value {
        try hold(parts[...], [], body)
    }

    private func hold<Value>(
        _ rest: ArraySlice<Part>, _ held: [IndexSearch.Part], _ body: ([IndexSearch.Part]) throws -> Value
    ) rethrows -> Value {
        guard let part = rest.first else { return try body(held) }
        return try part.segment.read { reader in
            try hold(rest.dropFirst(), held + [IndexSearch.Part(reader: reader, dead: part.dead)], body)
        }
    }
}
