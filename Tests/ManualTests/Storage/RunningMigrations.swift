import Foundation
import Testing

@testable import Manual

@Suite struct `Running migrations` {
    /// Runs `files`, then `later` on the same database; gives the sentence of the refusal, if there is one.
    private func refusal(first files: [String: String], then later: [String: String]) async throws -> String? {
        try await Examples.withFolder { folder in
            let database = try Database.inMemory()
            try write(files, to: folder)
            try Migrations(folder: folder.path()).run(on: database)
            for name in files.keys { try FileManager.default.removeItem(at: folder.appending(path: name)) }
            try write(later, to: folder)
            do {
                try Migrations(folder: folder.path()).run(on: database)
                return nil
            } catch let refusal as Migrations.Refusal {
                return refusal.description
            }
        }
    }

    private func write(_ files: [String: String], to folder: URL) throws {
        for (name, sql) in files { try Data(sql.utf8).write(to: folder.appending(path: name)) }
    }

    private let one = ["0001-one.sql": "CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT;"]

    @Test func `goes on where it stopped`() async throws {
        #expect(try await refusal(first: one, then: one) == nil)
        let two = one.merging(["0002-two.sql": "CREATE TABLE two (id INTEGER REFERENCES one) STRICT;"]) { $1 }
        #expect(try await refusal(first: one, then: two) == nil)
    }

    @Test func `is refused when a file that ran was changed`() async throws {
        let changed = ["0001-one.sql": "CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT; "]
        let sentence = try await refusal(first: one, then: changed)
        #expect(sentence == "The migration 0001-one.sql was changed after it ran; undo that and add a new file.")
    }

    @Test func `is refused when a file that ran is gone`() async throws {
        let other = ["0002-other.sql": "SELECT 1;"]
        let sentence = try await refusal(first: one, then: other)
        #expect(sentence == "The migration 0001-one.sql has run on this database but its file is gone.")
    }

    @Test func `is refused when a file was put in before one that ran`() async throws {
        let two = ["0002-two.sql": "SELECT 2;"]
        let sentence = try await refusal(first: two, then: two.merging(one) { $1 })
        #expect(sentence == "The migration 0001-one.sql comes before 0002-two.sql, which has already run.")
    }

    @Test func `is refused when two files carry one number`() async throws {
        let twins = one.merging(["0001-two.sql": "SELECT 1;"]) { $1 }
        let sentence = try await refusal(first: one, then: twins)
        #expect(sentence == "The migrations 0001-one.sql and 0001-two.sql carry the same number.")
    }

    @Test(arguments: ["1-one.sql", "0001_one.sql", "0001-One.sql", "one.sql"])
    func `is refused when a file is not named by the rule`(name: String) async throws {
        let sentence = try await refusal(first: one, then: [name: "SELECT 1;"])
        #expect(sentence == "The migration \(name) is not named like 0007-what-changes.sql.")
    }

    @Test func `a file that fails leaves nothing behind`() async throws {
        try await Examples.withFolder { folder in
            let database = try Database.inMemory()
            try write(
                ["0001-half.sql": "CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE half (id INTEGER);"], to: folder)
            let migrations = try Migrations(folder: folder.path())
            let refusal = #expect(throws: Migrations.Refusal.self) { try migrations.run(on: database) }
            #expect(refusal?.description.contains("0001-half.sql failed") == true)
            #expect(try !Migrations.schema(of: database).contains("half"))
        }
    }

    @Test func `a folder without migrations is refused`() async throws {
        try await Examples.withFolder { folder in
            #expect(throws: Migrations.Refusal.self) { try Migrations(folder: folder.path()) }
            #expect(throws: Migrations.Refusal.self) { try Migrations(folder: folder.path() + "/none") }
        }
    }
}
