internal import GRDB

/// The codes of a version, by the field that they answer.
enum EntryCodes {
    static func load(_ connection: Database.Connection, versionId: Int64) throws -> [Vocabulary: [String]] {
        try fields(connection, versionId: versionId).reduce(into: [:]) { result, entry in
            if let vocabulary = Vocabulary(rawValue: entry.key) { result[vocabulary] = entry.value }
        }
    }

    static func fields(_ connection: Database.Connection, versionId: Int64) throws -> [String: [String]] {
        try fields(connection, versionIds: [versionId])[versionId] ?? [:]
    }

    /// Codes of many versions at once, by version and field.
    static func fields(
        _ connection: Database.Connection, versionIds: [Int64]
    ) throws -> [Int64: [String: [String]]] {
        try connection.rows(
            """
            SELECT versionId, field, code FROM entryTerm
            WHERE versionId IN (SELECT value FROM json_each(?)) ORDER BY versionId, field, rank
            """, arguments: [JSONList.text(versionIds)]
        ).reduce(into: [:]) { $0[$1["versionId"], default: [:]][$1["field"], default: []].append($1["code"]) }
    }
}
