internal import GRDB

/// How this module speaks to SQLite. Statements are kept after their first use: preparing one costs more than most of
/// ours take to run.
extension Database.Connection {
    func rows(_ sql: String, arguments: StatementArguments = StatementArguments()) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    func row(_ sql: String, arguments: StatementArguments = StatementArguments()) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    func values<Value: DatabaseValueConvertible>(
        of type: Value.Type, _ sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> [Value] {
        try type.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    func value<Value: DatabaseValueConvertible>(
        of type: Value.Type, _ sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> Value? {
        try type.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    /// Changes rows.
    func run(_ sql: String, arguments: StatementArguments = StatementArguments()) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Adds one row. Table and columns are our own words, values are bound.
    func insert(into table: String, _ values: KeyValuePairs<String, (any DatabaseValueConvertible)?>) throws {
        try insert(into: table, values.map { ($0.key, $0.value) })
    }

    func insert(into table: String, _ values: [(String, (any DatabaseValueConvertible)?)]) throws {
        let columns = values.map(\.0).joined(separator: ", ")
        let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
        try run(
            "INSERT INTO \(table) (\(columns)) VALUES (\(marks))", arguments: StatementArguments(values.map(\.1)))
    }
}
