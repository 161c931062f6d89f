/// The check of one entry: what holds for all kinds is here, what holds for one in a file of its own.
struct EntryCheck {
    let folder: EditionFolder
    let contents: EditionContents
    let vocabularies: Vocabularies
    private(set) var problems: [Problem] = []

    init(folder: EditionFolder, contents: EditionContents, vocabularies: Vocabularies) {
        self.folder = folder
        self.contents = contents
        self.vocabularies = vocabularies
    }

    mutating func run(_ kind: EntryKind) {
        checkContent(kind)
        if folder.originalLanguage.map({ folder.pages[$0] != nil }) == true { checkLanguages(kind) }
    }

    /// What must hold in whatever languages there are.
    mutating func checkContent(_ kind: EntryKind) {
        guard let original = folder.originalLanguage, let page = folder.pages[original] else {
            return add(nil, "There is no text in the original language.")
        }
        switch kind {
        case .step: checkStep(page)
        case .section: checkSection(page)
        case .method: checkMethod(page)
        case .caseStudy: checkCase(page)
        }
        checkPages(kind)
    }

    // MARK: Telling

    mutating func add(_ field: String?, _ sentence: String) {
        problems.append(folder.problem(field, sentence))
    }

    mutating func warn(_ field: String?, _ sentence: String) {
        problems.append(folder.problem(field, sentence, isWarning: true))
    }

    mutating func add(_ problem: Problem) {
        problems.append(problem)
    }

    // MARK: What holds for every text

    private mutating func checkPages(_ kind: EntryKind) {
        for (language, page) in folder.pages.sorted(by: { $0.key < $1.key }) {
            let file = "\(folder.path)/\(language.rawValue).md"
            func problem(_ field: String, _ sentence: String, isWarning: Bool = false) {
                problems.append(Problem(file: file, field: field, sentence: sentence, isWarning: isWarning))
            }
            if page.front["title"]?.string == nil { problem("title", "The title is missing.") }
            for (field, limit) in kind.limits {
                let length = page.front[field]?.string?.unicodeScalars.count ?? 0
                if length > limit { problem(field, "It is \(length) characters long; at most \(limit) are shown.") }
            }
            for member in page.front.members where !kind.frontFields.contains(member.name) {
                problem(member.name, "There is no such field in front matter.")
            }
            var seen: Set<String> = []
            for (name, text) in page.fields {
                if !kind.headings.contains(name) { problem(name, "There is no such heading.") }
                if !seen.insert(name).inserted { problem(name, "The heading stands twice.") }
                if (try? Markdown.html(text)) == nil { problem(name, "The text is too long or its table too wide.") }
            }
            for text in page.fields.map(\.text) + [page.introduction ?? ""] {
                for link in ManualLink.all(in: text) where !contents.has(link) {
                    problem("links", "It links to \(link), which is not there.")
                }
            }
        }
    }

    mutating func require(_ headings: [String], in page: EditionPage) {
        for heading in headings where page[heading] == nil { add(heading, "The text is missing.") }
    }

    mutating func checkWords(_ page: EditionPage, _ range: ClosedRange<Int>) {
        let words = page.fields.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
        if !range.contains(words) {
            warn("words", "The text has \(words) words; \(range.lowerBound) to \(range.upperBound) are wanted.")
        }
    }

    mutating func checkCodes(_ field: String, _ vocabulary: Vocabulary, isRequired: Bool = false) {
        var remarks: [Problem] = []
        let codes = folder.codes(field, vocabulary, in: vocabularies, remarks: &remarks)
        problems += remarks.map { Problem(file: $0.file, field: $0.field, sentence: $0.sentence) }
        if isRequired, codes.isEmpty { add(field, "It is missing.") }
    }

    mutating func checkSources(atLeast count: Int) {
        let items = folder.facts["sources"]?.items ?? []
        if items.count < count { add("sources", "There are \(items.count) sources; at least \(count) are needed.") }
        for (index, item) in items.enumerated() {
            let place = "source \(index + 1)"
            for field in ["title", "publisher", "kind", "independent"] where item[field]?.string == nil {
                add("sources", "The \(field) of \(place) is missing.")
            }
            if !WebAddress.isValid(item["address"]?.string ?? "") { add("sources", "\(place) has no web address.") }
            if let kind = item["kind"]?.string, !vocabularies.contains(kind, in: .sourceKind) {
                add("sources", "“\(kind)” of \(place) is no code of source_kind.")
            }
            if !Day.isValid(item["checked"]?.string ?? "") {
                add("sources", "\(place) does not say on which day it was read (checked: 2026-11-23).")
            }
        }
    }
}

extension EntryKind {
    /// Longest lines of front matter, in characters.
    var limits: [(field: String, characters: Int)] {
        switch self {
        case .step: [("title", 100), ("summary", 400)]
        case .section, .method: [("title", 100), ("summary", 200)]
        case .caseStudy: [("title", 100), ("summary", 280)]
        }
    }

    var frontFields: Set<String> {
        switch self {
        case .step: ["title", "summary", "questions"]
        case .section: ["title", "summary", "case_notes"]
        case .method: ["title", "summary"]
        case .caseStudy: ["title", "summary", "evidence_reason", "step_notes", "updates", "second_account"]
        }
    }

    var headings: Set<String> {
        switch self {
        case .step: []
        case .section: Set(SectionChapter.Part.allCases.map(\.rawValue))
        case .method: Set(MethodSheet.Part.allCases.map(\.rawValue))
        case .caseStudy: Set(CaseText.allCases.map(\.rawValue)).union([CaseText.List.recommendations])
        }
    }
}
