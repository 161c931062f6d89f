internal import Search

/// A reader's words as a safe FTS5 expression. Any input is accepted: what is no word is no part of the question.
struct SearchWords: Sendable {
    enum Term: Sendable, Equatable {
        case word(String)
        case phrase([String])
    }

    static let maximumScalars = 1_000
    static let maximumTerms = 24
    /// Longer than the longest word of any European language; what comes after is cut.
    static let maximumWord = 64

    let terms: [Term]

    init(_ input: String) {
        var terms: [Term] = []
        // Every second piece between quotation marks is a phrase; a last mark without its partner means nothing.
        let pieces = String(String.UnicodeScalarView(input.unicodeScalars.prefix(Self.maximumScalars))).unicodeScalars
            .split(omittingEmptySubsequences: false, whereSeparator: Self.quotes.contains)
        for (index, piece) in pieces.enumerated() {
            let words = Self.words(in: String(piece))
            let isPhrase = index % 2 == 1 && index < pieces.count - 1
            if isPhrase, words.count > 1 { terms.append(.phrase(words)) } else { terms += words.map(Term.word) }
        }
        var unique: [Term] = []
        for term in terms where !unique.contains(term) { unique.append(term) }
        self.terms = Array(unique.prefix(Self.maximumTerms))
    }

    var isEmpty: Bool { terms.isEmpty }

    /// Every term, each word of three letters or more also as the beginning of a longer one.
    var all: String { terms.map(Self.expression).joined(separator: " AND ") }
    var any: String { terms.map(Self.expression).joined(separator: " OR ") }

    /// Whether a folded word of a text is one that was asked for.
    func matches(_ word: String) -> Bool {
        terms.contains { term in
            switch term {
            case .word(let wanted): Self.isPrefix(wanted) ? word.hasPrefix(wanted) : word == wanted
            case .phrase(let words): words.contains(word)
            }
        }
    }

    private static let quotes: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»", "‟"]

    private static func isPrefix(_ word: String) -> Bool { word.unicodeScalars.count >= 3 }

    // Words are letters and digits only, so nothing in them can be read as syntax, and quotes hold them anyway.
    private static func expression(_ term: Term) -> String {
        switch term {
        case .word(let word): "\"\(word)\"\(isPrefix(word) ? "*" : "")"
        case .phrase(let words): "\"\(words.joined(separator: " "))\""
        }
    }

    static func words(in text: String) -> [String] {
        Folding.fold(text).unicodeScalars.split { !isWordScalar($0) }
            .map { String(String.UnicodeScalarView($0.prefix(maximumWord))) }
    }

    /// Letters and numbers, as FTS5's unicode61 counts them.
    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            true
        default: false
        }
    }
}
