package import Foundation
internal import GRDB

/// What one person is writing into a chapter in one language, before it is published.
struct ChapterEdit: Sendable {
    /// Bytes of all answers together.
    static let largest = 512 << 10

    let baseVersion: Int
    let answers: Answers
    let savedAt: Date

    static func load(
        _ connection: Database.Connection, _ id: Int64, _ language: Language, _ person: Int64
    ) throws -> ChapterEdit? {
        try connection.row(
            "SELECT * FROM chapterEdit WHERE entryId = ? AND language = ? AND personId = ?",
            arguments: [id, language.rawValue, person]
        ).map {
            ChapterEdit(
                baseVersion: $0["baseVersion"], answers: DraftRecord.answers($0["answers"]),
                savedAt: Timestamp.date($0["savedAt"]) ?? .distantPast)
        }
    }

    func save(_ connection: Database.Connection, _ id: Int64, _ language: Language, _ person: Int64) throws {
        let text = DraftRecord.text(answers)
        guard text.utf8.count <= Self.largest else { throw TooLarge() }
        try connection.run(
            """
            INSERT INTO chapterEdit (entryId, language, personId, baseVersion, answers, savedAt)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (entryId, language, personId) DO UPDATE SET baseVersion = ?4, answers = ?5, savedAt = ?6
            """, arguments: [id, language.rawValue, person, baseVersion, text, Timestamp.text(savedAt)])
    }

    static func remove(
        _ connection: Database.Connection, _ id: Int64, _ language: Language, _ person: Int64
    ) throws {
        try connection.run(
            "DELETE FROM chapterEdit WHERE entryId = ? AND language = ? AND personId = ?",
            arguments: [id, language.rawValue, person])
    }
}

/// Somebody who is editing a chapter at the moment.
package struct EditUnderway: Sendable, Equatable {
    package let person: Person.ID
    package let name: String
    package let language: Language
    package let savedAt: Date

    static func all(_ connection: Database.Connection) throws -> [Int64: [EditUnderway]] {
        try connection.rows(
            """
            SELECT c.entryId, c.language, c.savedAt, p.id AS personId, p.name FROM chapterEdit c
            JOIN person p ON p.id = c.personId ORDER BY c.savedAt DESC
            """
        ).reduce(into: [:]) { result, row in
            guard let language = Language(rawValue: row["language"]) else { return }
            result[row["entryId"], default: []].append(
                EditUnderway(
                    person: row["personId"], name: row["name"], language: language,
                    savedAt: Timestamp.date(row["savedAt"]) ?? .distantPast))
        }
    }
}
