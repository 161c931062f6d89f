internal import GRDB

extension Database.Connection {
    /// Adds one row. Table and columns are our own words, values are bound.
    func insert(into table: String, _ values: KeyValuePairs<String, (any DatabaseValueConvertible)?>) throws {
        try insert(into: table, values.map { ($0.key, $0.value) })
    }

    func insert(into table: String, _ values: [(String, (any DatabaseValueConvertible)?)]) throws {
        let columns = values.map(\.0).joined(separator: ", ")
        let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
        let statement = try cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
        try statement.execute(arguments: StatementArguments(values.map(\.1)))
    }
}
