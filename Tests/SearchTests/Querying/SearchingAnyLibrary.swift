import Foundation
import Testing

@testable import Search

/// Random libraries and questions: the index finds what a search without an index finds.
@Suite struct `Searching any library` {
    private static func query(_ library: inout SampleLibrary) -> IndexQuery {
        func alternatives() -> [IndexQuery.Alternative] {
            let word = library.word()
            switch library.roll(5) {
            case 0: return [.init(.phrase([word, library.word()]))]
            case 1: return [.init(.beginning(String(word.prefix(3))), weight: 0.5)]
            case 2: return [.init(.value("country=FI"), weight: 0.8), .init(.word(word))]
            default:
                let stem = TextAnalysis().tokens(of: word, in: "en").first?.stem ?? word
                return [.init(.word(word)), .init(.form(.stem(stem, language: "en")), weight: 0.9)]
            }
        }
        var query = IndexQuery(limit: 500)
        query.groups = (0..<library.roll(4)).map { _ in IndexQuery.Group(alternatives()) }
        if library.roll(4) == 0, !query.groups.isEmpty {
            query.groups.append(IndexQuery.Group(alternatives(), isOptional: true))
        }
        if library.roll(4) == 0 { query.excluded = [IndexQuery.Group(alternatives())] }
        if library.roll(3) == 0 { query.filters["country"] = ["FI", "EE"] }
        if library.roll(4) == 0 { query.filters["rare"] = ["1", "2", "none"] }
        if library.roll(4) == 0 { query.started = 2001 * 12 + 1...2003 * 12 + 1 }
        return query
    }

    private static func check(_ snapshot: IndexSnapshot, _ library: inout SampleLibrary) {
        #expect(snapshot.documentCount == library.documents.count)
        for _ in 0..<40 {
            let query = query(&library)
            let results = snapshot.results(of: query)
            guard !results.isWeakened else {
                #expect(library.matches(query).isEmpty)
                continue
            }
            #expect(Set(results.hits.map(\.id)) == library.matches(query), "\(query)")
            #expect(results.total == results.hits.count)
            #expect(results.counts == library.counts(query), "\(query)")
        }
    }

    @Test(arguments: 0..<12)
    func `finds and counts what is there, however it came in`(seed: Int) throws {
        var library = SampleLibrary(seed: UInt64(seed))
        let index = SearchIndex()
        var sequence: Int64 = 0
        for _ in 0..<30 {
            let ids = (0..<library.roll(12) + 1).map { _ in Int64(library.roll(150)) }
            var removed: [Int64] = []
            var documents: [Int64: IndexedDocument] = [:]
            for id in ids {
                if library.roll(4) == 0 {
                    library.remove(id: id)
                    removed.append(id)
                    documents[id] = nil
                } else {
                    documents[id] = library.add(id: id)
                    removed.removeAll { $0 == id }
                }
            }
            sequence += 1
            _ = try index.catchUp(to: sequence) { _ in
                SearchIndex.Changes(documents: Array(documents.values), removed: removed, sequence: sequence)
            }
            if library.roll(3) == 0 { try index.tidy() }
        }
        Self.check(index.snapshot, &library)
    }

    @Test(arguments: 0..<6)
    func `gives the same before and after merging, page by page`(seed: Int) throws {
        var library = SampleLibrary(seed: 100 + UInt64(seed))
        let index = SearchIndex()
        for number in 1...20 {
            let documents = (0..<40).map { _ in library.add(id: Int64(library.roll(600))) }
            let last = Dictionary(documents.map { ($0.id, $0) }) { _, last in last }
            _ = try index.catchUp(to: Int64(number)) { _ in
                SearchIndex.Changes(documents: Array(last.values), removed: [], sequence: Int64(number))
            }
        }
        let before = index.snapshot
        let merged = try #require(
            Segment(
                try SegmentMerger(before.parts.map { ($0.segment, $0.dead) }).write(to: SegmentOutput()),
                isVerified: true))
        let after = IndexSnapshot(
            parts: [.init(segment: merged, dead: Bitmap(count: merged.documentCount), name: nil)], sequence: 20)
        Self.check(after, &library)
        for _ in 0..<30 {
            var query = Self.query(&library)
            query.limit = 7
            query.order = [.relevance, .newest, .oldest, .updated][library.roll(4)]
            for page in 0..<3 {
                query.offset = page * 7
                let (one, other) = (before.results(of: query), after.results(of: query))
                #expect(one.total == other.total)
                #expect(one.counts == other.counts)
                if case .relevance = query.order { continue }
                #expect(one.hits.map(\.id) == other.hits.map(\.id))
            }
        }
    }

    @Test func `many documents run through blocks and windows`() throws {
        var library = SampleLibrary(seed: 7)
        let index = SearchIndex()
        let documents = (0..<10_000).map { library.add(id: Int64($0)) }
        _ = try index.catchUp(to: 1) { _ in
            SearchIndex.Changes(documents: documents, removed: [], sequence: 1)
        }
        for words in [["tram"], ["bridge", "river"], ["bridge", "tram", "park"]] {
            let query = IndexQuery(groups: words.map { IndexQuery.Group([.init(.word($0))]) }, limit: 10_000)
            let results = index.snapshot.results(of: query)
            #expect(Set(results.hits.map(\.id)) == library.matches(query))
            #expect(results.counts == library.counts(query))
            #expect(results.hits.map(\.score) == results.hits.map(\.score).sorted(by: >))
        }
    }
}
