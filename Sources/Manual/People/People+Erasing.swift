package import Foundation
internal import GRDB

extension People {
    /// Takes a person's account away for good, by themselves or an admin. What was never published goes with it.
    package func delete(
        _ id: Person.ID, cases: CaseFate, by actor: Person.ID, mail: @escaping LetterWriter
    ) async throws {
        let erasing = Erasing(vocabularies: vocabularies, date: now())
        try await database.publish { connection in
            if actor != id { _ = try Person.administering(connection, id: actor) }
            guard let person = try Person.load(connection, id: id) else { throw NotFound() }
            try erasing.erase(person: person, cases: cases, connection)
            try LogLine.write(
                connection, .deleted, by: actor, person: id, detail: cases.rawValue, at: erasing.date)
            // The last mail: its words and its recipient are wiped when it has gone.
            var notice = Notice(.accountDeleted, recipient: person.email, language: person.language)
            notice.name = person.name
            try notice.send(connection, mail, at: erasing.date)
        }
    }

    /// Everybody and everything that was erased, to be kept apart from backups.
    package func erasures() async throws -> [Erasure] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM erasure ORDER BY at, kind, id").compactMap { row in
                Erasure.Kind(rawValue: row["kind"]).map {
                    Erasure(kind: $0, id: row["id"], at: Timestamp.date(row["at"]) ?? .distantPast)
                }
            }
        }
    }

    /// Erases again what a backup has brought back. Nobody is told a second time.
    package func reapply(_ erasures: [Erasure]) async throws {
        let erasing = Erasing(vocabularies: vocabularies, date: now())
        try await database.publish { connection in
            for erasure in erasures {
                switch erasure.kind {
                case .person:
                    guard let person = try Person.load(connection, id: erasure.id) else { continue }
                    try erasing.erase(person: person, cases: .keepAnonymous, connection)
                case .caseStudy:
                    let isThere = try connection.value(
                        of: Bool.self, "SELECT EXISTS (SELECT 1 FROM caseStudy WHERE entryId = ?)",
                        arguments: [erasure.id])
                    if isThere == true { try erasing.erase(caseStudy: erasure.id, connection) }
                }
            }
        }
    }
}

/// One line of the list of what was erased; it names nobody.
package struct Erasure: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case person
        case caseStudy = "case"
    }

    package let kind: Kind
    package let id: Int64
    package let at: Date

    package init(kind: Kind, id: Int64, at: Date) {
        self.kind = kind
        self.id = id
        self.at = at
    }
}
