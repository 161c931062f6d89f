/// A template cut into HTML and tags, not yet nested.
struct Token {
    enum Content {
        case literal(ArraySlice<UInt8>)
        case tag(Sigil, Substring)
    }

    /// What the first character of a tag makes of it.
    enum Sigil: UInt8 {
        case value = 0
        case markup = 0x7B  // {
        case comment = 0x21  // !
        case section = 0x23  // #
        case inverted = 0x5E  // ^
        case end = 0x2F  // /
        case partial = 0x3E  // >
        case layout = 0x3C  // <
        case block = 0x24  // $
        case word = 0x40  // @
        case unescaped = 0x26  // &
        case delimiters = 0x3D  // =

        /// Whether a line with nothing but such a tag is removed.
        var mayStandAlone: Bool {
            switch self {
            case .value, .markup, .word, .unescaped: false
            default: true
            }
        }
    }

    let content: Content
    let line: Int
}
