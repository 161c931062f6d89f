package import Foundation
internal import GRDB

/// One chapter in the list of what can be edited: its languages, how they stand, and what was changed last.
package struct ChapterLine: Sendable, Identifiable {
    package struct Translation: Sendable, Equatable {
        package let language: Language
        /// Texts whose original has changed since they were written.
        package let outdated: Int
        /// Texts that the original has and this language has not.
        package let missing: Int

        package var isWhole: Bool { outdated == 0 && missing == 0 }
    }

    package let id: Int64
    package let kind: EntryKind
    /// Step and slug of a section, the code of a step or a method.
    package let path: [String]
    package let title: LocalText
    package let original: Language
    /// Those that have any text, the original first.
    package let languages: [Translation]
    package let version: Int
    package let changedAt: Date
    /// Who made the version; none where it came with an edition or the person is gone.
    package let changedBy: String?
    package let edits: [EditUnderway]

    package func translation(into language: Language) -> Translation? {
        languages.first { $0.language == language }
    }

    static func load(_ connection: Database.Connection, id: Int64, in language: Language) throws -> ChapterLine? {
        try all(connection, in: language).first { $0.id == id }
    }

    static func all(_ connection: Database.Connection, in language: Language) throws -> [ChapterLine] {
        let rows = try connection.rows(
            """
            SELECT e.id, e.kind, v.id AS versionId, v.number, v.publishedAt, p.name,
                coalesce(s.code, c.step, m.code) AS code, c.slug
            FROM entry e JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion
            LEFT JOIN step s ON s.entryId = e.id LEFT JOIN section c ON c.entryId = e.id
            LEFT JOIN method m ON m.entryId = e.id
            LEFT JOIN term t ON t.vocabulary = 'steps' AND t.code = coalesce(s.code, c.step)
            LEFT JOIN term n ON n.vocabulary = 'methods' AND n.code = m.code
            LEFT JOIN versionCredit k ON k.versionId = v.id LEFT JOIN person p ON p.id = k.personId
            LEFT JOIN step o ON o.code = c.step LEFT JOIN entry oe ON oe.id = o.entryId
            LEFT JOIN entryVersion ov ON ov.entryId = oe.id AND ov.number = oe.publishedVersion
            LEFT JOIN stepSection q ON q.versionId = ov.id AND q.slug = c.slug
            WHERE e.kind <> 'case'
            ORDER BY n.ordinal IS NOT NULL, coalesce(t.ordinal, n.ordinal), c.slug IS NOT NULL, q.ordinal, c.slug
            """)
        let ids = rows.map { $0["versionId"] as Int64 }
        let texts = try EntryTexts.load(connection, versionIds: ids, fields: ["title"])
        let languages = try translations(connection, versionIds: ids)
        let edits = try EditUnderway.all(connection)
        return rows.compactMap { row in
            guard let kind = EntryKind(rawValue: row["kind"]), let text = texts[row["versionId"]] else { return nil }
            return ChapterLine(
                id: row["id"], kind: kind, path: [row["code"] as String?, row["slug"] as String?].compactMap(\.self),
                title: text.line("title", in: language), original: text.originalLanguage,
                languages: languages[row["versionId"]] ?? [], version: row["number"],
                changedAt: Timestamp.date(row["publishedAt"]) ?? .distantPast, changedBy: row["name"],
                edits: edits[row["id"]] ?? [])
        }
    }

    private static func translations(
        _ connection: Database.Connection, versionIds: [Int64]
    ) throws -> [Int64: [Translation]] {
        try connection.rows(
            """
            SELECT v.id, x.language, x.language = v.originalLanguage AS isOriginal,
                sum(x.sourceVersion < v.number AND x.language <> v.originalLanguage) AS outdated,
                (SELECT count(*) FROM entryText o WHERE o.versionId = v.id AND o.language = v.originalLanguage
                    AND NOT EXISTS (SELECT 1 FROM entryText y WHERE y.versionId = v.id AND y.language = x.language
                        AND y.field = o.field AND y.ordinal = o.ordinal)) AS missing
            FROM entryVersion v JOIN entryText x ON x.versionId = v.id
            WHERE v.id IN (SELECT value FROM json_each(?)) GROUP BY v.id, x.language
            ORDER BY v.id, isOriginal DESC, x.language
            """, arguments: [JSONList.text(versionIds)]
        ).reduce(into: [:]) { result, row in
            guard let language = Language(rawValue: row["language"]) else { return }
            result[row["id"], default: []].append(
                Translation(language: language, outdated: row["outdated"], missing: row["missing"]))
        }
    }
}
