internal import GRDB

/// How many entries of any kind there are.
enum EntryCount {
    static func all(_ connection: Database.Connection) throws -> Int {
        try connection.value(of: Int.self, "SELECT count(*) FROM entry") ?? 0
    }
}
