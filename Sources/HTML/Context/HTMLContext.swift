/// Where in an HTML document a place of a template is: enough of a tokenizer (HTML standard §13.2.5) to know how
/// a value must be written there, and to refuse the places where no writing is safe.
struct HTMLContext: Equatable {
    enum State: Equatable {
        case text
        /// After "<", after "</", and in the name that follows.
        case tagOpen, endTagOpen, tagName
        /// In a tag, after white space; and just after a name or value, where white space is due.
        case betweenAttributes, attributeEnd
        case attributeName, afterAttributeName, beforeValue, value, unquotedValue
        /// After "<!"
        case declaration, doctype, comment
        /// In a title or text area, where "<" is text up to the end tag.
        case plainText
        /// In a script of type application/ld+json.
        case linkedData
        /// In any other script, which must be empty.
        case script
    }

    var state = State.text
    var isEndTag = false
    /// The element of the tag or of the content we are in, in lower case.
    var element: [UInt8] = []
    var attribute: [UInt8] = []
    /// What the value of the attribute means, known from the "=" on.
    var kind = AttributeKind.text
    var quote: UInt8 = 0
    var link = LinkStart()
    /// The literal value of the attribute so far, kept where it decides something.
    var literal: [UInt8] = []
    var isLinkedData = false
    /// How much of the end tag, "</title", has been seen in plain text or script; or of "--" in a comment.
    var matched = 0
    /// Within a JSON string; and after its backslash.
    var isInString = false
    var isEscaped = false
    /// Just after `<textarea>`, where a parser drops one line break.
    var isAtStart = false
}

/// Why a template cannot be compiled as it is, as a sentence.
struct Refusal: Error {
    let sentence: String

    init(_ sentence: String) {
        self.sentence = sentence
    }
}

extension HTMLContext {
    /// What a tag prints.
    enum Printed {
        case text, number, markup
    }

    /// Tells how a value is to be written here, and goes past it.
    mutating func place(_ printed: Printed) throws(Refusal) -> Encoding {
        if printed == .markup {
            guard state == .text else {
                throw Refusal(
                    "Markup can stand only between elements; in an attribute, title or script use a text field.")
            }
            return .markup
        }
        switch state {
        case .text: return .html
        case .plainText:
            guard matched == 0 else { throw Refusal("A tag cannot stand directly after “<”.") }
            return .html
        case .value:
            switch kind {
            case .text: return .html
            case .link:
                guard let encoding = link.place() else {
                    throw Refusal(
                        "The text before this tag begins no link that can be kept safe; begin with one of \(LinkStart.list)."
                    )
                }
                return encoding
            case .literalOnly(let reason), .refused(let reason): throw Refusal(reason)
            }
        case .linkedData:
            if isInString, !isEscaped { return .json }
            if printed == .number, !isInString { return .html }
            throw Refusal("Text can stand only inside a JSON string here; put quotation marks round the tag.")
        case .tagOpen, .endTagOpen, .tagName:
            throw Refusal(
                "A tag cannot make up the name of an element; write the name, or choose by sections round whole tags.")
        case .betweenAttributes, .attributeEnd, .attributeName, .afterAttributeName:
            throw Refusal("A tag cannot make up the name of an attribute; put a section round the literal attribute.")
        case .beforeValue, .unquotedValue:
            throw Refusal("Put quotation marks round the value of this attribute.")
        case .declaration, .doctype, .comment:
            throw Refusal("A tag cannot stand in an HTML comment; use {{! … }} for notes to ourselves.")
        case .script:
            throw Refusal("A tag cannot stand in a script; give values to scripts by data attributes.")
        }
    }

    /// Goes past the beginning or end of a section.
    mutating func cross() throws(Refusal) {
        switch state {
        case .text, .betweenAttributes, .attributeEnd: break
        case .tagName:
            state = .attributeEnd
            try checkElement()
        case .attributeName: forgetAttribute(.attributeEnd)
        case .afterAttributeName: forgetAttribute(.betweenAttributes)
        case .value:
            if case .literalOnly(let reason) = kind { throw Refusal(reason) }
        case .plainText, .linkedData:
            guard matched == 0, !isEscaped else {
                throw Refusal("A section cannot begin or end here; move it out by a character.")
            }
        case .beforeValue, .unquotedValue:
            throw Refusal("Put quotation marks round the value of this attribute, and the section inside them.")
        case .tagOpen, .endTagOpen:
            throw Refusal("A section cannot make up the name of an element; put it round whole tags.")
        case .declaration, .doctype, .comment:
            throw Refusal("A section cannot stand in an HTML comment; use {{! … }} for notes to ourselves.")
        case .script:
            throw Refusal("A section cannot stand in a script; give values to scripts by data attributes.")
        }
    }

    /// The context after a section, from the context before it and the one at its end.
    func meeting(_ end: HTMLContext) throws(Refusal) -> HTMLContext {
        var (start, end) = (self, end)
        if start.state.isInTag, end.state.isInTag, start.state != end.state {
            // One way had white space, the other had not, so it is due.
            start.state = .attributeEnd
            end.state = .attributeEnd
        }
        if let link = start.link.meeting(end.link) {
            start.link = link
            end.link = link
        }
        guard start == end else {
            throw Refusal(
                "The section ends in another place of the HTML than it begins; let it hold whole elements or attributes."
            )
        }
        return end
    }
}

extension HTMLContext.State {
    fileprivate var isInTag: Bool {
        self == .betweenAttributes || self == .attributeEnd
    }
}
