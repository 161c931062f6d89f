/// The compiled templates of a site: every page in every language, or the list of what is wrong.
package struct Templates: Sendable {
    private let directory: String
    private let words: Words
    private let isReloading: Bool
    /// By page type, then by language.
    private var programs: [ObjectIdentifier: [String: Program]] = [:]
    private var files: Set<String> = []
    private var used: Set<String> = []

    /// Reads and compiles everything. Throws `SourceError` with all the problems found in the templates: names
    /// that no view declares, files and words that are missing, values in places where none is safe.
    /// With `reload`, each rendering reads the files and the words again, for the time of writing them.
    package init(directory: String, pages: [any Page.Type], words: Words, reload: Bool = false) throws {
        self.directory = directory
        self.words = words
        isReloading = reload
        let files = TemplateFiles(directory: directory)
        var problems = files.problems
        for page in pages {
            problems += Self.repeatedFields(in: page)
            for language in words.languages {
                var compiler = Compiler(files: files, words: words, language: language)
                compiler.compile(page)
                programs[ObjectIdentifier(page), default: [:]][language] = compiler.program
                problems += compiler.problems
                used.formUnion(compiler.used)
            }
        }
        self.files = Set(files.nodes.keys)
        guard problems.isEmpty else { throw SourceError(problems) }
    }

    /// The page as UTF-8. Throws `SourceError` if the page or language is not among those compiled, or, under
    /// `reload`, if the templates as they now stand do not compile.
    package func render<P: Page>(_ page: P, in language: String) throws -> [UInt8] {
        let program: Program
        if isReloading {
            program = try compiled(P.self, language)
        } else if let ready = programs[ObjectIdentifier(P.self)]?[language] {
            program = ready
        } else {
            throw SourceError([
                SourceProblem(
                    P.template + ".html", nil,
                    "\(P.self) is not compiled in “\(language)”; add it to the pages or languages.")
            ])
        }
        var renderer = Renderer(program, page: P.fields.values(of: page))
        renderer.run()
        return renderer.output
    }

    /// The template files, by path inside the folder, that no page uses.
    package func unused() -> [String] {
        files.subtracting(used).sorted().map { $0 + ".html" }
    }

    private func compiled(_ page: any Page.Type, _ language: String) throws -> Program {
        let files = TemplateFiles(directory: directory)
        var compiler = Compiler(files: files, words: try words.reloaded(), language: language)
        compiler.compile(page)
        let problems = files.problems + compiler.problems
        guard problems.isEmpty else { throw SourceError(problems) }
        return compiler.program
    }

    private static func repeatedFields(in page: any Page.Type) -> [SourceProblem] {
        var seen: Set<ObjectIdentifier> = []
        var waiting: [any View.Type] = [page]
        var problems: [SourceProblem] = []
        while let view = waiting.popLast() {
            guard seen.insert(ObjectIdentifier(view)).inserted else { continue }
            var names: Set<String> = []
            for field in fields(of: view) {
                if !names.insert(field.name).inserted {
                    let sentence = "\(view) declares the field “\(field.name)” twice; rename one."
                    problems.append(SourceProblem(page.template + ".html", nil, sentence))
                }
                if case .view(let inner) = field.kind { waiting.append(inner) }
                if case .list(let inner) = field.kind { waiting.append(inner) }
            }
        }
        return problems
    }
}
