package import Foundation
internal import GRDB

/// A search that a person wants to find again.
package struct SavedSearch: Sendable, Equatable, Identifiable {
    /// When the person is told of new cases.
    package enum Mail: String, CaseIterable, Sendable {
        case none, weekly
        case atOnce = "at-once"
    }

    package let id: Int64
    package let personId: Person.ID
    package let name: String
    /// As it stands in the address of the list of cases.
    package let query: String
    package let mail: Mail
    /// Cases that were published by then are not new.
    package let seenUntil: Date

    init(_ row: Row) {
        id = row["id"]
        personId = row["personId"]
        name = row["name"]
        query = row["query"]
        mail = Mail(rawValue: row["mail"]) ?? .none
        seenUntil = Timestamp.date(row["seenUntil"]) ?? .distantPast
    }
}
