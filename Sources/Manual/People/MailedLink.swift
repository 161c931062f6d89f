internal import Foundation
internal import GRDB

/// A link that lets somebody do one thing once, because only the reader of a mailbox can know it.
struct MailedLink: Sendable {
    let kind: LinkKind
    let personId: Int64?
    let email: String
    let name: String?
    let organisation: String?
    let language: Language
    let role: Role?

    init(
        _ kind: LinkKind, personId: Int64? = nil, email: String, name: String? = nil, organisation: String? = nil,
        language: Language, role: Role? = nil
    ) {
        self.kind = kind
        self.personId = personId
        self.email = email
        self.name = name
        self.organisation = organisation
        self.language = language
        self.role = role
    }

    private init?(_ row: Row) {
        guard let kind = LinkKind(rawValue: row["kind"]) else { return nil }
        self.init(
            kind, personId: row["personId"], email: row["email"], name: row["name"],
            organisation: row["organisation"], language: Language(rawValue: row["language"]) ?? .english,
            role: (row["role"] as String?).flatMap(Role.init(rawValue:)))
    }

    /// Keeps the digest and gives the secret.
    func make(_ connection: Database.Connection, at date: Date) throws -> String {
        let token = Secret.make()
        try connection.insert(
            into: "mailedLink",
            [
                "digest": Secret.digest(token), "kind": kind.rawValue, "personId": personId, "email": email,
                "name": name, "organisation": organisation, "language": language.rawValue, "role": role?.rawValue,
                "expiresAt": Timestamp.text(date.addingTimeInterval(kind.lifetime)),
            ])
        return token
    }

    /// Uses the link up. It is gone in the same transaction as what it allows, so it cannot be used twice.
    static func take(
        _ connection: Database.Connection, _ token: String, _ kinds: LinkKind..., at date: Date
    ) throws -> MailedLink {
        guard let link = try find(connection, token, at: date), kinds.contains(link.kind) else { throw LinkExpired() }
        try connection.run("DELETE FROM mailedLink WHERE digest = ?", arguments: [Secret.digest(token)])
        return link
    }

    static func find(_ connection: Database.Connection, _ token: String, at date: Date) throws -> MailedLink? {
        try connection.row(
            "SELECT * FROM mailedLink WHERE digest = ? AND expiresAt > ?",
            arguments: [Secret.digest(token), Timestamp.text(date)]
        ).flatMap(MailedLink.init)
    }
}

/// What a mailed link is for.
package enum LinkKind: String, Sendable {
    case reset, address, invitation
    case signUp = "sign-up"
    case signIn = "sign-in"
    case firstAdmin = "first-admin"

    var lifetime: TimeInterval {
        switch self {
        case .signIn, .reset: 30 * 60
        case .signUp, .address, .firstAdmin: 86_400
        case .invitation: 7 * 86_400
        }
    }
}

/// What a link would do, for the page that asks before it is used up.
package struct PendingLink: Sendable, Equatable {
    package let kind: LinkKind
    package let email: String
    package let name: String?
    package let role: Role?
}
