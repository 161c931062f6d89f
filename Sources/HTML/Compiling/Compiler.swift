/// Compiles one page in one language: follows layouts, blocks and partials, finds every name, knows at every
/// place of the HTML how a value must be written, and puts the words in.
struct Compiler {
    /// The file being compiled, and what may replace its blocks.
    struct Source {
        /// Path inside the folder, without the ending.
        let file: String
        var blocks: [String: Block] = [:]
        /// The files we came through, to refuse those that hold themselves.
        var trail: [String] = []
    }

    /// What stands in a block, with the file where it was written.
    struct Block {
        let nodes: [Node]
        let source: Source
    }

    let files: TemplateFiles
    let words: Words
    let language: String
    private(set) var problems: [SourceProblem] = []
    /// The files that the page is made of.
    private(set) var used: Set<String> = []
    var context = HTMLContext()
    var program: Program

    init(files: TemplateFiles, words: Words, language: String) {
        self.files = files
        self.words = words
        self.language = language
        program = Program(language: language, format: words.format(in: language))
    }

    mutating func compile(_ page: any Page.Type) {
        guard let nodes = files.nodes[page.template] else {
            problems.append(
                SourceProblem(page.template + ".html", nil, "The page \(page) names this template; write the file."))
            return
        }
        let source = Source(file: page.template, trail: [page.template])
        used.insert(page.template)
        compile(nodes, of: source, isTop: true, Scopes(page: page))
        if context != HTMLContext() {
            report(source, 1, "The page ends inside a tag, title, script or comment; close it.")
        }
    }

    mutating func report(_ source: Source, _ line: Int, _ sentence: String) {
        problems.append(SourceProblem(source.file + ".html", line, sentence))
    }

    /// `isTop`: the nodes stand in no block or section, so a layout here is the layout of the file.
    private mutating func compile(_ nodes: [Node], of source: Source, isTop: Bool, _ scopes: Scopes) {
        for node in nodes {
            do {
                try compile(node, of: source, isTop: isTop, scopes)
            } catch {
                report(source, node.line, error.sentence)
            }
        }
    }

    private mutating func compile(
        _ node: Node, of source: Source, isTop: Bool, _ scopes: Scopes
    ) throws(Refusal) {
        switch node.content {
        case .literal(let bytes):
            read(bytes, from: node.line, of: source)
            program.append(bytes)
        case .value(let name, let isMarkup):
            try compileValue(name, isMarkup: isMarkup, scopes)
        case .section(let name, let isInverted, let nodes):
            try compileSection(name, isInverted, nodes, of: source, scopes)
        case .word(let key, let arguments):
            try compileWord(key, arguments, scopes)
        case .partial(let path):
            let file = TemplateFiles.partial(path)
            let inner = Source(file: file, blocks: source.blocks, trail: source.trail + [file])
            compile(try open(file, from: source), of: inner, isTop: false, scopes)
        case .layout(let path, let blocks):
            let nodes = try open(path, from: source)
            let layout = Source(
                file: path, blocks: self.blocks(blocks, for: path, source, isTop), trail: source.trail + [path])
            compile(nodes, of: layout, isTop: true, scopes)
        case .block(let name, let nodes):
            guard let block = source.blocks[name] else {
                compile(nodes, of: source, isTop: false, scopes)
                return
            }
            compile(block.nodes, of: block.source, isTop: false, scopes)
        }
    }

    private mutating func compileValue(
        _ name: Name, isMarkup: Bool, _ scopes: Scopes
    ) throws(Refusal) {
        let found = try scopes.find(name)
        let printed: HTMLContext.Printed
        switch found.kind {
        case .text: printed = .text
        case .number: printed = .number
        case .markup: printed = .markup
        case .flag: throw Refusal("“\(name)” is a flag, which prints nothing; use {{#\(name)}}…{{/\(name)}}.")
        case .texts, .list: throw Refusal("“\(name)” is a list; use {{#\(name)}}…{{/\(name)}}.")
        case .view: throw Refusal("“\(name)” is a view; name one of its fields, or use {{#\(name)}}…{{/\(name)}}.")
        }
        if isMarkup != (printed == .markup) {
            throw Refusal(
                isMarkup
                    ? "“\(name)” is not markup, and is printed as {{\(name)}} only."
                    : "“\(name)” is markup; print it as {{{\(name)}}}.")
        }
        try append(found, printed)
    }

    private mutating func compileSection(
        _ name: Name, _ isInverted: Bool, _ nodes: [Node], of source: Source, _ scopes: Scopes
    ) throws(Refusal) {
        let found = try scopes.find(name)
        keepFirstLineBreak()
        try context.cross()
        let start = context
        let section = program.begin(found, isInverted: isInverted)
        compile(nodes, of: source, isTop: false, isInverted ? scopes : scopes.inside(found))
        program.end(section)
        do {
            try context.cross()
            context = try start.meeting(context)
        } catch {
            context = start
            throw error
        }
    }

    /// Writes a value at the place where the HTML is now.
    mutating func append(
        _ found: Scopes.Found, _ printed: HTMLContext.Printed, isGrouped: Bool = false
    ) throws(Refusal) {
        keepFirstLineBreak()
        let encoding = try context.place(printed)
        let place = program.place(of: found)
        program.append(isGrouped ? .grouped(place, encoding) : .value(place, encoding))
    }

    /// A parser drops a line break after <textarea>; without one of ours it would drop the first of the value.
    private mutating func keepFirstLineBreak() {
        guard context.isAtStart else { return }
        program.append([UInt8(ascii: "\n")])
        context.isAtStart = false
    }

    /// Follows literal HTML, to know where the next value stands.
    mutating func read(_ bytes: [UInt8], from line: Int, of source: Source) {
        var line = line
        for byte in bytes {
            do {
                try context.read(byte)
            } catch {
                report(source, line, error.sentence)
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
        }
    }

    private mutating func open(_ file: String, from source: Source) throws(Refusal) -> [Node] {
        guard let nodes = files.nodes[file] else {
            throw Refusal("There is no template \(file).html; write it, or correct the path.")
        }
        if source.trail.contains(file) {
            throw Refusal(
                "\(file).html would hold itself without end, by way of \(source.trail.joined(separator: ", ")).")
        }
        used.insert(file)
        return nodes
    }

    /// What replaces the blocks of a layout: what is given here, unless a page that uses our file as its layout
    /// gives its own.
    private mutating func blocks(
        _ nodes: [Node], for layout: String, _ source: Source, _ isTop: Bool
    ) -> [String: Block] {
        var blocks: [String: Block] = [:]
        let known = files.blocks(in: layout)
        for case let node in nodes {
            guard case .block(let name, let inside) = node.content else { continue }
            if !known.contains(name) {
                let names = known.sorted().joined(separator: ", ")
                report(source, node.line, "\(layout).html has no block “\(name)”; it has: \(names).")
            }
            if blocks[name] != nil { report(source, node.line, "The block “\(name)” is given twice; keep one.") }
            blocks[name] = Block(nodes: inside, source: source)
        }
        return isTop ? blocks.merging(source.blocks) { _, outer in outer } : blocks
    }
}
