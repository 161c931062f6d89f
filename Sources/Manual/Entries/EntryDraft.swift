internal import Foundation
internal import GRDB

/// What a new version of an entry is made of, whatever its kind.
struct EntryDraft {
    var originalLanguage: Language
    var texts: Texts
    /// Codes by field, most important first.
    var codes: [(field: String, vocabulary: Vocabulary, codes: [String])] = []
    var sources: [Source] = []
    var author: String
    var reason: String
    /// SHA-256 of the files it was read from, for entries of an edition.
    var fileDigest: String?
    /// Languages whose words say what the original says now, also where they are the same as before.
    var confirmed: Set<Language> = []

    /// Writes the version with its texts, codes and sources; the caller adds what its kind has, then publishes.
    func save(_ connection: Database.Connection, entryId: Int64, at date: Date) throws -> SavedVersion {
        let previous = try connection.row(
            "SELECT id, number, originalLanguage FROM entryVersion WHERE entryId = ? ORDER BY number DESC LIMIT 1",
            arguments: [entryId])
        let number: Int = 1 + (previous?["number"] ?? 0)
        try connection.insert(
            into: "entryVersion",
            [
                "entryId": entryId, "number": number, "originalLanguage": originalLanguage.rawValue,
                "createdAt": Timestamp.text(date), "author": author, "reason": reason, "fileDigest": fileDigest,
            ])
        let version = SavedVersion(id: connection.lastInsertedRowID, entryId: entryId, number: number)
        let old = try previous.map { try EntryTexts.load(connection, versionId: $0["id"]) }
        try saveTexts(connection, version: version, old: old)
        for (field, vocabulary, codes) in codes {
            for (index, code) in codes.enumerated() {
                try connection.insert(
                    into: "entryTerm",
                    [
                        "versionId": version.id, "field": field, "rank": index + 1, "vocabulary": vocabulary.rawValue,
                        "code": code,
                    ])
            }
        }
        for (ordinal, source) in sources.enumerated() {
            try source.save(connection, versionId: version.id, ordinal: ordinal)
        }
        return version
    }

    private func saveTexts(_ connection: Database.Connection, version: SavedVersion, old: EntryTexts?) throws {
        for (language, texts) in texts {
            for (key, text) in texts {
                // What was known about these very words in the version before.
                let before = old?.written(key, in: language).flatMap { $0.text == text ? $0 : nil }
                let isOutdated =
                    try language != originalLanguage && !confirmed.contains(language)
                    && isBehind(before, key, of: version.entryId, connection)
                try connection.insert(
                    into: "entryText",
                    [
                        "versionId": version.id, "field": key.field, "ordinal": key.ordinal,
                        "language": language.rawValue, "text": text,
                        "html": try Markup.html(of: text, field: key.field),
                        "sourceLanguage": originalLanguage.rawValue,
                        "sourceVersion": isOutdated ? before?.sourceVersion : version.number,
                        "origin": before?.origin ?? LocalText.Origin.human.rawValue,
                    ])
            }
        }
    }

    /// The original does not say what it said when the translation was made; it may have moved on, and back again.
    private func isBehind(
        _ before: EntryTexts.Written?, _ key: TextKey, of entryId: Int64, _ connection: Database.Connection
    ) throws -> Bool {
        guard let before else { return false }
        let translated = try connection.value(
            of: String.self,
            """
            SELECT t.text FROM entryText t JOIN entryVersion v ON v.id = t.versionId
            WHERE v.entryId = ? AND v.number = ? AND t.field = ? AND t.ordinal = ? AND t.language = ?
            """, arguments: [entryId, before.sourceVersion, key.field, key.ordinal, originalLanguage.rawValue])
        return translated != texts[originalLanguage]?[key]
    }
}

/// A version that has been written but not necessarily published.
struct SavedVersion {
    let id: Int64
    let entryId: Int64
    let number: Int

    /// Makes the version the one that readers see; from here on it is never changed.
    func publish(_ connection: Database.Connection, at date: Date) throws {
        try connection.run(
            "UPDATE entryVersion SET publishedAt = ? WHERE id = ?", arguments: [Timestamp.text(date), id])
        try connection.run(
            "UPDATE entry SET publishedVersion = ? WHERE id = ?", arguments: [number, entryId])
    }
}
