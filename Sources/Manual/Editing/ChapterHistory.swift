package import Foundation
internal import GRDB

/// One published version of a chapter, for its editors.
package struct ChapterVersion: Sendable, Equatable {
    package let number: Int
    package let publishedAt: Date
    /// Who made it; none where it came with an edition or the person is gone.
    package let by: String?
    package let isEdition: Bool
    /// Why, in the editor's words; may be empty.
    package let reason: String
}

/// Where two versions of a chapter differ, word by word.
enum ChapterDifference {
    static func between(_ old: Answers, _ new: Answers, in language: Language?) -> [FieldDifference] {
        Set(old.keys).union(new.keys).sorted().compactMap { name in
            func text(_ answers: Answers) -> String { (answers[name] ?? []).joined(separator: ", ") }
            let (before, after) = (text(old), text(new))
            guard !before.utf8.elementsEqual(after.utf8) else { return nil }
            return FieldDifference(field: name, language: language, difference: .between(before, after))
        }
    }

    static func between(_ old: ChapterContent, _ new: ChapterContent) -> [FieldDifference] {
        let languages = Set(old.texts.keys).union(new.texts.keys).sorted()
        return languages.flatMap { between(old.texts[$0] ?? [:], new.texts[$0] ?? [:], in: $0) }
            + between(old.facts, new.facts, in: nil)
    }
}

/// The past of a chapter: what was published when, by whom and why; and the way back.
extension Editing {
    package func chapter(_ id: Int64, in language: Language, by person: Person.ID) async throws -> ChapterLine {
        try await database.read { connection in
            _ = try Self.entering(connection, person)
            guard let line = try ChapterLine.load(connection, id: id, in: language) else { throw NotFound() }
            return line
        }
    }

    /// The newest first.
    package func history(_ id: Int64, by person: Person.ID) async throws -> [ChapterVersion] {
        try await database.read { connection in
            _ = try Self.entering(connection, person)
            return try connection.rows(
                """
                SELECT v.number, v.publishedAt, v.fileDigest IS NOT NULL AS isEdition, p.name, k.reason
                FROM entry e JOIN entryVersion v ON v.entryId = e.id
                LEFT JOIN versionCredit k ON k.versionId = v.id LEFT JOIN person p ON p.id = k.personId
                WHERE e.id = ? AND e.kind <> 'case' AND v.publishedAt IS NOT NULL ORDER BY v.number DESC
                """, arguments: [id]
            ).map { row in
                ChapterVersion(
                    number: row["number"], publishedAt: Timestamp.date(row["publishedAt"]) ?? .distantPast,
                    by: row["name"], isEdition: row["isEdition"], reason: row["reason"] ?? "")
            }
        }
    }

    package func differences(
        _ id: Int64, from: Int, to: Int, by person: Person.ID
    ) async throws -> [FieldDifference]? {
        let pair: (ChapterContent, ChapterContent)? = try await database.read { connection in
            _ = try Self.entering(connection, person)
            guard let old = try ChapterContent.load(connection, entryId: id, version: from),
                let new = try ChapterContent.load(connection, entryId: id, version: to)
            else { return nil }
            return (old, new)
        }
        return pair.map { ChapterDifference.between($0, $1) }
    }

    /// The words of an earlier version become the next one; nothing in between is lost. For admins: all languages are
    /// touched.
    package func restore(_ id: Int64, version: Int, seen: Int, by person: Person.ID) async throws -> Int {
        let (vocabularies, now) = (vocabularies, now())
        return try await database.publish { connection in
            _ = try Person.administering(connection, id: person)
            let current = try Self.content(connection, id)
            guard let old = try ChapterContent.load(connection, entryId: id, version: version) else {
                throw NotFound()
            }
            guard current.version == seen else {
                let merge = ChapterMerge([:], in: current.original, base: current, current: current)
                throw try EditedMeanwhile(connection, merge, current, in: current.original)
            }
            var restored = current
            (restored.facts, restored.texts) = (old.facts, old.texts)
            guard restored != current else { throw NothingChanged() }
            return try Self.save(
                restored, reason: "", act: .chapterRestored, detail: "from \(version) to", vocabularies, connection,
                by: person, at: now)
        }
    }
}
