internal import GRDB

/// Judges an edited chapter: first field by field, then by the same checks as the files of an edition.
struct EditedChapterCheck {
    let content: ChapterContent
    let language: Language
    let vocabularies: Vocabularies

    /// What is wrong with single answers; their sentences are in the person's language.
    func problems() -> [FieldProblem] {
        let answers = content.answers(in: language)
        let isOriginal = language == content.original
        return content.fields(in: language).flatMap { field -> [FieldProblem] in
            let values = answers[field.name] ?? []
            guard !values.isEmpty else {
                let isMissing = field.isRequired && (isOriginal || field.name == "title")
                return isMissing ? [FieldProblem(field.name, .required)] : []
            }
            return kinds(values, field.shape).map { FieldProblem(field.name, $0) }
        }
    }

    private func kinds(_ values: [String], _ shape: ChapterField.Shape) -> [FieldProblem.Kind] {
        if values.contains(where: { $0.utf8.contains(0) }) { return [.unreadable] }
        let asked: DraftField.Shape
        switch shape {
        case .line(let limit): asked = .line(limit)
        case .prose: asked = .prose(Markdown.maximumBytes)
        case .words: asked = .line(100)
        case .number: asked = .wholeNumber
        case .code(let vocabulary), .codes(let vocabulary): asked = .code(vocabulary)
        case .yesNo: asked = .yesNo
        case .day: asked = .day
        case .webAddress: asked = .webAddress
        }
        return DraftAnswer(shape: asked, vocabularies: vocabularies).problems(values, maximum: 100)
    }

    /// What the checks of an edition find besides. A translation is judged by itself: what its original lacks is not
    /// the translator's to mend.
    func editionProblems(_ connection: Database.Connection) throws -> [Problem] {
        let folder = content.folder(in: [content.original, language], vocabularies: vocabularies)
        var check = EntryCheck(
            folder: folder, contents: try EditionContents(connection, vocabularies: vocabularies),
            vocabularies: vocabularies)
        check.checkContent(content.kind)
        guard language != content.original else { return check.problems }
        return check.problems.filter { $0.file == "\(folder.path)/\(language.rawValue).md" }
    }
}

/// Something in an edited chapter that the checks of editions do not let pass. Sentences are in English, as on the
/// terminal.
package struct ChapterRefused: Error, Sendable {
    package let problems: [Problem]
}

extension EditionContents {
    /// What the manual itself holds at this moment, with as many facts as links and lists are judged by.
    init(_ connection: Database.Connection, vocabularies: Vocabularies) throws {
        func folders(_ sql: String, fact: String) throws -> [String: EditionFolder] {
            try connection.rows(sql).reduce(into: [:]) { result, row in
                let name: String = row["name"]
                let words = (row["words"] as String?)?.split(separator: ",").map { Tree.text(String($0)) } ?? []
                result[name] = EditionFolder(
                    path: name, name: name, facts: .map([Tree.Member(name: fact, value: .list(words))]), pages: [:])
            }
        }
        let published =
            "JOIN entry e ON e.id = x.entryId JOIN entryVersion v ON v.entryId = e.id AND v.number = e.publishedVersion"
        self.init(
            steps: try folders(
                """
                SELECT x.code AS name, (SELECT group_concat(code) FROM stepQuestion WHERE versionId = v.id) AS words
                FROM step x \(published)
                """, fact: "questions"),
            sections: try folders(
                "SELECT x.step || '/' || x.slug AS name, NULL AS words FROM section x \(published)", fact: "questions"),
            methods: try folders("SELECT x.code AS name, NULL AS words FROM method x \(published)", fact: "levels"),
            cases: try folders(
                """
                SELECT x.slug AS name,
                    (SELECT group_concat(code) FROM entryTerm WHERE versionId = v.id AND field = 'steps') AS words
                FROM caseStudy x \(published) WHERE x.status IN (\(CaseStatus.visible))
                """, fact: "steps"),
            vocabularies: vocabularies)
    }
}
