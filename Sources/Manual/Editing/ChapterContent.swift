internal import GRDB

/// A chapter as its editors have it before them: facts once, texts per language, each under the name of its field.
struct ChapterContent: Sendable, Equatable {
    let entryId: Int64
    let kind: EntryKind
    /// Step and slug of a section, the code of a step or a method.
    let path: [String]
    let version: Int
    let original: Language
    var facts: Answers
    var texts: [Language: Answers]

    /// What the form in one language holds: the texts, and with the original the facts.
    func answers(in language: Language) -> Answers {
        let texts = texts[language] ?? [:]
        return language == original ? texts.merging(facts) { text, _ in text } : texts
    }

    /// The same chapter with what a form in one language says. What the form does not mention is empty.
    func with(_ answers: Answers, in language: Language) -> ChapterContent {
        var edited = self
        if language == original {
            edited.facts = answers.filter { ChapterField.isFact($0.key) }
        }
        var texts = answers.filter { !ChapterField.isFact($0.key) }
        // Words for a question or a case that is no longer listed have no place.
        let known = Set(edited.textFields.map(\.name))
        texts = texts.filter { known.contains($0.key) }
        edited.texts[language] = texts.isEmpty ? nil : texts
        return edited
    }

    // MARK: Loading

    /// One version, or the one that readers see.
    static func load(
        _ connection: Database.Connection, entryId: Int64, version: Int? = nil
    ) throws -> ChapterContent? {
        guard
            let row = try connection.row(
                """
                SELECT e.kind, v.id AS versionId, v.number, coalesce(s.code, c.step, m.code) AS code, c.slug
                FROM entry e JOIN entryVersion v ON v.entryId = e.id AND v.number = coalesce(?2, e.publishedVersion)
                LEFT JOIN step s ON s.entryId = e.id LEFT JOIN section c ON c.entryId = e.id
                LEFT JOIN method m ON m.entryId = e.id
                WHERE e.id = ?1 AND e.kind <> 'case' AND v.publishedAt IS NOT NULL
                """, arguments: [entryId, version]),
            let kind = EntryKind(rawValue: row["kind"])
        else { return nil }
        let versionId: Int64 = row["versionId"]
        let texts = try EntryTexts.load(connection, versionId: versionId)
        let facts = try ChapterRows.facts(connection, kind, versionId: versionId)
        let path = [row["code"] as String?, row["slug"] as String?].compactMap(\.self)
        return ChapterContent(
            entryId: entryId, kind: kind, path: path, version: row["number"], original: texts.originalLanguage,
            facts: facts, texts: texts.all.mapValues { ChapterRows.answers($0, facts: facts) })
    }

    // MARK: As an edition has it

    /// The chapter in the form of an edition's folder, so that editors and files are checked and saved by one path.
    func folder(in languages: Set<Language>? = nil, vocabularies: Vocabularies) -> EditionFolder {
        var members = [Tree.Member(name: "original_language", value: .text(original.rawValue))]
        if kind == .method, let code = path.first, let family = vocabularies.family(ofMethod: code) {
            members.append(Tree.Member(name: "family", value: .text(family)))
        }
        for (name, values) in facts.sorted(by: { $0.key < $1.key }) where name.hasPrefix(ChapterField.factPrefix) {
            members.append(
                Tree.Member(
                    name: String(name.dropFirst(ChapterField.factPrefix.count)), value: .list(values.map(Tree.text))))
        }
        members.append(Tree.Member(name: "sources", value: .list(sources)))
        let pages = texts.filter { languages?.contains($0.key) ?? true }.mapValues(page)
        let folder = kind == .method ? "methods" : "manual"
        return EditionFolder(
            path: ([folder] + path).joined(separator: "/"), name: path.last ?? "", facts: .map(members), pages: pages)
    }

    private var sources: [Tree] {
        let places = Set(facts.keys.compactMap(ChapterField.sourcePlace)).sorted()
        return places.map { place in
            .map(
                ChapterField.sourceColumns.compactMap { column in
                    facts["sources.\(place).\(column.name)"]?.first.map {
                        Tree.Member(name: column.name, value: .text($0))
                    }
                })
        }
    }

    private func page(_ answers: Answers) -> EditionPage {
        func text(_ name: String) -> String? { answers[name]?.first }
        func member(_ name: String, _ value: String?) -> Tree.Member? {
            value.map { Tree.Member(name: name, value: .text($0)) }
        }
        var front = ["title", "summary"].compactMap { member($0, text($0)) }
        let questions = (facts["facts.questions"] ?? []).map { code in
            Tree.Member(
                name: code,
                value: .map(["text", "help"].compactMap { member($0, text("question.\(code).\($0)")) }))
        }
        if kind == .step { front.append(Tree.Member(name: "questions", value: .map(questions))) }
        let notes = (facts["facts.cases"] ?? []).compactMap { member($0, text("case_notes.\($0)")) }
        if kind == .section { front.append(Tree.Member(name: "case_notes", value: .map(notes))) }
        return EditionPage(
            front: .map(front), introduction: text("introduction"),
            fields: kind.parts.compactMap { part in text(part).map { (part, $0) } })
    }
}

extension EntryKind {
    /// The headings of its text, in the order in which they are read.
    var parts: [String] {
        switch self {
        case .section: SectionChapter.Part.allCases.map(\.rawValue)
        case .method: MethodSheet.Part.inOrder.map(\.rawValue)
        case .step, .caseStudy: []
        }
    }
}
