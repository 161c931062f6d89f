/// One piece of a parsed template, with the line on which it begins.
struct Node: Sendable {
    enum Content: Sendable {
        /// HTML as it stands in the file.
        case literal([UInt8])
        /// `{{name}}`, or `{{{name}}}` for markup.
        case value(Name, isMarkup: Bool)
        /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}`.
        case section(Name, isInverted: Bool, [Node])
        /// `{{>pieces/case-card}}`
        case partial(String)
        /// `{{<layout}}…{{/layout}}`: the blocks that replace those of the layout.
        case layout(String, [Node])
        /// `{{$main}}…{{/main}}`
        case block(String, [Node])
        /// `{{@cases.found count=total}}`
        case word(String, [Argument])
    }

    /// A value given to a word's placeholder.
    struct Argument: Sendable {
        let placeholder: String
        let name: Name
    }

    let content: Content
    let line: Int
}

/// The name of a field as a template spells it: `title`, `frame.title`, `.` for the item itself, `-first`.
struct Name: Sendable, Equatable, CustomStringConvertible {
    let parts: [String]

    /// Nil if the text is not a name.
    init?(_ text: Substring) {
        if text == "." || Pseudo(rawValue: String(text)) != nil {
            parts = [String(text)]
            return
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy(Self.isIdentifier) else { return nil }
        self.parts = parts.map(String.init)
    }

    var description: String { parts.joined(separator: ".") }

    /// A letter, then letters, digits and underscores, all ASCII.
    static func isIdentifier(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, first.isLetter else { return false }
        return text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
    }
}

/// A name that every list offers.
enum Pseudo: String, Sendable {
    case first = "-first"
    case last = "-last"
    /// Counted from 1.
    case index = "-index"
}
