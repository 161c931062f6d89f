import Foundation
import GRDB
import Testing

@testable import Manual

/// The index follows the database, whoever changes that and whatever happens to the index.
@Suite struct `Keeping up with the database` {
    private let query = CaseQuery(words: "tram", language: .english)

    private func open(_ folder: URL) throws -> Manual {
        try Manual.open(folder: folder.appending(path: "data").path(), root: Examples.root.path())
    }

    private func add(_ title: String, to manual: Manual, in folder: URL) async throws {
        let file = folder.appending(path: "cases.jsonl").path()
        try Data(#"{"language":"en","title":"\#(title)"}"#.utf8).write(to: URL(filePath: file))
        _ = try await manual.importLines(from: file, author: "x", publish: true) { Issue.record("\($0)") }
    }

    private func total(_ manual: Manual) async throws -> Int { try await manual.cases.find(query).total }

    @Test func `what another process publishes is found at once`() async throws {
        try await Examples.withFolder { folder in
            let server = try open(folder)
            let other = try open(folder)
            #expect(try await total(server) == 0)
            try await add("A tram", to: other, in: folder)
            #expect(try await total(server) == 1)
            #expect(try await total(other) == 1)
            try await add("Another tram", to: server, in: folder)
            #expect(try await total(other) == 2)
        }
    }

    @Test func `what was saved is not read again, and the rest is`() async throws {
        try await Examples.withFolder { folder in
            let first = try open(folder)
            try await add("A tram", to: first, in: folder)
            try first.prepareSearch()
            try await add("Another tram", to: first, in: folder)
            let second = try open(folder)
            var told: [Int] = []
            try second.prepareSearch { done, all in told += [done, all] }
            #expect(told == [1, 1])
            #expect(try await total(second) == 2)
        }
    }

    @Test(arguments: ["", "manifest", ".segment"])
    func `an index that is gone or damaged is made anew`(ending: String) async throws {
        try await Examples.withFolder { folder in
            do {
                let manual = try open(folder)
                try await add("A tram", to: manual, in: folder)
                try manual.prepareSearch()
            }
            let index = folder.appending(path: "data/search")
            if ending.isEmpty {
                try FileManager.default.removeItem(at: index)
            } else {
                let names = try FileManager.default.contentsOfDirectory(atPath: index.path())
                let file = index.appending(path: try #require(names.first { $0.hasSuffix(ending) }))
                var bytes = Array(try Data(contentsOf: file))
                bytes[bytes.count / 2] ^= 1
                try Data(bytes).write(to: file)
            }
            #expect(try await total(open(folder)) == 1)
        }
    }

    @Test func `a database from a backup is not taken for the newer one that was indexed`() async throws {
        try await Examples.withFolder { folder in
            let copy = folder.appending(path: "copy.sqlite").path()
            do {
                let manual = try open(folder)
                try await add("A tram", to: manual, in: folder)
                try await DatabaseQueue(path: folder.appending(path: "data/manual.sqlite").path())
                    .vacuum(into: copy)
                try await add("Another tram", to: manual, in: folder)
                try manual.prepareSearch()
            }
            for ending in ["", "-wal", "-shm"] {
                let file = folder.appending(path: "data/manual.sqlite\(ending)").path()
                try? FileManager.default.removeItem(atPath: file)
            }
            try FileManager.default.copyItem(
                atPath: copy, toPath: folder.appending(path: "data/manual.sqlite").path())
            let manual = try open(folder)
            #expect(try await total(manual) == 1)
            try await add("A third tram", to: manual, in: folder)
            #expect(try await total(manual) == 2)
        }
    }

    @Test func `a title that changes finds its new place in the alphabet`() async throws {
        try await Examples.withFolder { folder in
            let manual = try Examples.empty()
            for title in ["Bee", "Dog"] { try await add(title, to: manual, in: folder) }
            let query = CaseQuery(sort: .title, language: .english)
            #expect(try await manual.cases.find(query).hits.map(\.card.title.text) == ["Bee", "Dog"])
            for title in ["Cat", "Ant", "Eel"] { try await add(title, to: manual, in: folder) }
            let titles = try await manual.cases.find(query).hits.map(\.card.title.text)
            #expect(titles == ["Ant", "Bee", "Cat", "Dog", "Eel"])
        }
    }

    @Test(arguments: [("tram -lines", 0), ("lodz OR zeppelin", 1), ("zeppelin NOT tram", 0), ("-tram", 1)])
    func `signs of a question have their meaning`(words: String, total: Int) async throws {
        let manual = try Examples.manual()
        #expect(try await manual.cases.find(CaseQuery(words: words, language: .english)).total == total)
    }
}
