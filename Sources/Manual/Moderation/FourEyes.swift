internal import GRDB

/// Whether somebody else than the author looks at a submission before it is published.
package enum FourEyes: Sendable {
    /// The reviewer is not its author.
    case given
    /// The author is an admin and nobody else here may review: they may accept it, and the log says so.
    case waived
    /// The reviewer is its author, and there is somebody else to ask.
    case missing

    init(_ connection: Database.Connection, submission: Int64, reviewer: Int64) throws {
        let author = try connection.value(
            of: Int64.self, "SELECT personId FROM submission WHERE id = ?", arguments: [submission])
        guard author == reviewer else {
            self = .given
            return
        }
        let isAdmin = try Person.load(connection, id: reviewer)?.role.mayAdminister == true
        let others = try connection.value(
            of: Int.self,
            "SELECT count(*) FROM person WHERE role IN ('reviewer', 'admin') AND blockedAt IS NULL AND id <> ?",
            arguments: [reviewer])
        self = isAdmin && others == 0 ? .waived : .missing
    }

    /// The word of the log.
    var logged: String? { self == .waived ? "own-case" : nil }
}

/// Nobody accepts their own case.
package struct OwnCase: Error, Sendable, Equatable {}
