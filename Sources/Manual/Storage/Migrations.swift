internal import Foundation
internal import GRDB

/// The history of the schema: the SQL files of Migrations/, run in name order, once each, never changed afterwards.
struct Migrations {
    /// Why the history was refused, as a sentence for the person at the terminal.
    struct Refusal: Error, CustomStringConvertible, Equatable {
        let description: String
    }

    private struct File {
        let name: String
        let sql: String
        let digest: String
    }

    private let files: [File]

    init(folder: String) throws {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasSuffix(".sql") && $0 != "schema.sql" }.sorted()
        } catch {
            throw Refusal(description: "There is no folder of migrations at \(folder).")
        }
        for name in names where name.wholeMatch(of: /[0-9]{4}-[a-z0-9-]+\.sql/) == nil {
            throw Refusal(description: "The migration \(name) is not named like 0007-what-changes.sql.")
        }
        for (one, next) in zip(names, names.dropFirst()) where one.prefix(4) == next.prefix(4) {
            throw Refusal(description: "The migrations \(one) and \(next) carry the same number.")
        }
        files = try names.map { name in
            let data = try Data(contentsOf: URL(filePath: folder).appending(path: name))
            return File(name: name, sql: String(decoding: data, as: UTF8.self), digest: SHA256.digest(data))
        }
        if files.isEmpty { throw Refusal(description: "The folder \(folder) holds no migrations.") }
    }

    /// Brings the database to the newest schema; each file is one transaction.
    func run(on database: Database) throws {
        let landed = try database.writeNow { connection in
            try connection.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS migration (
                        name TEXT NOT NULL PRIMARY KEY,
                        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
                        appliedAt TEXT NOT NULL
                    ) STRICT, WITHOUT ROWID
                    """)
            return try connection.rows("SELECT name, sha256 FROM migration ORDER BY name")
                .map { (name: $0["name"] as String, digest: $0["sha256"] as String) }
        }
        for (index, entry) in landed.enumerated() {
            guard let file = files.first(where: { $0.name == entry.name }) else {
                throw Refusal(description: "The migration \(entry.name) has run on this database but its file is gone.")
            }
            guard file.digest == entry.digest else {
                throw Refusal(
                    description: "The migration \(entry.name) was changed after it ran; undo that and add a new file.")
            }
            guard files[index].name == entry.name else {
                throw Refusal(
                    description: "The migration \(files[index].name) comes before \(entry.name), which has already run."
                )
            }
        }
        for file in files.dropFirst(landed.count) { try run(file, on: database) }
    }

    private func run(_ file: File, on database: Database) throws {
        do {
            try database.writeNow { connection in
                // Another process may have been first; it held the lock until now.
                let landed = try connection.value(
                    of: Bool.self, "SELECT EXISTS (SELECT 1 FROM migration WHERE name = ?)", arguments: [file.name])
                if landed == true { return }
                try connection.execute(sql: file.sql)
                try connection.insert(
                    into: "migration", ["name": file.name, "sha256": file.digest, "appliedAt": Timestamp.now()])
            }
        } catch let error as DatabaseError {
            throw Refusal(description: "The migration \(file.name) failed: \(error.message ?? "unknown error").")
        }
    }

    /// The schema that the migrations have built, as the text of Migrations/schema.sql.
    static func schema(of database: Database) throws -> String {
        let statements = try database.readNow { connection in
            try connection.values(
                of: String.self,
                """
                SELECT sql FROM sqlite_schema
                WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
                ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 WHEN 'view' THEN 2 ELSE 3 END, name
                """)
        }
        return "-- What the migrations build; made anew as Migrations/README.md says.\n\n"
            + statements.map { $0 + ";\n" }.joined(separator: "\n")
    }
}
