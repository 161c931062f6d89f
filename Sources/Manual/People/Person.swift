package import Foundation
internal import GRDB

/// Somebody with an account. Only who has shown that the address is theirs is a person here.
package struct Person: Sendable, Identifiable, Equatable {
    package struct Block: Sendable, Equatable {
        package let reason: String
        package let at: Date
    }

    package let id: Int64
    package let email: String
    package let name: String
    package let organisation: String?
    package let role: Role
    package let language: Language
    package let attribution: Attribution
    package let confirmedAt: Date
    package let block: Block?
    package let hasPassword: Bool

    package var isBlocked: Bool { block != nil }

    init(_ row: Row) {
        id = row["id"]
        email = row["email"]
        name = row["name"]
        organisation = row["organisation"]
        role = Role(rawValue: row["role"]) ?? .reader
        language = Language(rawValue: row["language"]) ?? .english
        attribution = Attribution(rawValue: row["attribution"]) ?? .none
        confirmedAt = Timestamp.date(row["confirmedAt"]) ?? .distantPast
        block = (row["blockedReason"] as String?).map {
            Block(reason: $0, at: Timestamp.date(row["blockedAt"]) ?? .distantPast)
        }
        hasPassword = row["passwordHash"] != nil
    }

    static func load(_ connection: Database.Connection, id: Int64) throws -> Person? {
        try connection.row("SELECT * FROM person WHERE id = ?", arguments: [id]).map(Person.init)
    }

    static func load(_ connection: Database.Connection, email: EmailAddress) throws -> Person? {
        try connection.row("SELECT * FROM person WHERE emailKey = ?", arguments: [email.key]).map(Person.init)
    }

    /// Somebody who may act: there, and not blocked.
    static func acting(_ connection: Database.Connection, id: Int64) throws -> Person {
        guard let person = try load(connection, id: id), !person.isBlocked else { throw NotAllowed() }
        return person
    }

    /// Whoever acts must have the right at this moment, whatever the page showed.
    static func reviewing(_ connection: Database.Connection, id: Int64) throws -> Person {
        let person = try acting(connection, id: id)
        guard person.role.mayReview else { throw NotAllowed() }
        return person
    }

    static func administering(_ connection: Database.Connection, id: Int64) throws -> Person {
        let person = try acting(connection, id: id)
        guard person.role.mayAdminister else { throw NotAllowed() }
        return person
    }
}
