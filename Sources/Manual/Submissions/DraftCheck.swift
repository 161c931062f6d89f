/// Finds everything that keeps a draft from being sent, all at once, in the order of the form.
struct DraftCheck {
    let draft: Draft
    let vocabularies: Vocabularies
    private var problems: [FieldProblem] = []

    init(_ draft: Draft, vocabularies: Vocabularies) {
        self.draft = draft
        self.vocabularies = vocabularies
    }

    /// `known` is what was found at some revision; at the same one it holds.
    static func problems(
        of draft: Draft, vocabularies: Vocabularies, known: (revision: Int, problems: [FieldProblem])? = nil
    ) -> [FieldProblem] {
        if let known, known.revision == draft.revision { return known.problems }
        var check = DraftCheck(draft, vocabularies: vocabularies)
        for field in DraftField.all where field.name != "original_language" { check.check(field) }
        check.checkTogether()
        return check.problems
    }

    private mutating func check(_ field: DraftField) {
        let languages = field.isPerLanguage ? draft.languages : [draft.originalLanguage]
        for language in languages {
            let answers = (field.isPerLanguage ? draft.texts[language] : draft.facts) ?? [:]
            switch field.content {
            case .value(let shape): check(field.name, shape, field, answers, language)
            case .notes(let vocabulary, let shape):
                for name in answers.keys.sorted() where DraftField.root(of: name) == field.name {
                    let code = String(name.dropFirst(field.name.count + 1))
                    guard vocabularies.contains(code, in: vocabulary) else { continue }
                    judge(name, answers[name] ?? [], shape, language)
                }
            case .list(let shape, let maximum):
                checkList(field, shape, maximum, answers, language)
            case .group(let parts):
                for part in parts {
                    let name = "\(field.name).\(part.name)"
                    let given = (answers[name] ?? []).filter { !$0.trimmingWhitespace().isEmpty }
                    if !given.isEmpty { judge(name, given, part.shape, nil) }
                }
            case .rows(let parts, let maximum):
                checkRows(field, parts, maximum)
            }
        }
    }

    // MARK: Kinds of fields

    private mutating func check(
        _ name: String, _ shape: DraftField.Shape, _ field: DraftField, _ answers: Answers, _ language: Language
    ) {
        let given = (answers[name] ?? []).filter { !$0.trimmingWhitespace().isEmpty }
        guard !given.isEmpty else {
            if field.isRequired, language == draft.originalLanguage {
                add(name, name == "agreed" ? .consentMissing : .required, language)
            }
            return
        }
        judge(name, given, shape, language)
        if name == "challenges", language == draft.originalLanguage, Self.saysNothing(given[0]) {
            add(name, .noneRefused, language)
        }
    }

    private mutating func checkList(
        _ field: DraftField, _ shape: DraftField.Shape, _ maximum: Int, _ answers: Answers, _ language: Language
    ) {
        let cells = DraftRow.cells(of: field.name, in: answers).sorted { $0.place < $1.place }
            .filter { $0.values.contains { !$0.trimmingWhitespace().isEmpty } }
        if cells.isEmpty, field.isRequired, language == draft.originalLanguage {
            add("\(field.name).0", .required, language)
        }
        if cells.count > maximum { add(field.name, .tooMany(maximum), language) }
        for cell in cells { judge("\(field.name).\(cell.place)", cell.values, shape, language) }
    }

    private mutating func checkRows(_ field: DraftField, _ parts: [DraftField.Part], _ maximum: Int) {
        let places = DraftRow.places(of: field.name, in: draft)
        if places.isEmpty, field.isRequired { add("\(field.name).0.\(parts[0].name)", .required) }
        if places.count > maximum { add(field.name, .tooMany(maximum)) }
        for place in places {
            for part in parts {
                let name = "\(field.name).\(place).\(part.name)"
                for language in part.isPerLanguage ? draft.languages : [draft.originalLanguage] {
                    let given = draft.values(name, in: language).filter { !$0.trimmingWhitespace().isEmpty }
                    if !given.isEmpty {
                        judge(name, given, part.shape, part.isPerLanguage ? language : nil)
                    } else if part.isRequired, language == draft.originalLanguage {
                        add(name, .required, part.isPerLanguage ? language : nil)
                    }
                }
            }
            checkRow(field.name, place)
        }
    }

    /// What holds between the columns of one row.
    private mutating func checkRow(_ root: String, _ place: Int) {
        func isEmpty(_ column: String) -> Bool {
            draft.value("\(root).\(place).\(column)", in: draft.originalLanguage).trimmingWhitespace().isEmpty
        }
        if root == "sources", isEmpty("title"), isEmpty("address") { add("sources.\(place).title", .required) }
        if root == "files" {
            let file = draft.files[draft.value("files.\(place).sha256", in: draft.originalLanguage)]
            let isDocument = file?.isPicture == false
            if isEmpty("alt") {
                add("files.\(place).alt", isDocument ? .required : .altMissing, draft.originalLanguage)
            }
            for column in ["credit", "licence"] where isEmpty(column) && !isDocument {
                add("files.\(place).\(column)", .required)
            }
            switch file?.state {
            case .ready: break
            case .waiting: add("files.\(place).sha256", .fileWaiting)
            case .refused, nil: add("files.\(place).sha256", .fileRefused)
            }
        }
    }

    // MARK: What holds between fields

    private mutating func checkTogether() {
        func value(_ name: String) -> String { draft.value(name, in: draft.originalLanguage).trimmingWhitespace() }
        let (start, end) = (value("start"), value("end"))
        if DraftAnswer.isMonth(start), DraftAnswer.isMonth(end), end.prefix(start.count) < start.prefix(end.count) {
            add("end", .endBeforeStart)
        }
        if value("lat").isEmpty != value("lon").isEmpty {
            add(value("lat").isEmpty ? "lat" : "lon", .required)
        }
        let contact = ["name", "role", "email"].filter { !value("contact.\($0)").isEmpty }
        if !contact.isEmpty, value("contact.consent") != "yes" { add("contact.consent", .consentMissing) }
        if !contact.isEmpty || value("contact.consent") == "yes", value("contact.name").isEmpty {
            add("contact.name", .required)
        }
    }

    /// "None", "-", "no problems": every case had some, and they are what others learn from.
    private static func saysNothing(_ text: String) -> Bool {
        text.split(whereSeparator: \.isWhitespace).count < 5
    }

    // MARK: Telling

    private mutating func judge(
        _ name: String, _ values: [String], _ shape: DraftField.Shape, _ language: Language?
    ) {
        let isCoded = if case .code = shape { true } else { false }
        let answer = DraftAnswer(shape: shape, vocabularies: vocabularies)
        let maximum = isCoded ? vocabularies.maximum(of: DraftField.root(of: name)) : 1
        for kind in answer.problems(values, maximum: name.contains(".") ? 1 : maximum) { add(name, kind, language) }
    }

    private mutating func add(_ name: String, _ kind: FieldProblem.Kind, _ language: Language? = nil) {
        let field = DraftField.named(DraftField.root(of: name))
        let isText = field.map { $0.isPerLanguage(name) } ?? false
        problems.append(FieldProblem(name, kind, in: isText ? language : nil))
    }
}
