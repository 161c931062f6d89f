internal import Foundation
internal import GRDB
internal import Synchronization

/// The SQLite file of the manual, or its twin in memory. The only type that opens a database.
///
/// Readers run side by side on snapshots (WAL), writers one after another. Every write that readers can see goes
/// through `publish`, which makes a new edition in the same transaction.
struct Database: Sendable {
    typealias Connection = GRDB.Database

    private let writer: any DatabaseWriter
    private let known = KnownEdition()

    /// Opens or creates `file`. A crash or power cut loses nothing that was committed.
    static func open(file: String) throws -> Database {
        let pool = try DatabasePool(path: file, configuration: configuration)
        // DatabasePool settles for NORMAL with WAL; what a person was told is saved must survive a power cut.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return Database(writer: pool)
    }

    static func inMemory() throws -> Database {
        Database(writer: try DatabaseQueue(configuration: configuration))
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.label = "manual"
        configuration.prepareDatabase { connection in
            // So that a REPLACE cannot slip past the triggers that guard published versions.
            try connection.execute(sql: "PRAGMA recursive_triggers = ON")
            // What is deleted is gone from the file too: people may ask to be erased.
            try connection.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    private init(writer: any DatabaseWriter) {
        self.writer = writer
    }

    // MARK: Reading and writing

    func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
        try await writer.read(body)
    }

    func readNow<Value>(_ body: (Connection) throws -> Value) throws -> Value {
        try writer.read(body)
    }

    /// A change that no reader can see.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
        try await writer.write(body)
    }

    /// A change that readers can see: one transaction, one new edition.
    func publish<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
        let (value, edition) = try await writer.write { connection in
            (try body(connection), try Self.nextEdition(connection))
        }
        known.raise(to: edition)
        return value
    }

    /// The same at once; without a new edition when `isSeen` finds that readers will see no difference.
    func publishNow<Value>(
        if isSeen: (Value) -> Bool = { _ in true }, _ body: (Connection) throws -> Value
    ) throws -> Value {
        let (value, edition) = try writer.write { connection in
            let value = try body(connection)
            return (value, isSeen(value) ? try Self.nextEdition(connection) : nil)
        }
        if let edition { known.raise(to: edition) }
        return value
    }

    func writeNow<Value>(_ body: (Connection) throws -> Value) throws -> Value {
        try writer.write(body)
    }

    // MARK: The edition

    /// The newest edition this process knows of.
    var edition: Int { known.number }

    /// Looks for editions that another process made (`manual import` beside a running server).
    func refreshEdition() throws {
        let number = try readNow { try $0.value(of: Int.self, "SELECT number FROM edition") }
        known.raise(to: number ?? 1)
    }

    private static func nextEdition(_ connection: Connection) throws -> Int {
        try connection.value(of: Int.self, "UPDATE edition SET number = number + 1 RETURNING number") ?? 1
    }
}

/// The edition as far as this process knows, readable from any thread without asking the database.
private final class KnownEdition: Sendable {
    private let value = Atomic<Int>(1)

    var number: Int { value.load(ordering: .acquiring) }

    func raise(to number: Int) {
        value.max(number, ordering: .acquiringAndReleasing)
    }
}
