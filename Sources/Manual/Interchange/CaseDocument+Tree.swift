/// The interchange form of a case: fields named as in the template, in one fixed order, absent where nothing is known.
extension CaseDocument {
    func tree(vocabularies: Vocabularies) -> Tree {
        var members: [Tree.Member] = []
        func add(_ name: String, _ value: Tree?) {
            if let value, value != .null { members.append(Tree.Member(name: name, value: value)) }
        }
        add("slug", slug.map(Tree.text))
        add("language", .text(originalLanguage.rawValue))
        members += textMembers(originalLanguage, vocabularies: vocabularies)
        add("country", facts.code(.country).map(Tree.text))
        add("place", facts.place.map(Tree.text))
        add("nuts", facts.nuts.map(Tree.text))
        add("lau", facts.lau.map(Tree.text))
        add("lat", facts.latitude.map { .number("\($0)") })
        add("lon", facts.longitude.map { .number("\($0)") })
        add("organiser", facts.organiser.map(Tree.text))
        add("partners", list(facts.partners) { ["name": $0.name, "type": $0.type] })
        add("decision_holder", facts.decisionHolder.map(Tree.text))
        add("start", facts.start.map(Tree.text))
        add("end", facts.end.map(Tree.text))
        for vocabulary in Vocabulary.ofCaseStudies where vocabulary != .country && vocabulary != .tools {
            let codes = facts.codes(vocabulary)
            guard let first = codes.first else { continue }
            let isSingle = vocabularies.maximum(of: vocabulary.rawValue) == 1
            add(vocabulary.rawValue, isSingle ? .text(first) : .list(codes.map(Tree.text)))
        }
        add("keywords", facts.keywords.isEmpty ? nil : .list(facts.keywords.map(Tree.text)))
        add(
            "tools",
            list(facts.tools) {
                ["tool": $0.code, "product": $0.product, "licence": $0.licence, "address": $0.address]
            })
        add("participants", facts.participants.map { .number("\($0)") })
        add("participants_online", facts.participantsOnline.map { .number("\($0)") })
        add("participants_how", facts.participantsHow.map(Tree.text))
        add(
            "indicators",
            list(facts.indicators) {
                ["name": $0.name, "before": $0.before, "after": $0.after, "unit": $0.unit, "source": $0.source]
            })
        add("sources", facts.sources.isEmpty ? nil : .list(facts.sources.map(Self.tree(of:))))
        add("links", list(facts.links) { ["title": $0.title, "address": $0.address] })
        add("related", list(facts.relations) { ["kind": $0.kind, "case": $0.slug] })
        add("checks", list(facts.checks) { ["date": $0.date, "by": $0.by, "note": $0.note] })
        add("contact", contact.map(Self.tree(of:)))
        add("featured", isFeatured ? .bool(true) : nil)
        add("published", published.map(Tree.text))
        add("updated", updated.map(Tree.text))
        let translations = texts.keys.filter { $0 != originalLanguage }.sorted().map { language in
            Tree.Member(name: language.rawValue, value: .map(textMembers(language, vocabularies: vocabularies)))
        }
        add("translations", translations.isEmpty ? nil : .map(translations))
        return .map(members)
    }

    private func textMembers(_ language: Language, vocabularies: Vocabularies) -> [Tree.Member] {
        let texts = texts[language] ?? [:]
        var members: [Tree.Member] = []
        for field in CaseText.allCases {
            guard let text = texts[TextKey(field.rawValue)] else { continue }
            members.append(Tree.Member(name: field.rawValue, value: .text(text)))
        }
        func list(_ field: String, atLeast: Int = 0, _ item: (Int, Tree) -> Tree) {
            let count = max(atLeast, (texts.keys.filter { $0.field == field }.map(\.ordinal).max() ?? -1) + 1)
            guard count > 0 else { return }
            let items = (0..<count).map { item($0, texts[TextKey(field, $0)].map(Tree.text) ?? .null) }
            members.append(Tree.Member(name: field, value: .list(items)))
        }
        list(CaseText.List.recommendations) { $1 }
        let notes = vocabularies.terms(of: .steps).enumerated().compactMap { index, step in
            texts[TextKey(CaseText.List.stepNotes, index + 1)].map { Tree.Member(name: step.code, value: .text($0)) }
        }
        if !notes.isEmpty { members.append(Tree.Member(name: CaseText.List.stepNotes, value: .map(notes))) }
        let isOriginal = language == originalLanguage
        list(CaseText.List.updates, atLeast: isOriginal ? facts.updates.count : 0) { ordinal, text in
            guard isOriginal, ordinal < facts.updates.count else { return text }
            return Self.object([("date", facts.updates[ordinal].map(Tree.text)), ("text", text)])
        }
        list(CaseText.List.secondAccount, atLeast: isOriginal ? facts.accounts.count : 0) { ordinal, text in
            guard isOriginal, ordinal < facts.accounts.count else { return text }
            let account = facts.accounts[ordinal]
            return Self.object([
                ("by", account.by.map(Tree.text)), ("side", account.side.map(Tree.text)), ("text", text),
            ])
        }
        return members + fileMembers(language)
    }

    /// The original language says what the files are; translations only put their words into another language.
    private func fileMembers(_ language: Language) -> [Tree.Member] {
        let texts = texts[language] ?? [:]
        let items: [Tree] = facts.files.enumerated().map { ordinal, file in
            let words = [
                ("alt", texts[TextKey(CaseText.List.fileAlt, ordinal)].map(Tree.text)),
                ("caption", texts[TextKey(CaseText.List.fileCaption, ordinal)].map(Tree.text)),
            ]
            guard language == originalLanguage else { return Self.object(words) }
            return Self.object(
                [("sha256", .text(file.digest)), ("name", file.name.map(Tree.text))] + words + [
                    ("credit", file.credit.map(Tree.text)), ("licence", file.licence.map(Tree.text)),
                ])
        }
        let hasAny = items.contains { !$0.members.isEmpty }
        return hasAny ? [Tree.Member(name: "files", value: .list(items))] : []
    }

    private func list<Item>(_ items: [Item], _ members: (Item) -> KeyValuePairs<String, String?>) -> Tree? {
        guard !items.isEmpty else { return nil }
        return .list(items.map { Self.object(members($0).map { ($0.key, $0.value.map(Tree.text)) }) })
    }

    private static func tree(of source: Source) -> Tree {
        object([
            ("title", source.title.map(Tree.text)), ("publisher", source.publisher.map(Tree.text)),
            ("address", source.address.map(Tree.text)), ("kind", source.kind.map(Tree.text)),
            ("independent", source.isIndependent.map(Tree.bool)), ("checked", source.checked.map(Tree.text)),
        ])
    }

    private static func tree(of contact: CaseContact) -> Tree {
        object([
            ("name", .text(contact.name)), ("role", contact.role.map(Tree.text)),
            ("email", contact.email.map(Tree.text)), ("consented", contact.consented.map(Tree.text)),
            ("expires", contact.expires.map(Tree.text)),
        ])
    }

    private static func object(_ members: [(String, Tree?)]) -> Tree {
        .map(
            members.compactMap { name, value in
                value.flatMap { $0 == .null ? nil : Tree.Member(name: name, value: $0) }
            })
    }
}
