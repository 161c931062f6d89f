internal import Foundation
internal import GRDB

/// How often something may be done within a window of time.
struct Limit: Sendable {
    let name: String
    let count: Int
    let window: TimeInterval

    /// Tries to sign in from one network address, and to one account. The mailed link stays open when the second is used up.
    static let signInFromNetwork = Limit(name: "sign-in-network", count: 30, window: 15 * 60)
    static let signInToAccount = Limit(name: "sign-in-account", count: 10, window: 15 * 60)
    /// Mails that a stranger can cause.
    static let mailFromNetwork = Limit(name: "mail-network", count: 20, window: 3_600)
    static let mailToAddress = Limit(name: "mail-address", count: 5, window: 3_600)
    static let draftFromNetwork = Limit(name: "draft-network", count: 30, window: 86_400)
    static let reportFromNetwork = Limit(name: "report-network", count: 10, window: 3_600)
    static let submissionOfPerson = Limit(name: "submission", count: 20, window: 86_400)
    static let fileFromNetwork = Limit(name: "file-network", count: 60, window: 3_600)
    static let commentOfPerson = Limit(name: "comment", count: 60, window: 3_600)
}

/// Counts by keys that name nobody.
struct Limits: Sendable {
    let key: SecretKey

    /// One more; throws when it is one too many. What it throws out of rolls the count back, and it stays full.
    func count(_ connection: Database.Connection, _ limit: Limit, _ subject: String, at date: Date) throws {
        let ends = Timestamp.text(date.addingTimeInterval(limit.window))
        let row = try connection.row(
            """
            INSERT INTO limitCount VALUES (?1, 1, ?2) ON CONFLICT (digest) DO UPDATE SET
                count = CASE WHEN endsAt <= ?3 THEN 1 ELSE count + 1 END,
                endsAt = CASE WHEN endsAt <= ?3 THEN ?2 ELSE endsAt END
            RETURNING count, endsAt
            """, arguments: [digest(limit, subject), ends, Timestamp.text(date)])
        guard let row, row["count"] > limit.count else { return }
        throw TooMany(until: Timestamp.date(row["endsAt"]) ?? date.addingTimeInterval(limit.window))
    }

    func forget(_ connection: Database.Connection, _ limit: Limit, _ subject: String) throws {
        try connection.run("DELETE FROM limitCount WHERE digest = ?", arguments: [digest(limit, subject)])
    }

    private func digest(_ limit: Limit, _ subject: String) -> String {
        key.code("limit \(limit.name) \(subject)")
    }

    /// What counts as one visitor: an address, or of IPv6 the half that a household is given (RFC 6177).
    static func visitor(_ network: String) -> String {
        guard network.utf8.contains(UInt8(ascii: ":")) else { return network }
        let address = network.split(separator: "%")[0].lowercased()
        let halves = address.split(separator: ":", omittingEmptySubsequences: false)
        // `::` stands for as many zero groups as are missing of eight.
        let gap = address.firstRange(of: "::")
        guard let gap else { return halves.prefix(4).joined(separator: ":") }
        let before = address[..<gap.lowerBound].split(separator: ":")
        let after = address[gap.upperBound...].split(separator: ":")
        let zeros = Array(repeating: Substring("0"), count: max(0, 8 - before.count - after.count))
        return (before + zeros + after).prefix(4).joined(separator: ":")
    }
}
