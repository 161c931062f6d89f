internal import Foundation
internal import GRDB

/// Writes steps, sections and method sheets from the folders of an edition, or from what was edited as one.
struct ChapterSaving {
    let vocabularies: Vocabularies
    let date: Date
    let reason: String
    let author: String
    /// Languages whose words say what the original says now, also where they stay.
    let confirmed: Set<Language>
    /// What had to be left out.
    private(set) var remarks: [Problem] = []

    init(
        vocabularies: Vocabularies, date: Date, reason: String, author: String = EditionLoading.author,
        confirmed: Set<Language> = []
    ) {
        self.vocabularies = vocabularies
        self.date = date
        self.reason = reason
        self.author = author
        self.confirmed = confirmed
    }

    mutating func save(_ folder: EditionFolder, _ kind: EntryKind, id: Int64?, to connection: Database.Connection)
        throws
    {
        guard let original = folder.originalLanguage, folder.pages[original]?.front["title"]?.string != nil else {
            throw folder.problem("title", "The entry has no title in its original language.")
        }
        let entryId = try id ?? newEntry(folder, kind, in: connection)
        var draft = EntryDraft(
            originalLanguage: original, texts: texts(of: folder, kind), sources: sources(of: folder),
            author: author, reason: reason, fileDigest: folder.digest, confirmed: confirmed)
        let method = kind == .method ? methodFacts(of: folder) : nil
        draft.codes = method?.codes ?? []
        let version = try draft.save(connection, entryId: entryId, at: date)
        switch kind {
        case .step:
            try list("questions", "code", of: folder, into: "stepQuestion", version, connection)
            try list("sections", "slug", of: folder, into: "stepSection", version, connection)
        case .section:
            try list("questions", "code", of: folder, into: "sectionQuestion", version, connection)
            try list("cases", "slug", of: folder, into: "sectionCase", version, connection)
            let methods = folder.codes("methods", .methods, in: vocabularies, remarks: &remarks)
            for (ordinal, code) in methods.enumerated() {
                try connection.insert(
                    into: "sectionMethod", ["versionId": version.id, "ordinal": ordinal, "code": code])
            }
        case .method: try method?.save(connection, versionId: version.id)
        case .caseStudy: break
        }
        try version.publish(connection, at: date)
    }

    private func newEntry(
        _ folder: EditionFolder, _ kind: EntryKind, in connection: Database.Connection
    ) throws -> Int64 {
        try connection.insert(into: "entry", ["kind": kind.rawValue])
        let id = connection.lastInsertedRowID
        switch kind {
        case .step: try connection.insert(into: "step", ["entryId": id, "code": folder.name])
        case .section:
            let step = folder.path.split(separator: "/").dropLast().last.map(String.init)
            try connection.insert(into: "section", ["entryId": id, "step": step, "slug": folder.name])
        case .method: try connection.insert(into: "method", ["entryId": id, "code": folder.name])
        case .caseStudy: break
        }
        return id
    }

    private func list(
        _ field: String, _ column: String, of folder: EditionFolder, into table: String, _ version: SavedVersion,
        _ connection: Database.Connection
    ) throws {
        for (ordinal, word) in folder.words(field).enumerated() {
            try connection.insert(
                into: table, [("versionId", version.id), ("ordinal", ordinal), (column, word)])
        }
    }

    private mutating func sources(of folder: EditionFolder) -> [Source] {
        var sources = folder.sources()
        for index in sources.indices {
            guard let kind = sources[index].kind, !vocabularies.contains(kind, in: .sourceKind) else { continue }
            remarks.append(folder.problem("sources", "“\(kind)” is no code of source_kind.", isWarning: true))
            sources[index].kind = nil
        }
        return sources
    }

    // MARK: Texts

    private func texts(of folder: EditionFolder, _ kind: EntryKind) -> Texts {
        folder.pages.mapValues { page in
            var texts: [TextKey: String] = [:]
            for field in ["title", "summary"] { texts[TextKey(field)] = page.front[field]?.string }
            switch kind {
            case .step:
                texts[TextKey("introduction")] = page.introduction
                for (ordinal, code) in folder.words("questions").enumerated() {
                    let question = page.front["questions"]?[code]
                    texts[TextKey("question", ordinal)] = question?["text"]?.string ?? question?.string
                    texts[TextKey("question_help", ordinal)] = question?["help"]?.string
                }
            case .section:
                for part in SectionChapter.Part.allCases { texts[TextKey(part.rawValue)] = page[part.rawValue] }
                for (ordinal, slug) in folder.words("cases").enumerated() {
                    texts[TextKey("case_notes", ordinal)] = page.front["case_notes"]?[slug]?.string
                }
            case .method:
                for part in MethodSheet.Part.allCases { texts[TextKey(part.rawValue)] = page[part.rawValue] }
            case .caseStudy: break
            }
            return texts
        }
    }

    private mutating func methodFacts(of folder: EditionFolder) -> MethodSheet.Facts {
        let vocabularies = vocabularies
        func codes(_ field: String, _ vocabulary: Vocabulary) -> [String] {
            folder.codes(field, vocabulary, in: vocabularies, remarks: &remarks)
        }
        var facts = MethodSheet.Facts()
        facts.peopleMin = folder.facts["people_min"]?.integer
        facts.peopleMax = folder.facts["people_max"]?.integer
        facts.weeksMin = folder.facts["weeks_min"]?.integer
        facts.weeksMax = folder.facts["weeks_max"]?.integer
        facts.heat = folder.facts["heat"]?.integer
        facts.complexity = folder.facts["complexity"]?.integer
        facts.staffDays = codes("staff_days", .staffDaysBand).first
        facts.cost = codes("cost", .costBand).first
        facts.skill = codes("skill", .skill).first
        facts.mode = codes("mode", .mode).first
        facts.levels = codes("levels", .level)
        facts.stages = codes("stages", .policyStage)
        facts.aims = codes("aims", .aim)
        facts.tools = codes("tools", .tools)
        return facts
    }
}
