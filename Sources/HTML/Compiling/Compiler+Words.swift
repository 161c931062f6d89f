extension Compiler {
    /// `{{@key placeholder=field}}`: the message in our language, with values where its placeholders are.
    mutating func compileWord(
        _ key: String, _ arguments: [Node.Argument], _ scopes: Scopes
    ) throws(Refusal) {
        guard let word = words.word(key, in: language) else {
            throw Refusal("The word “\(key)” is missing in “\(language)”; add it to the words of that language.")
        }
        var values: [String: Scopes.Found] = [:]
        for argument in arguments {
            let found = try scopes.find(argument.name)
            switch found.kind {
            case .text, .number: values[argument.placeholder] = found
            default:
                throw Refusal("“\(argument.name)” is no text or number, so it cannot fill {\(argument.placeholder)}.")
            }
        }
        try check(word, key, Set(values.keys))
        let isMarkup = key.hasSuffix(".html")
        switch word {
        case .plain(let message):
            try append(message, isMarkup: isMarkup, values)
        case .counted(let forms):
            guard let count = values["count"], case .number = count.kind else {
                throw Refusal("The word “\(key)” has plural forms; give it a number: {{@\(key) count=field}}.")
            }
            let start = context
            let counted = program.begin(plural: count)
            var met: HTMLContext?
            for (category, message) in forms {
                context = start
                program.begin(form: category)
                try append(message, isMarkup: isMarkup, values)
                met = try met?.meeting(context) ?? context
            }
            program.end(counted)
            context = met ?? start
        }
    }

    private func check(_ word: Word, _ key: String, _ given: Set<String>) throws(Refusal) {
        var wanted = word.placeholders
        if let missing = wanted.subtracting(given).min() {
            throw Refusal(
                "The word “\(key)” has {\(missing)} in “\(language)”; give it a field: {{@\(key) \(missing)=field}}.")
        }
        if case .counted(let forms) = word {
            wanted.insert("count")
            guard forms[.other] != nil else {
                throw Refusal("The word “\(key)” lacks the plural form “other” in “\(language)”.")
            }
        }
        if let unused = given.subtracting(wanted).min() {
            throw Refusal(
                "The word “\(key)” has no {\(unused)} in “\(language)”; remove it here, or add it to the word.")
        }
    }

    private mutating func append(
        _ message: Message, isMarkup: Bool, _ values: [String: Scopes.Found]
    ) throws(Refusal) {
        if isMarkup, context.state != .text {
            throw Refusal("A word with markup (.html) can stand only between elements; use one without here.")
        }
        for piece in message.pieces {
            switch piece {
            case .text(let text) where isMarkup:
                for byte in text.utf8 { try context.read(byte) }
                program.append(text.utf8)
            case .text(let text):
                try append(text)
            case .placeholder(let name):
                guard let found = values[name] else { continue }  // check(_:_:_:) has seen them all.
                if case .number = found.kind {
                    try append(found, .text, isGrouped: true)
                } else {
                    try append(found, .text)
                }
            }
        }
        if isMarkup, context.state != .text {
            throw Refusal("The markup of this word does not end between elements in “\(language)”; close its tags.")
        }
    }

    private mutating func append(_ text: String) throws(Refusal) {
        let encoding = try context.place(.text)
        if case .link = encoding, !LinkStart.isHarmless(text.utf8) {
            throw Refusal("This word begins a link in “\(language)”; begin it with one of \(LinkStart.list).")
        }
        var bytes: [UInt8] = []
        encoding.append(text, to: &bytes)
        program.append(bytes)
    }
}
