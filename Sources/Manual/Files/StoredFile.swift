internal import GRDB
package import Media

/// A file that somebody added to a case, as far as it can be known without its words: what it is, whether it may be had.
package struct StoredFile: Sendable, Equatable {
    package enum State: String, Sendable {
        /// To be scanned or made fit; nobody gets it.
        case waiting
        case ready
        /// Found to be harmful or broken after it was taken.
        case refused
    }

    /// SHA-256 of what came.
    package let digest: String
    package let kind: FileKind
    /// Bytes as it came.
    package let size: Int
    package let state: State
    /// The sizes in which a picture can be had, the smallest first.
    package let pictures: [PictureSize]

    package var isPicture: Bool { kind.isPicture }

    /// Those of one draft, submission or version: `condition` says which digests.
    static func load(
        _ connection: Database.Connection, where condition: String, arguments: StatementArguments
    ) throws -> [String: StoredFile] {
        let rows = try connection.rows("SELECT * FROM storedFile WHERE \(condition)", arguments: arguments)
        return try rows.reduce(into: [:]) { files, row in
            let file = try StoredFile(connection, row)
            files[file?.digest ?? ""] = file
        }
    }

    static func load(_ connection: Database.Connection, digest: String) throws -> StoredFile? {
        try load(connection, where: "digest = ?", arguments: [digest])[digest]
    }

    private init?(_ connection: Database.Connection, _ row: Row) throws {
        guard let kind = FileKind(rawValue: row["kind"]), let state = State(rawValue: row["state"]) else { return nil }
        self.kind = kind
        self.state = state
        digest = row["digest"]
        size = row["size"]
        pictures = try connection.rows(
            "SELECT width, height FROM filePicture WHERE digest = ? ORDER BY width",
            arguments: [row["digest"] as String]
        ).map { PictureSize(width: $0["width"], height: $0["height"]) }
    }

    // MARK: Writing

    /// A file whose bytes have just been kept, or one that was there and is uploaded again.
    static func enter(
        _ connection: Database.Connection, digest: String, kind: FileKind, size: Int, at date: String
    ) throws {
        try connection.run(
            """
            INSERT INTO storedFile VALUES (?1, ?2, ?3, 'waiting', ?4)
            ON CONFLICT (digest) DO UPDATE SET addedAt = ?4,
                state = CASE WHEN state = 'refused' THEN 'waiting' ELSE state END
            """, arguments: [digest, kind.rawValue, size, date])
    }

    /// Writes down what became of a file that waited.
    static func settle(_ connection: Database.Connection, digest: String, _ outcome: MediaRoom.Outcome) throws {
        let state: State
        switch outcome {
        case .waiting: return
        case .refused: state = .refused
        case .ready(let pictures):
            state = .ready
            for size in pictures {
                try connection.run(
                    "INSERT OR REPLACE INTO filePicture VALUES (?, ?, ?)", arguments: [digest, size.width, size.height])
            }
        }
        try connection.run("UPDATE storedFile SET state = ? WHERE digest = ?", arguments: [state.rawValue, digest])
    }
}
