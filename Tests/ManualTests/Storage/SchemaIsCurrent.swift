import Foundation
import Testing

@testable import Manual

@Suite struct `The schema` {
    static let file = Examples.migrations + "/schema.sql"

    @Test func `is what schema.sql says`() throws {
        let schema = try Migrations.schema(of: Examples.empty().database)
        if ProcessInfo.processInfo.environment["MANUAL_WRITE_SCHEMA"] != nil {
            try Data(schema.utf8).write(to: URL(filePath: Self.file))
        }
        let written = try String(contentsOfFile: Self.file, encoding: .utf8)
        #expect(schema == written)
    }

    @Test func `keeps every table strict`() throws {
        let statements = try Migrations.schema(of: Examples.empty().database).split(separator: ";\n")
        let tables = statements.filter { $0.contains("CREATE TABLE") }
        #expect(tables.count > 25)
        for table in tables { #expect(table.contains("STRICT"), "\(table.prefix(60))") }
    }

    @Test func `guards every table whose lines belong to a version`() throws {
        let schema = try Migrations.schema(of: Examples.empty().database)
        for match in schema.matches(of: #/CREATE TABLE (\w+) \(\n\s+versionId\b/#) {
            for verb in ["Added", "Changed", "Removed"] {
                #expect(schema.contains("CREATE TRIGGER \(match.1)\(verb) "), "\(match.1)\(verb)")
            }
        }
    }
}
