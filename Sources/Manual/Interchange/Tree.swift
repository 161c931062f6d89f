/// A piece of JSON or YAML that has been read but not yet understood. Members keep their order.
enum Tree: Sendable, Equatable {
    struct Member: Sendable, Equatable {
        let name: String
        let value: Tree
    }

    case null
    case bool(Bool)
    /// As it was written, so that nothing is lost to binary fractions.
    case number(String)
    case text(String)
    case list([Tree])
    case map([Member])

    // MARK: Lenient views: what somebody meant

    subscript(name: String) -> Tree? {
        guard case .map(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// Words that are there; a list of paragraphs is one text.
    var string: String? {
        switch self {
        case .text(let text):
            let trimmed = text.trimmingWhitespace()
            return trimmed.isEmpty ? nil : trimmed
        case .number(let digits): return digits
        case .bool(let value): return value ? "true" : "false"
        case .list(let items):
            let texts = items.compactMap(\.string)
            return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
        case .null, .map: return nil
        }
    }

    /// A list, or the one value that stands where a list is expected.
    var items: [Tree] {
        switch self {
        case .null: []
        case .list(let items): items
        default: [self]
        }
    }

    var members: [Member] {
        if case .map(let members) = self { members } else { [] }
    }

    var integer: Int? { string.flatMap { Int($0) } }
    var decimal: Double? { string.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil } }

    var truth: Bool? {
        switch string?.lowercased() {
        case "true", "yes", "1": true
        case "false", "no", "0": false
        default: nil
        }
    }
}

extension String {
    /// Without white space at both ends, judged by Unicode scalars.
    func trimmingWhitespace() -> String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
