internal import Foundation
internal import GRDB
internal import Media

/// A file on its way into a draft. Its bytes are read when there is room for them.
package struct NewFile: Sendable {
    /// As the browser names it.
    let name: String
    /// The row of the draft whose file it replaces; none for one more.
    let place: Int?
    let network: String
    let read: @Sendable () -> [UInt8]?

    package init(name: String, place: Int?, network: String, read: @escaping @Sendable () -> [UInt8]?) {
        self.name = FileName.safe(name)
        self.place = place
        self.network = network
        self.read = read
    }
}

/// The disk is full, or files are not kept here.
package struct NoRoomForFiles: Error, Sendable, Equatable {}

extension Files {
    /// Adds a file to a draft, whatever other tabs have saved meanwhile. What is not taken throws a `FileRefusal`, and
    /// nothing of it stays. Tells whether it can be had already.
    package func add(
        _ file: NewFile, to id: Draft.ID, by holder: DraftHolder
    ) async throws -> StoredFile.State {
        guard let room else { throw NoRoomForFiles() }
        let (limits, now) = (limits, now())
        try await database.write { connection in
            _ = try Self.open(connection, id, holder, adding: file)
            try limits.count(connection, .fileFromNetwork, Limits.visitor(file.network), at: now)
        }
        let kept = await room.inTurn { await keep(file, in: room) }
        guard let (digest, kind, isNew) = try kept?.get() else { throw NoRoomForFiles() }
        if isNew { try await settle(digest, await room.work(on: digest, kind: kind, within: .seconds(15))) }
        return try await database.write { connection in
            let draft = try Self.open(connection, id, holder, adding: file)
            // Sent twice at once and refused for the other one.
            guard let stored = try StoredFile.load(connection, digest: digest) else {
                throw FileRefusal.brokenPicture
            }
            try connection.run(
                "INSERT OR REPLACE INTO draftFile VALUES (?, ?, ?)", arguments: [id, digest, Timestamp.text(now)])
            try Self.put(connection, digest, named: file.name, at: file.place, of: draft, at: now)
            return stored.state
        }
    }

    /// Judges the bytes and keeps them, then writes the line that names them.
    private func keep(
        _ file: NewFile, in room: MediaRoom
    ) async -> Result<(digest: String, kind: FileKind, isNew: Bool), any Error> {
        do {
            guard let bytes = file.read() else { throw NoRoomForFiles() }
            let kind = try Inspection.kind(of: bytes)
            let digest = SHA256.digest(bytes)
            let isNew = try await database.read { try StoredFile.load($0, digest: digest)?.state != .ready }
            guard !isNew || room.keep(bytes, as: digest) else { throw NoRoomForFiles() }
            let now = Timestamp.text(now())
            try await database.write {
                try StoredFile.enter($0, digest: digest, kind: kind, size: bytes.count, at: now)
            }
            return .success((digest, kind, isNew))
        } catch {
            return .failure(error)
        }
    }

    private func settle(_ digest: String, _ outcome: MediaRoom.Outcome) async throws {
        try await database.write { connection in
            try StoredFile.settle(connection, digest: digest, outcome)
            guard case .refused = outcome else { return }
            try connection.run(
                "DELETE FROM storedFile WHERE digest = ?1 AND \(FileUse.none(of: "?1"))", arguments: [digest])
        }
        guard case .refused(let refusal) = outcome else { return }
        room?.folder.remove(digest)
        throw refusal
    }

    private static func open(
        _ connection: Database.Connection, _ id: Draft.ID, _ holder: DraftHolder, adding file: NewFile
    ) throws -> Draft {
        guard let draft = try DraftRecord.load(connection, id: id, for: holder) else { throw NotFound() }
        guard draft.isEditable else { throw NotPossible(act: .edit, from: draft.status) }
        let count = DraftRow.places(of: "files", in: draft).count
        guard file.place != nil || count < most else {
            throw FieldProblems(all: [FieldProblem("files", .tooMany(most))])
        }
        return draft
    }

    /// The row of the draft that names the file.
    private static func put(
        _ connection: Database.Connection, _ digest: String, named name: String, at place: Int?, of draft: Draft,
        at date: Date
    ) throws {
        let unit = DraftRecord.Unit(field: "files", language: nil)
        var answers = draft.facts.filter { DraftField.root(of: $0.key) == "files" }
        let places = DraftRow.places(of: "files", in: draft)
        let row = place.flatMap { places.contains($0) ? $0 : nil } ?? (places.last ?? -1) + 1
        answers["files.\(row).sha256"] = [digest]
        answers["files.\(row).name"] = [name]
        try DraftRecord.write(connection, id: draft.id, unit, answers, revision: draft.revision + 1)
        try connection.run(
            "UPDATE draft SET revision = revision + 1, savedAt = ? WHERE id = ?",
            arguments: [Timestamp.text(date), draft.id])
    }
}
