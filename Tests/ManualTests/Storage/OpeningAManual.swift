import Foundation
import GRDB
import Testing

@testable import Manual

@Suite struct `Opening a manual` {
    private func open(_ folder: URL) throws -> Manual {
        try Manual.open(folder: folder.appending(path: "data").path(), root: Examples.root.path())
    }

    @Test func `makes folder and database, and finds them again`() async throws {
        try await Examples.withFolder { folder in
            let first = try open(folder)
            _ = try first.load(edition: Examples.folder)
            let second = try open(folder)
            #expect(try await second.cases.count() == 2)
            #expect(second.edition == first.edition)
        }
    }

    @Test func `keeps what was committed through a power cut, and lets readers read meanwhile`() async throws {
        try await Examples.withFolder { folder in
            let settings = try open(folder).database.writeNow { connection in
                try ["synchronous", "journal_mode", "foreign_keys", "recursive_triggers"].map {
                    try String.fetchOne(connection, sql: "PRAGMA \($0)")
                }
            }
            #expect(settings == ["2", "wal", "1", "1"])
        }
    }

    @Test func `sees the edition of another process when it looks`() async throws {
        try await Examples.withFolder { folder in
            let server = try open(folder)
            let importer = try open(folder)
            let before = server.edition
            _ = try importer.load(edition: Examples.folder)
            #expect(server.edition == before)
            try server.refreshEdition()
            #expect(server.edition == importer.edition)
            #expect(server.edition > before)
        }
    }

    @Test func `two processes at once make one schema`() async throws {
        try await Examples.withFolder { folder in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<3 { group.addTask { try await open(folder).cases.count() } }
                for try await count in group { #expect(count == 0) }
            }
        }
    }

    @Test func `the index is made anew when there are labels in a new language`() async throws {
        try await Examples.withFolder { folder in
            let labels = folder.appending(path: "labels")
            try FileManager.default.createDirectory(at: labels, withIntermediateDirectories: true)
            let file = folder.appending(path: "manual.sqlite").path()
            func open() throws -> Manual {
                try Manual(database: .open(file: file), migrations: Examples.migrations, labels: labels.path())
            }
            _ = try open().load(edition: Examples.folder)
            let query = CaseQuery(words: "Küsitlus", language: .english)
            #expect(try await open().cases.find(query).total == 0)
            try Data(#"{"methods": {"survey": "Küsitlus"}}"#.utf8).write(to: labels.appending(path: "et.json"))
            #expect(try await open().cases.find(query).hits.map(\.card.slug) == ["lodz-ask-first"])
        }
    }
}
