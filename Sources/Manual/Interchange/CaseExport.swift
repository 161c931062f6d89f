internal import Foundation
internal import GRDB

/// Writes the visible cases as JSON Lines in the order in which they came, a few at a time.
struct CaseExport {
    static let batch = 100

    let database: Database
    let vocabularies: Vocabularies

    func run(to path: String) async throws -> Int {
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? file.close() }
        return try await run { try file.write(contentsOf: Data($0)) }
    }

    func run(_ write: ([UInt8]) throws -> Void) async throws -> Int {
        let ids = try await database.read { connection in
            try connection.values(
                of: Int64.self, "SELECT entryId FROM caseStudy WHERE status IN (\(CaseStatus.visible)) ORDER BY entryId"
            )
        }
        var count = 0
        for start in stride(from: 0, to: ids.count, by: Self.batch) {
            let some = Array(ids[start..<min(start + Self.batch, ids.count)])
            let vocabularies = vocabularies
            let lines = try await database.read { connection in
                try some.compactMap { id in
                    try CaseDocument.published(connection, caseId: id)
                        .map { JSONWriter.line($0.tree(vocabularies: vocabularies)) }
                }
            }
            for line in lines { try write(line) }
            count += lines.count
        }
        return count
    }
}
