package import Foundation
internal import GRDB

/// One device on which a person is signed in.
package struct Session: Sendable, Identifiable, Equatable {
    package let id: Int64
    package let createdAt: Date
    package let lastUsedAt: Date
    package let expiresAt: Date
    /// A coarse word, such as "Firefox, Windows".
    package let device: String

    static let lifetime: TimeInterval = 30 * 86_400
    /// The last use is written down no oftener than this: reading a page shall not write.
    static let coarseness: TimeInterval = 5 * 60
    static let longestDevice = 40

    init(_ row: Row) {
        id = row["id"]
        createdAt = Timestamp.date(row["createdAt"]) ?? .distantPast
        lastUsedAt = Timestamp.date(row["lastUsedAt"]) ?? .distantPast
        expiresAt = Timestamp.date(row["expiresAt"]) ?? .distantPast
        device = row["device"]
    }

    /// Always a new secret: one that was known before signing in opens nothing.
    static func begin(
        _ connection: Database.Connection, person: Person, device: String, at date: Date
    ) throws -> SignedIn {
        let token = Secret.make()
        let words = device.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(longestDevice)
        let now = Timestamp.text(date)
        try connection.insert(
            into: "personSession",
            [
                "digest": Secret.digest(token), "personId": person.id, "createdAt": now, "lastUsedAt": now,
                "expiresAt": Timestamp.text(date.addingTimeInterval(lifetime)),
                "device": String(String.UnicodeScalarView(words)),
            ])
        let id = connection.lastInsertedRowID
        guard let row = try connection.row("SELECT * FROM personSession WHERE id = ?", arguments: [id]) else {
            throw NotFound()
        }
        return SignedIn(person: person, session: Session(row), token: token)
    }
}

/// Somebody who has just been let in; `token` is what the cookie holds and is told only once.
package struct SignedIn: Sendable {
    package let person: Person
    package let session: Session
    package let token: String
}

/// Somebody whose cookie was recognised.
package struct Visitor: Sendable {
    package let person: Person
    package let session: Session
}
