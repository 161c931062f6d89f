internal import GRDB

/// The texts of one version, ready to be shown in a language or, where that has none, in the original one.
struct EntryTexts: Sendable {
    struct Written: Sendable {
        let text: String
        let html: String
        let sourceVersion: Int
        let origin: String
    }

    let number: Int
    let originalLanguage: Language
    private var texts: [TextKey: [Language: Written]] = [:]

    /// One field, by key, in the language asked for or else in the original one.
    func shown(_ key: TextKey, in language: Language) -> LocalText? {
        guard let found = texts[key] else { return nil }
        let shown = found[language] == nil ? originalLanguage : language
        guard let written = found[shown] else { return nil }
        return LocalText(
            text: written.text, html: written.html, language: shown,
            origin: LocalText.Origin(rawValue: written.origin) ?? .human,
            isOutdated: written.sourceVersion < number && shown != originalLanguage)
    }

    /// A title or another line that an entry cannot be without.
    func line(_ field: String, in language: Language) -> LocalText {
        shown(TextKey(field), in: language) ?? LocalText(text: "", html: "", language: originalLanguage)
    }

    func written(_ key: TextKey, in language: Language) -> Written? {
        texts[key]?[language]
    }

    /// The places of a list field that have text, in order.
    func ordinals(of field: String) -> [Int] {
        texts.keys.filter { $0.field == field }.map(\.ordinal).sorted()
    }

    /// Languages that have at least a title, the original one first.
    var languages: [Language] {
        let titled = Set((texts[TextKey("title")] ?? [:]).keys)
        return [originalLanguage] + titled.subtracting([originalLanguage]).sorted()
    }

    var all: Texts {
        texts.reduce(into: [:]) { result, entry in
            for (language, written) in entry.value { result[language, default: [:]][entry.key] = written.text }
        }
    }

    // MARK: Loading

    static func load(_ connection: Database.Connection, versionId: Int64) throws -> EntryTexts {
        guard let texts = try load(connection, versionIds: [versionId])[versionId] else {
            throw DatabaseError(message: "there is no version \(versionId)")
        }
        return texts
    }

    /// Texts of many versions at once; `fields` narrows to what a list shows.
    static func load(
        _ connection: Database.Connection, versionIds: [Int64], fields: [String]? = nil
    ) throws -> [Int64: EntryTexts] {
        let ids = JSONList.text(versionIds)
        var result: [Int64: EntryTexts] = [:]
        let versions = try connection.rows(
            """
            SELECT id, number, originalLanguage FROM entryVersion
            WHERE id IN (SELECT value FROM json_each(?))
            """, arguments: [ids])
        for row in versions {
            let language = Language(rawValue: row["originalLanguage"]) ?? .english
            result[row["id"]] = EntryTexts(number: row["number"], originalLanguage: language)
        }
        let rows = try connection.rows(
            """
            SELECT versionId, field, ordinal, language, text, html, sourceVersion, origin FROM entryText
            WHERE versionId IN (SELECT value FROM json_each(?1))
                AND (?2 IS NULL OR field IN (SELECT value FROM json_each(?2)))
            """, arguments: [ids, fields.map { JSONList.text($0) }])
        for row in rows {
            guard let language = Language(rawValue: row["language"]) else { continue }
            let key = TextKey(row["field"], row["ordinal"])
            result[row["versionId"]]?.texts[key, default: [:]][language] = Written(
                text: row["text"], html: row["html"], sourceVersion: row["sourceVersion"], origin: row["origin"])
        }
        return result
    }

    private init(number: Int, originalLanguage: Language) {
        self.number = number
        self.originalLanguage = originalLanguage
    }
}
