/// Cuts a template into tokens. A line that holds only a section, block, partial or comment tag leaves no
/// empty line behind (Mustache specification, "standalone"); the indentation of partials is not repeated,
/// since it means nothing in HTML and would show in a text area.
struct Lexer {
    private let file: String
    private let source: [UInt8]
    private var position = 0
    private var line = 1
    private var tokens: [Token] = []
    private var problems: [SourceProblem] = []

    static func tokens(of source: [UInt8], file: String) -> ([Token], [SourceProblem]) {
        var lexer = Lexer(file: file, source: source)
        lexer.run()
        return (lexer.tokens, lexer.problems)
    }

    private init(file: String, source: [UInt8]) {
        self.file = file
        self.source = source
    }

    private mutating func run() {
        while let start = find([UInt8(ascii: "{"), UInt8(ascii: "{")], from: position) {
            let sigil = Token.Sigil(rawValue: byte(at: start + 2) ?? 0) ?? .value
            let nameStart = start + (sigil == .value ? 2 : 3)
            let closing = [UInt8](repeating: UInt8(ascii: "}"), count: sigil == .markup ? 3 : 2)
            let opening = find([UInt8(ascii: "{"), UInt8(ascii: "{")], from: nameStart)
            guard let nameEnd = find(closing, from: nameStart), sigil == .comment || nameEnd < opening ?? .max else {
                takeLiteral(upTo: start)
                let end = String(decoding: closing, as: UTF8.self)
                problems.append(SourceProblem(file, line, "This tag is not closed; end it with “\(end)”."))
                take(upTo: nameStart)
                continue
            }
            let end = nameEnd + closing.count
            let whole = sigil.mayStandAlone ? standaloneLine(around: start..<end) : nil
            takeLiteral(upTo: whole?.lowerBound ?? start)
            take(upTo: start)
            let name = String(decoding: source[nameStart..<nameEnd], as: UTF8.self)
            if sigil != .comment {
                tokens.append(Token(content: .tag(sigil, Self.trimmed(name)), line: line))
            }
            take(upTo: whole?.upperBound ?? end)
        }
        takeLiteral(upTo: source.count)
    }

    private mutating func takeLiteral(upTo end: Int) {
        if end > position {
            tokens.append(Token(content: .literal(source[position..<end]), line: line))
        }
        take(upTo: end)
    }

    private mutating func take(upTo end: Int) {
        guard end > position else { return }
        line += source[position..<end].count { $0 == UInt8(ascii: "\n") }
        position = end
    }

    /// The whole line, newline included, if nothing but white space stands beside the tag.
    private func standaloneLine(around tag: Range<Int>) -> Range<Int>? {
        var start = tag.lowerBound
        while start > 0, Self.isBlank(source[start - 1]) { start -= 1 }
        guard start == 0 || source[start - 1] == UInt8(ascii: "\n") else { return nil }
        var end = tag.upperBound
        while let byte = byte(at: end), Self.isBlank(byte) || byte == UInt8(ascii: "\r") { end += 1 }
        guard let last = byte(at: end) else { return start..<end }
        return last == UInt8(ascii: "\n") ? start..<(end + 1) : nil
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? {
        guard start + pattern.count <= source.count else { return nil }
        return (start...(source.count - pattern.count)).first {
            source[$0..<($0 + pattern.count)].elementsEqual(pattern)
        }
    }

    private func byte(at index: Int) -> UInt8? {
        source.indices.contains(index) ? source[index] : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func trimmed(_ text: String) -> Substring {
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
        return text[start..<end]
    }
}
