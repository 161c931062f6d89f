internal import GRDB

/// What a case, a section or a method sheet rests on.
package struct Source: Sendable, Equatable {
    package var title: String?
    package var publisher: String?
    /// An http or https address.
    package var address: String?
    /// A code of the vocabulary `source_kind`.
    package var kind: String?
    /// Not made by the organiser or its partners.
    package var isIndependent: Bool?
    /// The day on which it was read, as 2026-11-23.
    package var checked: String?

    func save(_ connection: Database.Connection, versionId: Int64, ordinal: Int) throws {
        try connection.insert(
            into: "entrySource",
            [
                "versionId": versionId, "ordinal": ordinal, "title": title, "publisher": publisher, "address": address,
                "kind": kind, "isIndependent": isIndependent, "checked": checked,
            ])
    }

    static func all(_ connection: Database.Connection, versionId: Int64) throws -> [Source] {
        try connection.rows(
            "SELECT * FROM entrySource WHERE versionId = ? ORDER BY ordinal", arguments: [versionId]
        ).map { row in
            Source(
                title: row["title"], publisher: row["publisher"], address: row["address"], kind: row["kind"],
                isIndependent: row["isIndependent"], checked: row["checked"])
        }
    }
}
