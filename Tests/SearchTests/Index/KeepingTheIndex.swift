import Foundation
import Testing

@testable import Search

@Suite struct `Keeping the index` {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "index-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private let query = IndexQuery(groups: [.init([.init(.word("tram"))])], limit: 10_000)

    private func fill(_ index: SearchIndex, _ library: inout SampleLibrary, _ count: Int, to sequence: Int64) throws {
        let documents = (0..<count).map { _ in library.add(id: Int64(library.documents.count)) }
        _ = try index.catchUp(to: sequence) { after in
            #expect(after < sequence)
            return SearchIndex.Changes(documents: documents, removed: [], sequence: sequence)
        }
    }

    @Test func `what was saved is there after a start, and what was not is asked for`() throws {
        try withFolder { folder in
            var library = SampleLibrary(seed: 1)
            do {
                let index = try SearchIndex(folder: folder, analysis: "1")
                try fill(index, &library, 300, to: 1)
                try index.saveAll()
                try fill(index, &library, 3, to: 2)
            }
            let index = try SearchIndex(folder: folder, analysis: "1")
            #expect(index.snapshot.sequence == 1)
            #expect(index.snapshot.documentCount == 300)
            let first = try #require(library.documents[300])
            _ = try index.catchUp(to: 2) { after in
                #expect(after == 1)
                return SearchIndex.Changes(documents: [first], removed: [0], sequence: 2)
            }
            #expect(index.snapshot.documentCount == 300)
        }
    }

    @Test func `a changed byte is found and the index counts as empty`() throws {
        for offset in [0, 40, 2_000, -1, -9, -300] {
            try withFolder { folder in
                var library = SampleLibrary(seed: 2)
                do {
                    let index = try SearchIndex(folder: folder, analysis: "1")
                    try fill(index, &library, 300, to: 5)
                    try index.saveAll()
                }
                let names = try FileManager.default.contentsOfDirectory(atPath: folder)
                let name = try #require(names.first { $0.hasSuffix(".segment") })
                let file = URL(filePath: folder).appending(path: name)
                var bytes = Array(try Data(contentsOf: file))
                bytes[offset < 0 ? bytes.count + offset : offset] ^= 0x10
                try Data(bytes).write(to: file)
                let index = try SearchIndex(folder: folder, analysis: "1")
                #expect(index.snapshot.sequence == 0)
                #expect(index.snapshot.documentCount == 0)
            }
        }
    }

    @Test(arguments: ["manifest", ".segment"])
    func `a file cut short is found`(ending: String) throws {
        try withFolder { folder in
            var library = SampleLibrary(seed: 3)
            do {
                let index = try SearchIndex(folder: folder, analysis: "1")
                try fill(index, &library, 300, to: 5)
                try index.saveAll()
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            let name = try #require(names.first { $0.hasSuffix(ending) })
            let file = URL(filePath: folder).appending(path: name)
            let data = try Data(contentsOf: file)
            for length in [0, 1, 30, data.count / 2, data.count - 1] {
                try data.prefix(length).write(to: file)
                #expect(try SearchIndex(folder: folder, analysis: "1").snapshot.sequence == 0)
            }
        }
    }

    @Test func `another analysis makes another index`() throws {
        try withFolder { folder in
            var library = SampleLibrary(seed: 4)
            try fill(try SearchIndex(folder: folder, analysis: "1"), &library, 300, to: 5)
            #expect(try SearchIndex(folder: folder, analysis: "2").snapshot.sequence == 0)
        }
    }

    @Test func `a crash between writing and renaming leaves the index as it was`() throws {
        try withFolder { folder in
            var library = SampleLibrary(seed: 5)
            do {
                let index = try SearchIndex(folder: folder, analysis: "1")
                try fill(index, &library, 300, to: 5)
                try index.saveAll()
            }
            for name in ["manifest.new", "x.segment.new", "orphan.segment"] {
                try Data("half".utf8).write(to: URL(filePath: folder).appending(path: name))
            }
            let index = try SearchIndex(folder: folder, analysis: "1")
            #expect(index.snapshot.sequence == 5)
            try fill(index, &library, 10, to: 6)
            try index.saveAll()
            // What no manifest names is swept up with the next saving.
            let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
            #expect(names.isDisjoint(with: ["manifest.new", "x.segment.new", "orphan.segment"]))
            #expect(index.snapshot.results(of: query).total == library.matches(query).count)
        }
    }

    @Test func `two processes share a folder: one writes, and the other takes over`() throws {
        try withFolder { folder in
            var library = SampleLibrary(seed: 6)
            var first: SearchIndex? = try SearchIndex(folder: folder, analysis: "1")
            if let first { try fill(first, &library, 300, to: 1) }
            try first?.saveAll()
            let second = try SearchIndex(folder: folder, analysis: "1")
            #expect(second.snapshot.documentCount == 300)
            try fill(second, &library, 300, to: 2)
            try second.saveAll()
            #expect(try SearchIndex(folder: folder, analysis: "1").snapshot.sequence == 1)
            // flock counts handles, not processes, so the end of the first can be played here.
            first = nil
            try second.tidy()
            #expect(second.snapshot.sequence == 1)
            let documents = Array(library.documents.values.filter { $0.id >= 300 })
            _ = try second.catchUp(to: 2) { _ in
                SearchIndex.Changes(documents: documents, removed: [], sequence: 2)
            }
            try second.saveAll()
            #expect(second.snapshot.results(of: query).total == library.matches(query).count)
            #expect(try SearchIndex(folder: folder, analysis: "1").snapshot.sequence == 2)
        }
    }
}
