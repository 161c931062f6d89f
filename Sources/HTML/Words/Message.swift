/// A message with its placeholders: "{count} cases for {name}".
struct Message: Sendable, Equatable {
    enum Piece: Sendable, Equatable {
        case text(String)
        case placeholder(String)
    }

    let pieces: [Piece]

    /// Nil if a brace is not part of a placeholder.
    init?(_ text: String) {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { return nil }
            let name = rest[rest.index(after: brace)..<end]
            guard Name.isIdentifier(name) else { return nil }
            if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
            pieces.append(.placeholder(String(name)))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    var placeholders: Set<String> {
        Set(pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } })
    }

    func filled(_ value: (String) -> String?) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .text(let literal): text += literal
            case .placeholder(let name): text += value(name) ?? "{\(name)}"
            }
        }
    }
}

/// What a key stands for in one language: a message, or one message for each plural category.
enum Word: Sendable, Equatable {
    case plain(Message)
    case counted([Plural: Message])

    var messages: [Message] {
        switch self {
        case .plain(let message): [message]
        case .counted(let forms): Array(forms.values)
        }
    }

    var placeholders: Set<String> {
        messages.reduce(into: []) { $0.formUnion($1.placeholders) }
    }
}
