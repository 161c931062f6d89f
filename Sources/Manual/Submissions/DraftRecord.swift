internal import Foundation
internal import GRDB

/// How drafts lie in the database: one line for each field and language from the revision on that gave it what it has.
enum DraftRecord {
    /// One field, or one language of one: what is saved, compared and kept as a whole. Rows of a list move together.
    struct Unit: Hashable {
        let field: String
        let language: Language?

        var languageText: String { language?.rawValue ?? "" }
    }

    static func insert(
        _ connection: Database.Connection, person: Int64? = nil, linkDigest: String? = nil, language: Language,
        caseId: Int64? = nil, baseVersion: Int? = nil, at date: Date
    ) throws -> Draft {
        let now = Timestamp.text(date)
        try connection.insert(
            into: "draft",
            [
                "personId": person, "linkDigest": linkDigest, "caseId": caseId, "baseVersion": baseVersion,
                "language": language.rawValue, "createdAt": now, "savedAt": now,
            ])
        guard let draft = try load(connection, id: connection.lastInsertedRowID) else { throw NotFound() }
        return draft
    }

    // MARK: Loading

    static func load(
        _ connection: Database.Connection, id: Int64, for holder: DraftHolder
    ) throws -> Draft? {
        let isHeld =
            switch holder {
            case .person(let person):
                try connection.value(
                    of: Bool.self, "SELECT EXISTS (SELECT 1 FROM draft WHERE id = ? AND personId = ?)",
                    arguments: [id, person])
            case .link(let token):
                try connection.value(
                    of: Bool.self, "SELECT EXISTS (SELECT 1 FROM draft WHERE id = ? AND linkDigest = ?)",
                    arguments: [id, Secret.digest(token)])
            }
        return isHeld == true ? try load(connection, id: id) : nil
    }

    static func load(_ connection: Database.Connection, id: Int64) throws -> Draft? {
        guard
            let row = try connection.row(
                """
                SELECT d.*, s.id AS submissionId, s.status FROM draft d LEFT JOIN submission s ON s.draftId = d.id
                WHERE d.id = ?
                """, arguments: [id])
        else { return nil }
        let units = try units(connection, id: id)
        var draft = Draft(
            id: id, revision: row["revision"], originalLanguage: Language(rawValue: row["language"]) ?? .english,
            personId: row["personId"], caseId: row["caseId"], baseVersion: row["baseVersion"],
            submission: row["submissionId"],
            status: (row["status"] as String?).flatMap(CaseStatus.init(rawValue:)) ?? .draft,
            createdAt: Timestamp.date(row["createdAt"]) ?? .distantPast,
            savedAt: Timestamp.date(row["savedAt"]) ?? .distantPast)
        for (unit, answers) in units {
            if let language = unit.language {
                draft.texts[language, default: [:]].merge(answers) { $1 }
            } else {
                draft.facts.merge(answers) { $1 }
            }
        }
        draft.files = try StoredFile.load(
            connection, where: "digest IN (SELECT digest FROM draftFile WHERE draftId = ?)", arguments: [id])
        draft.conflicts = try connection.rows(
            "SELECT * FROM draftConflict WHERE draftId = ? ORDER BY id", arguments: [id]
        ).map { row in
            let unit = Unit(field: row["field"], language: Language(rawValue: row["language"]))
            return DraftConflict(
                id: row["id"], field: unit.field, language: unit.language, mine: answers(row["answers"]),
                theirs: units[unit] ?? [:], at: Timestamp.date(row["at"]) ?? .distantPast)
        }
        return draft
    }

    /// Everything as it is now, or as it was at a revision.
    static func units(
        _ connection: Database.Connection, id: Int64, at revision: Int? = nil
    ) throws -> [Unit: Answers] {
        // SQLite takes the other columns from the row that has the maximum.
        try connection.rows(
            """
            SELECT field, language, answers, max(revision) FROM draftField
            WHERE draftId = ?1 AND (?2 IS NULL OR revision <= ?2) GROUP BY field, language
            """, arguments: [id, revision]
        ).reduce(into: [:]) { result, row in
            let answers = answers(row["answers"])
            if !answers.isEmpty {
                result[Unit(field: row["field"], language: Language(rawValue: row["language"]))] = answers
            }
        }
    }

    // MARK: Writing

    static func write(
        _ connection: Database.Connection, id: Int64, _ unit: Unit, _ answers: Answers, revision: Int
    ) throws {
        try connection.run(
            "INSERT OR REPLACE INTO draftField VALUES (?, ?, ?, ?, ?)",
            arguments: [id, unit.field, unit.languageText, revision, text(answers)])
    }

    /// Earlier states that no form can have begun from any more.
    static func forget(_ connection: Database.Connection, id: Int64, before revision: Int) throws {
        try connection.run(
            """
            DELETE FROM draftField WHERE draftId = ?1 AND revision < (
                SELECT max(later.revision) FROM draftField later
                WHERE later.draftId = ?1 AND later.field = draftField.field AND later.language = draftField.language
                    AND later.revision <= ?2)
            """, arguments: [id, revision])
    }

    /// Bytes of everything that is kept of a draft, and of what it says now with what waits beside it.
    static func size(_ connection: Database.Connection, id: Int64) throws -> (all: Int, latest: Int) {
        let row = try connection.row(
            """
            SELECT coalesce(sum(length(CAST(answers AS BLOB))), 0) AS every,
                coalesce(sum(CASE WHEN revision = (
                    SELECT max(revision) FROM draftField
                    WHERE draftId = f.draftId AND field = f.field AND language = f.language
                ) THEN length(CAST(answers AS BLOB)) END), 0) AS latest,
                (SELECT coalesce(sum(length(CAST(answers AS BLOB))), 0) FROM draftConflict WHERE draftId = ?1) AS beside
            FROM draftField f WHERE draftId = ?1
            """, arguments: [id])
        let (every, latest, beside): (Int, Int, Int) = (row?["every"] ?? 0, row?["latest"] ?? 0, row?["beside"] ?? 0)
        return (every + beside, latest + beside)
    }

    static func text(_ answers: Answers) -> String {
        let members = answers.sorted { $0.key < $1.key }.map {
            Tree.Member(name: $0.key, value: .list($0.value.map(Tree.text)))
        }
        return String(decoding: JSONWriter.line(.map(members)).dropLast(), as: UTF8.self)
    }

    static func answers(_ text: String) -> Answers {
        guard case .map(let members)? = try? JSONReader.read(Array(text.utf8)) else { return [:] }
        return members.reduce(into: [:]) { result, member in
            // Exactly as typed: `Tree.string` would trim.
            result[member.name] = member.value.items.map { if case .text(let text) = $0 { text } else { "" } }
        }
    }
}
