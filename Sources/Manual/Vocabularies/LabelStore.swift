internal import GRDB
internal import Synchronization

/// The labels as they are at this moment: those of the files, and over them what was edited in the manual.
final class LabelStore: Sendable {
    let files: Labels
    private let now: Mutex<Labels>

    init(files: Labels, database: Database) throws {
        self.files = files
        now = Mutex(try database.readNow { try Self.overlaid(files, $0) })
    }

    var current: Labels { now.withLock { $0 } }

    /// Takes in what is written by now, also within the transaction that wrote it: nobody may see its edition with the
    /// old words.
    func renew(_ connection: Database.Connection) throws {
        let new = try Self.overlaid(files, connection)
        now.withLock { $0 = new }
    }

    private static func overlaid(_ files: Labels, _ connection: Database.Connection) throws -> Labels {
        files.overlaid(by: try TermLabel.newest(connection))
    }
}

/// The words for a code in one language, as they were edited in the manual.
struct TermLabel: Sendable {
    let id: Int64
    let vocabulary: String
    let code: String
    let language: Language
    /// None gives the file's words back.
    let label: String?
    let help: String?

    static func newest(_ connection: Database.Connection) throws -> [TermLabel] {
        try connection.rows(
            """
            SELECT * FROM termLabel
            WHERE id IN (SELECT max(id) FROM termLabel GROUP BY vocabulary, code, language) ORDER BY id
            """
        ).compactMap { row in
            Language(rawValue: row["language"]).map {
                TermLabel(
                    id: row["id"], vocabulary: row["vocabulary"], code: row["code"], language: $0,
                    label: row["label"], help: row["help"])
            }
        }
    }
}
