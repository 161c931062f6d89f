extension HTMLContext {
    /// Reads one byte of literal HTML.
    mutating func read(_ byte: UInt8) throws(Refusal) {
        switch state {
        case .text:
            if byte == UInt8(ascii: "<") { state = .tagOpen }
        case .tagOpen, .endTagOpen, .tagName: try readTagName(byte)
        case .betweenAttributes, .attributeEnd, .attributeName, .afterAttributeName: try readAttributeName(byte)
        case .beforeValue, .value, .unquotedValue: try readValue(byte)
        case .declaration, .doctype, .comment: try readDeclaration(byte)
        case .plainText, .linkedData, .script: try readContent(byte)
        }
    }

    private mutating func readTagName(_ byte: UInt8) throws(Refusal) {
        if byte.isLetter {
            if state != .tagName { element = [] }
            isEndTag = isEndTag || state == .endTagOpen
            state = .tagName
            element.append(byte.lowercased)
        } else if state == .tagName, byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") {
            element.append(byte)
        } else if state == .tagName, byte.isSpace || byte == UInt8(ascii: "/") {
            state = .betweenAttributes
            try checkElement()
        } else if state == .tagName, byte == UInt8(ascii: ">") {
            defer { closeTag() }
            try checkElement()
        } else if state == .tagOpen, byte == UInt8(ascii: "/") {
            state = .endTagOpen
        } else if state == .tagOpen, byte == UInt8(ascii: "!") {
            literal = []
            state = .declaration
        } else {
            self = HTMLContext()
            throw Refusal("This “<” begins no element; write “&lt;” for the character itself.")
        }
    }

    private mutating func readAttributeName(_ byte: UInt8) throws(Refusal) {
        switch byte {
        case UInt8(ascii: ">"): closeTag()
        case UInt8(ascii: "/"): forgetAttribute(.betweenAttributes)
        case UInt8(ascii: "=") where state == .attributeName || state == .afterAttributeName:
            state = .beforeValue
            kind = AttributeKind(attribute, of: element)
            if case .refused(let reason) = kind { throw Refusal(reason) }
        case _ where byte.isSpace: state = state == .attributeName ? .afterAttributeName : state.afterSpace
        case _ where state == .attributeName && byte.isNamePart: attribute.append(byte.lowercased)
        case _ where byte.isLetter:
            let isGlued = state == .attributeEnd
            forgetAttribute(.attributeName)
            attribute = [byte.lowercased]
            if isGlued { throw Refusal("White space is missing before this attribute, whichever way the sections go.") }
        default:
            let character = Character(Unicode.Scalar(byte))
            throw Refusal("“\(character)” cannot stand here in a tag; is a quotation mark missing or too much?")
        }
    }

    private mutating func readValue(_ byte: UInt8) throws(Refusal) {
        switch state {
        case .beforeValue where byte.isSpace: break
        case .beforeValue where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"):
            quote = byte
            state = .value
        case .beforeValue:
            state = .unquotedValue
            throw Refusal("Put quotation marks round the value of this attribute.")
        case .unquotedValue where byte == UInt8(ascii: ">"): closeTag()
        case .unquotedValue: if byte.isSpace { forgetAttribute(.betweenAttributes) }
        case _ where byte == quote:
            defer { forgetAttribute(.attributeEnd) }
            try checkValue()
        default:
            switch kind {
            case .link: link.read(byte)
            case .literalOnly: literal.append(byte.lowercased)
            case .text, .refused: break
            }
        }
    }

    private mutating func readDeclaration(_ byte: UInt8) throws(Refusal) {
        switch state {
        case .declaration:
            literal.append(byte.lowercased)
            if literal == Array("--".utf8) {
                // “<!-->” is a whole comment (HTML standard §13.2.5.43).
                matched = 2
                state = .comment
            } else if literal == Array("doctype".utf8) {
                state = .doctype
            } else if !Array("doctype".utf8).starts(with: literal), literal != [UInt8(ascii: "-")] {
                self = HTMLContext()
                throw Refusal("“<!” can begin only a comment or “<!DOCTYPE html>”.")
            }
        case .comment where byte == UInt8(ascii: "-"): matched += 1
        case .comment where byte == UInt8(ascii: ">") && matched >= 2: self = HTMLContext()
        case .comment: matched = 0
        default: if byte == UInt8(ascii: ">") { self = HTMLContext() }
        }
    }

    /// The content of a title, text area or script: up to its end tag, whatever it looks like.
    private mutating func readContent(_ byte: UInt8) throws(Refusal) {
        isAtStart = false
        let endTag = Array("</".utf8) + element
        if matched == endTag.count, byte.isSpace || byte == UInt8(ascii: ">") {
            (matched, isEndTag, state) = (0, true, .betweenAttributes)
            if byte == UInt8(ascii: ">") { closeTag() }
            return
        }
        if matched < endTag.count, byte.lowercased == endTag[matched], !isInString {
            matched += 1
            return
        }
        if matched > 0 || byte == UInt8(ascii: "<") {
            matched = 0
            throw Refusal(
                "“<” can begin only the end tag here; write “&lt;” in titles and text areas, \\u003c in JSON.")
        }
        if state == .script, !byte.isSpace {
            throw Refusal("A script stands in a file of its own: give the element a src, and nothing inside.")
        }
        if state == .linkedData { readJSON(byte) }
    }

    private mutating func readJSON(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\"") {
            isInString.toggle()
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = isInString
        }
    }

    /// Goes on in the tag as if there had been no attribute, so that contexts compare equal.
    mutating func forgetAttribute(_ next: State) {
        (attribute, kind, literal, quote, link, state) = ([], .text, [], 0, LinkStart(), next)
    }

    private mutating func closeTag() {
        var inside = HTMLContext()
        if !isEndTag {
            switch String(decoding: element, as: UTF8.self) {
            case "title", "textarea":
                inside.state = .plainText
                inside.isAtStart = element == Array("textarea".utf8)
            case "script": inside.state = isLinkedData ? .linkedData : .script
            default: break
            }
        }
        if inside.state != .text { inside.element = element }
        self = inside
    }
}

extension HTMLContext {
    /// Elements whose content is neither text nor elements.
    private static let refusedElements: Set = ["style", "xmp", "plaintext", "noembed", "noframes", "listing"]

    func checkElement() throws(Refusal) {
        let name = String(decoding: element, as: UTF8.self)
        guard !isEndTag, Self.refusedElements.contains(name) else { return }
        throw Refusal(
            name == "style"
                ? "Styles stand in a style sheet of their own; put a class here."
                : "The element “\(name)” is not for new pages.")
    }

    private mutating func checkValue() throws(Refusal) {
        guard case .literalOnly = kind else { return }
        let value = String(decoding: literal, as: UTF8.self)
        if element == Array("script".utf8) { isLinkedData = value == "application/ld+json" }
        if value == "refresh" {
            throw Refusal("A page does not move its reader by itself; answer with a redirect instead.")
        }
    }
}

extension HTMLContext.State {
    fileprivate var afterSpace: Self { self == .attributeEnd ? .betweenAttributes : self }
}

extension UInt8 {
    fileprivate var isNamePart: Bool { isLetter || isDigit || Array("-:_.".utf8).contains(self) }
}
