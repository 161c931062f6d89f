package import Foundation
internal import GRDB

/// One chapter in one language, ready to be edited.
package struct ChapterDesk: Sendable {
    package let chapter: ChapterLine
    package let language: Language
    package let fields: [ChapterField]
    /// What the person left here, else what is published.
    package let answers: Answers
    /// The texts in the original language, beside which a translation is written.
    package let originals: Answers
    /// Texts whose original has changed since they were translated.
    package let outdated: Set<String>
    /// The version that the answers began from.
    package let seen: Int
    /// When the person last kept something here.
    package let keptAt: Date?
    /// Others who are writing in the same language.
    package let others: [EditUnderway]

    package var isTranslation: Bool { language != chapter.original }

    static func load(
        _ connection: Database.Connection, _ content: ChapterContent, in language: Language, reading: Language,
        by person: Int64
    ) throws -> ChapterDesk {
        guard let line = try ChapterLine.load(connection, id: content.entryId, in: reading) else { throw NotFound() }
        let edit = try ChapterEdit.load(connection, content.entryId, language, person)
        let answers = edit?.answers ?? content.answers(in: language)
        return ChapterDesk(
            chapter: line, language: language, fields: content.with(answers, in: language).fields(in: language),
            answers: answers, originals: language == content.original ? [:] : content.texts[content.original] ?? [:],
            outdated: language == content.original ? [] : try outdated(connection, content, language),
            seen: edit?.baseVersion ?? content.version, keptAt: edit?.savedAt,
            others: line.edits.filter { $0.person != person && $0.language == language })
    }

    /// The same desk with what a form sent.
    package func with(_ answers: Answers, seen: Int? = nil, vocabularies: Vocabularies) -> ChapterDesk {
        let content = ChapterContent(
            entryId: chapter.id, kind: chapter.kind, path: chapter.path, version: chapter.version,
            original: chapter.original, facts: [:], texts: [:])
        return ChapterDesk(
            chapter: chapter, language: language,
            fields: isTranslation ? fields : content.with(answers, in: language).fields(in: language),
            answers: answers, originals: originals, outdated: outdated, seen: seen ?? self.seen, keptAt: keptAt,
            others: others)
    }

    private static func outdated(
        _ connection: Database.Connection, _ content: ChapterContent, _ language: Language
    ) throws -> Set<String> {
        let keys = try connection.rows(
            """
            SELECT x.field, x.ordinal FROM entryText x JOIN entryVersion v ON v.id = x.versionId
            WHERE v.entryId = ? AND v.number = ? AND x.language = ? AND x.sourceVersion < v.number
            """, arguments: [content.entryId, content.version, language.rawValue]
        ).map { TextKey($0["field"], $0["ordinal"]) }
        let texts = Dictionary(uniqueKeysWithValues: keys.map { ($0, "") })
        return Set(ChapterRows.answers(texts, facts: content.facts).keys)
    }
}

/// A chapter as readers would see it.
package enum ChapterPreview: Sendable {
    case step(StepChapter)
    case section(SectionChapter)
    case method(MethodSheet)

    init?(_ connection: Database.Connection, _ content: ChapterContent, in language: Language) throws {
        let path = content.path
        switch content.kind {
        case .step:
            guard let step = try StepChapter.load(connection, code: path[0], in: language) else { return nil }
            self = .step(step)
        case .section:
            guard path.count == 2,
                let section = try SectionChapter.load(connection, step: path[0], slug: path[1], in: language)
            else { return nil }
            self = .section(section)
        case .method:
            guard let sheet = try MethodSheet.load(connection, code: path[0], in: language) else { return nil }
            self = .method(sheet)
        case .caseStudy: return nil
        }
    }
}

/// Somebody has published a version since the form was made, and changed what the person changed too.
package struct EditedMeanwhile: Error, Sendable {
    package let by: String?
    package let at: Date
    package let version: Int
    /// What the person typed, with what only others changed put in.
    package let answers: Answers
    /// From the published words to the person's, in the fields that both changed.
    package let differences: [FieldDifference]
    /// A translation was written beside an original that is no longer that.
    package let hasMovedOriginal: Bool

    init(
        _ connection: Database.Connection, _ merge: ChapterMerge, _ current: ChapterContent, in language: Language
    ) throws {
        let line = try ChapterLine.load(connection, id: current.entryId, in: language)
        by = line?.changedBy
        at = line?.changedAt ?? .distantPast
        version = current.version
        answers = merge.answers
        differences = ChapterDifference.between(current.answers(in: language), merge.answers, in: language)
            .filter { merge.conflicts.contains($0.field) || $0.field.hasPrefix("sources.") }
        hasMovedOriginal = !merge.movedOriginals.isEmpty
    }
}
