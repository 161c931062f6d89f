import Foundation

@testable import Manual

/// A small manual to test with: two steps, three sections, one method sheet, two cases, labels in two languages.
enum Examples {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let migrations = root.appending(path: "Migrations").path()
    /// Resolved, so that a copy is a copy even where the folder is reached by a link.
    static let folder = root.appending(path: "Tests/ManualTests/Examples").resolvingSymlinksInPath().path()
    static let labels = folder + "/vocabularies"

    /// Every test owns its manual; the clock stands still.
    static func empty() throws -> Manual {
        try Manual.inMemory(migrations: migrations, labels: labels, now: { Date(timeIntervalSince1970: 1_800_000_000) })
    }

    static func manual() throws -> Manual {
        let manual = try empty()
        _ = try manual.load(edition: folder)
        return manual
    }

    /// A folder of its own that is gone when the test has ended.
    static func withFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "manual-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }
}
