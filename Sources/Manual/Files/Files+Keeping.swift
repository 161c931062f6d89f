internal import Foundation
internal import GRDB
internal import Media

/// What is done from time to time: trying files again that wait, and removing what nobody needs.
extension Files {
    /// Tries again what could not be scanned or made fit.
    package func workOnWaiting() async throws {
        guard let room else { return }
        let waiting = try await database.read { connection in
            try StoredFile.load(
                connection, where: "state = 'waiting' ORDER BY addedAt LIMIT 20", arguments: StatementArguments())
        }
        for file in waiting.values.sorted(by: { $0.digest < $1.digest }) {
            let outcome = await room.work(on: file.digest, kind: file.kind, within: .seconds(60))
            guard outcome != .waiting else { continue }
            // A page may show it from now on.
            try await database.publish { try StoredFile.settle($0, digest: file.digest, outcome) }
            if case .refused = outcome { room.folder.remove(file.digest) }
        }
    }

    /// Forgets, a day after, what a draft no longer names and what nothing uses; then removes the bytes of what is
    /// forgotten.
    package func tidy() async throws {
        let day = now().addingTimeInterval(-86_400)
        try await database.write { connection in
            let date = Timestamp.text(day)
            // A draft's earlier states still name what was taken out of it a moment ago.
            try connection.run(
                """
                DELETE FROM draftFile WHERE addedAt <= ?1 AND NOT EXISTS (
                    SELECT 1 FROM draftField WHERE draftId = draftFile.draftId AND field = 'files'
                        AND instr(answers, draftFile.digest) > 0)
                AND NOT EXISTS (
                    SELECT 1 FROM draftConflict WHERE draftId = draftFile.draftId AND field = 'files'
                        AND instr(answers, draftFile.digest) > 0)
                """, arguments: [date])
            try connection.run(
                "DELETE FROM storedFile WHERE addedAt <= ? AND \(FileUse.none(of: "storedFile.digest"))",
                arguments: [date])
        }
        guard let room else { return }
        for name in room.folder.untouched(since: day) {
            // Asked and removed while nobody else writes: an upload of the same file cannot come between.
            try await database.write { connection in
                if try Self.isUnneeded(connection, name, since: day) { room.folder.remove(name) }
            }
        }
    }

    /// No line names it, or only lines of cases from which it was taken.
    private static func isUnneeded(_ connection: Database.Connection, _ digest: String, since day: Date) throws -> Bool
    {
        guard let file = try StoredFile.load(connection, digest: digest) else { return true }
        if file.state == .refused { return true }
        let isUsed = try connection.value(
            of: Bool.self,
            """
            SELECT EXISTS (SELECT 1 FROM draftFile WHERE digest = ?1)
                OR EXISTS (SELECT 1 FROM submissionFile WHERE digest = ?1)
                OR EXISTS (
                    SELECT 1 FROM caseFile f JOIN entryVersion v ON v.id = f.versionId
                    WHERE f.digest = ?1 AND NOT EXISTS (
                        SELECT 1 FROM fileRemoval r WHERE r.caseId = v.entryId AND r.digest = ?1))
            """, arguments: [digest])
        if isUsed == true { return false }
        // Uploaded again a moment ago, it may be on its way into a draft.
        let gone = try connection.value(
            of: String.self,
            "UPDATE storedFile SET state = 'refused' WHERE digest = ? AND addedAt <= ? RETURNING digest",
            arguments: [digest, Timestamp.text(day)])
        return gone != nil
    }
}
