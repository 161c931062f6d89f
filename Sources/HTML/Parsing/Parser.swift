/// Nests the tokens of one template.
struct Parser {
    private let file: String
    private var tokens: ArraySlice<Token>
    private var problems: [SourceProblem]

    static func nodes(of source: [UInt8], file: String) -> ([Node], [SourceProblem]) {
        let (tokens, problems) = Lexer.tokens(of: source, file: file)
        var parser = Parser(file: file, tokens: tokens[...], problems: problems)
        var nodes = parser.nodes(until: nil)
        while let stray = parser.tokens.popFirst() {
            if case .tag(_, let name) = stray.content {
                parser.report(stray.line, "“{{/\(name)}}” closes nothing here; remove it or open its section.")
            }
            nodes += parser.nodes(until: nil)
        }
        return (nodes, parser.problems)
    }

    /// Reads up to the tag that closes `open`; at the top, up to one that closes nothing.
    private mutating func nodes(until open: (name: Substring, line: Int)?) -> [Node] {
        var nodes: [Node] = []
        while let token = tokens.first {
            guard case .tag(let sigil, let name) = token.content else {
                tokens.removeFirst()
                if case .literal(let bytes) = token.content {
                    nodes.append(Node(content: .literal(Array(bytes)), line: token.line))
                }
                continue
            }
            if sigil == .end {
                guard let open else { return nodes }
                tokens.removeFirst()
                if name != open.name {
                    let due = "“{{/\(open.name)}}” (opened in line \(open.line))"
                    report(token.line, "“{{/\(name)}}” stands where \(due) is due.")
                }
                return nodes
            }
            tokens.removeFirst()
            if let content = content(sigil, name, token.line) {
                nodes.append(Node(content: content, line: token.line))
            }
        }
        if let open {
            report(open.line, "“\(open.name)” is opened here and never closed; add “{{/\(open.name)}}”.")
        }
        return nodes
    }

    private mutating func content(_ sigil: Token.Sigil, _ text: Substring, _ line: Int) -> Node.Content? {
        switch sigil {
        case .value, .markup:
            return name(text, line).map { .value($0, isMarkup: sigil == .markup) }
        case .section, .inverted:
            let inside = nodes(until: (text, line))
            return name(text, line).map { .section($0, isInverted: sigil == .inverted, inside) }
        case .partial:
            return path(text, line).map { .partial($0) }
        case .layout:
            let inside = nodes(until: (text, line))
            return path(text, line).map { .layout($0, blocks(inside, of: text)) }
        case .block:
            let inside = nodes(until: (text, line))
            if !Name.isIdentifier(text) { report(line, "“\(text)” cannot name a block; use letters, digits and “_”.") }
            return .block(String(text), inside)
        case .word:
            return word(text, line)
        case .unescaped:
            report(line, "“{{&…}}” is not supported; write {{{name}}} for a markup field, {{name}} for others.")
        case .delimiters:
            report(line, "“{{=…=}}” is not supported; tags are always written {{…}}.")
        case .comment, .end:
            break  // Comments never leave the lexer, ends are taken by nodes(until:).
        }
        return nil
    }

    /// Only blocks count inside `{{<layout}}`; other text would be lost without a word.
    private mutating func blocks(_ nodes: [Node], of layout: Substring) -> [Node] {
        nodes.filter { node in
            if case .block = node.content { return true }
            if case .literal(let bytes) = node.content, bytes.allSatisfy({ $0 <= UInt8(ascii: " ") }) { return false }
            report(node.line, "Inside “{{<\(layout)}}” only blocks are shown; move this into one: {{$name}}…{{/name}}.")
            return false
        }
    }

    private mutating func word(_ text: Substring, _ line: Int) -> Node.Content? {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard let key = parts.first else {
            report(line, "“{{@}}” names no word; write {{@deed.page.thing}}.")
            return nil
        }
        var arguments: [Node.Argument] = []
        for part in parts.dropFirst() {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, Name.isIdentifier(sides[0]), let name = Name(sides[1]) else {
                report(line, "“\(part)” is not a placeholder with its field; write {{@\(key) placeholder=field}}.")
                continue
            }
            if arguments.contains(where: { $0.placeholder == sides[0] }) {
                report(line, "The placeholder “\(sides[0])” is given twice; keep one.")
            }
            arguments.append(Node.Argument(placeholder: String(sides[0]), name: name))
        }
        return .word(String(key), arguments)
    }

    private mutating func name(_ text: Substring, _ line: Int) -> Name? {
        guard let name = Name(text) else {
            report(line, "“\(text)” is not a name; write a field such as {{title}} or {{frame.title}}.")
            return nil
        }
        return name
    }

    /// "pieces/case-card": lower-case letters, digits, "-" and "_", no way out of the folder of templates.
    private mutating func path(_ text: Substring, _ line: Int) -> String? {
        let isPath = text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy {
                    $0 == 0x2D || $0 == 0x5F || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
                }
        }
        guard isPath else {
            report(line, "“\(text)” is not the path of a template; write it as pieces/case-card, without ending.")
            return nil
        }
        return String(text)
    }

    private mutating func report(_ line: Int, _ sentence: String) {
        problems.append(SourceProblem(file, line, sentence))
    }
}
