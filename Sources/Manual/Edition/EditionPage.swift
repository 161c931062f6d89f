/// A `<lang>.md`: YAML between `---` lines, words before any heading, then level-2 headings that are field codes.
struct EditionPage: Equatable {
    let front: Tree
    let introduction: String?
    /// Text by field code, in the order of the file.
    let fields: [(name: String, text: String)]

    subscript(field: String) -> String? {
        fields.first { $0.name == field }?.text
    }

    init(front: Tree, introduction: String?, fields: [(name: String, text: String)]) {
        (self.front, self.introduction, self.fields) = (front, introduction, fields)
    }

    init(_ text: String, file: String) throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasSuffix("\r") ? $0.dropLast() : $0 }
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            throw Problem(
                file: file, field: nil, sentence: "The file does not begin with front matter between --- lines.")
        }
        front = try YAML.read(lines[1..<end].joined(separator: "\n"), file: file)
        var fields: [(name: String, lines: [Substring])] = []
        var introduction: [Substring] = []
        for line in lines[(end + 1)...] {
            if line.hasPrefix("## ") {
                fields.append((String(line.dropFirst(3)).trimmingWhitespace(), []))
            } else if fields.isEmpty {
                introduction.append(line)
            } else {
                fields[fields.count - 1].lines.append(line)
            }
        }
        func joined(_ lines: [Substring]) -> String { lines.joined(separator: "\n").trimmingWhitespace() }
        let words = joined(introduction)
        self.introduction = words.isEmpty ? nil : words
        self.fields = fields.map { ($0.name, joined($0.lines)) }.filter { !$0.1.isEmpty }
    }

    static func == (left: EditionPage, right: EditionPage) -> Bool {
        left.front == right.front && left.introduction == right.introduction
            && left.fields.elementsEqual(right.fields) { $0 == $1 }
    }
}
