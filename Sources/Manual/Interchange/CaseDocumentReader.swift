/// Reads a case from a tree, leniently. Only a language and a title are asked for.
struct CaseDocumentReader {
    private(set) var remarks: Remarks

    init(vocabularies: Vocabularies, place: String) {
        remarks = Remarks(vocabularies: vocabularies, place: place)
    }

    mutating func read(_ tree: Tree) throws -> CaseDocument {
        guard case .map(let members) = tree else { throw problem(nil, "The line is not an object.") }
        guard let named = tree["original_language"]?.string ?? tree["language"]?.string else {
            throw problem("language", "A case needs the language it is written in.")
        }
        guard let language = Language(rawValue: named.lowercased()) else {
            throw problem("language", "“\(named.shortened)” is not a language code of two letters.")
        }
        guard let title = tree["title"]?.string else { throw problem("title", "A case needs a title.") }
        for member in members where !Self.fields.contains(member.name) {
            remarks.add(member.name.shortened, "There is no such field; it was left out.")
        }
        var document = CaseDocument(originalLanguage: language)
        document.slug = slug(tree)
        document.texts[language] = CaseTextsReader.texts(tree, &remarks)
        document.texts[language, default: [:]][TextKey("title")] = title
        readTranslations(tree, into: &document)
        var reader = CaseFactsReader(remarks: remarks)
        document.facts = reader.read(tree)
        remarks = reader.remarks
        document.facts.updates = CaseTextsReader.updates(tree)
        document.facts.accounts = CaseTextsReader.accounts(tree)
        document.isFeatured = tree["featured"]?.truth ?? false
        document.published = moment(tree, "published")
        document.updated = moment(tree, "updated")
        document.contact = tree["contact"].flatMap(contact)
        return document
    }

    private static let fields = Set(
        CaseText.allCases.map(\.rawValue) + Vocabulary.ofCaseStudies.map(\.rawValue) + [
            "language", "original_language", "slug", "translations", "place", "nuts", "lau", "lat", "lon", "organiser",
            "partners", "decision_holder", "start", "end", "keywords", "participants", "participants_online",
            "participants_how", "indicators", "sources", "links", "related", "checks", "updates", "second_account",
            "recommendations", "step_notes", "contact", "files", "featured", "published", "updated",
        ])

    private func problem(_ field: String?, _ sentence: String) -> Problem {
        Problem(file: remarks.place, field: field, sentence: sentence)
    }

    private mutating func slug(_ tree: Tree) -> String? {
        guard let slug = tree["slug"]?.string else { return nil }
        if Slug.isValid(slug) { return slug }
        remarks.add("slug", "“\(slug.shortened)” cannot be an address; one is made from the title.")
        return nil
    }

    private mutating func readTranslations(_ tree: Tree, into document: inout CaseDocument) {
        for translation in tree["translations"]?.members ?? [] {
            guard let language = Language(rawValue: translation.name), language != document.originalLanguage else {
                remarks.add("translations", "“\(translation.name.shortened)” is no other language of two letters.")
                continue
            }
            let texts = CaseTextsReader.texts(translation.value, &remarks)
            if !texts.isEmpty { document.texts[language] = texts }
        }
    }

    private mutating func moment(_ tree: Tree, _ name: String) -> String? {
        guard let text = tree[name]?.string else { return nil }
        if let date = Timestamp.date(text) { return Timestamp.text(date) }
        remarks.add(name, "“\(text.shortened)” is not a time like 2026-11-23T12:00:00Z; it was left out.")
        return nil
    }

    private func contact(_ item: Tree) -> CaseContact? {
        guard let name = item["name"]?.string ?? item.string else { return nil }
        func day(_ name: String) -> String? { item[name]?.string.flatMap { Day.isValid($0) ? $0 : nil } }
        return CaseContact(
            name: name, role: item["role"]?.string, email: item["email"]?.string ?? item["e_mail"]?.string,
            consented: day("consented") ?? day("consent"), expires: day("expires") ?? day("expiry"))
    }
}
