/// Reads the files of an edition for form: what can be judged without knowing the subject.
struct EditionCheck {
    let edition: Edition
    let vocabularies: Vocabularies

    func problems() -> [Problem] {
        var problems: [Problem] = []
        var folders: [(kind: EntryKind, folder: EditionFolder)] = []
        for (kind, path) in edition.paths() {
            do {
                folders.append((kind, try edition.read(path)))
            } catch let problem as Problem {
                problems.append(problem)
            } catch {
                problems.append(Problem(file: path, field: nil, sentence: "The folder cannot be read."))
            }
        }
        let contents = EditionContents(folders, vocabularies: vocabularies)
        for (kind, folder) in folders {
            var check = EntryCheck(folder: folder, contents: contents, vocabularies: vocabularies)
            check.run(kind)
            problems += check.problems
        }
        let concepts = ConceptCheck(concepts: vocabularies.labels.concepts, vocabularies: vocabularies)
        return problems + contents.problems() + vocabularies.labels.problems() + concepts.problems()
    }
}

/// Who is there: what links within an edition can lead to.
struct EditionContents {
    let steps: [String: EditionFolder]
    /// By `step/slug`.
    let sections: [String: EditionFolder]
    let methods: [String: EditionFolder]
    let cases: [String: EditionFolder]

    private let vocabularies: Vocabularies

    init(
        steps: [String: EditionFolder], sections: [String: EditionFolder], methods: [String: EditionFolder],
        cases: [String: EditionFolder], vocabularies: Vocabularies
    ) {
        (self.steps, self.sections, self.methods, self.cases) = (steps, sections, methods, cases)
        self.vocabularies = vocabularies
    }

    init(_ folders: [(kind: EntryKind, folder: EditionFolder)], vocabularies: Vocabularies) {
        func named(_ kind: EntryKind, _ name: (EditionFolder) -> String) -> [String: EditionFolder] {
            folders.filter { $0.kind == kind }.reduce(into: [:]) { $0[name($1.folder)] = $1.folder }
        }
        steps = named(.step, \.name)
        sections = named(.section) { $0.path.split(separator: "/").suffix(2).joined(separator: "/") }
        methods = named(.method, \.name)
        cases = named(.caseStudy, \.name)
        self.vocabularies = vocabularies
    }

    func has(_ link: ManualLink) -> Bool {
        switch link {
        case .caseStudy(let slug): cases[slug] != nil
        case .method(let code): methods[code] != nil
        case .step(let code): steps[code] != nil
        case .section(let step, let slug): sections["\(step)/\(slug)"] != nil
        }
    }

    /// What the edition as a whole lacks.
    func problems() -> [Problem] {
        let missing = vocabularies.terms(of: .steps).filter { steps[$0.code] == nil }.map {
            Problem(file: "manual/\($0.code)", field: nil, sentence: "The step is missing.")
        }
        let used = Set(cases.values.flatMap { $0.words("methods") })
        let unused = methods.keys.filter { !used.contains($0) }.sorted().map {
            Problem(file: "methods/\($0)", field: nil, sentence: "No case has used this method.", isWarning: true)
        }
        return missing + unused
    }
}
