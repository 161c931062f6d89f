/// How much of an edition each language has to say: the one place where this is written down.
///
/// The words of the interface are complete in every language that has any; the site does not start otherwise.
enum EditionLanguages {
    /// Steps, sections, methods, titles and summaries of cases, labels.
    static let full: [Language] = [.english, .finnish]
    /// Steps with their questions, labels; readers get the rest in English, and are told so.
    static let framework = ["de", "et", "fr", "sv"].compactMap(Language.init)

    static let all = (full + framework).sorted()
}

extension EntryCheck {
    mutating func checkLanguages(_ kind: EntryKind) {
        switch kind {
        case .step:
            for language in EditionLanguages.all { checkStep(in: language) }
        case .section:
            checkTexts(SectionChapter.Part.allCases.map(\.rawValue))
        case .method:
            checkTexts(MethodSheet.Part.allCases.map(\.rawValue))
        case .caseStudy:
            checkTexts([])
        }
    }

    private mutating func checkStep(in language: Language) {
        guard let page = page(in: language) else { return }
        if page.introduction == nil { add("introduction", "It is missing in \(language.rawValue).") }
        for question in folder.words("questions") where page.front["questions"]?[question]?["help"]?.string == nil {
            add("questions", "“\(question)” has no help in \(language.rawValue).")
        }
    }

    private mutating func checkTexts(_ headings: [String]) {
        for language in EditionLanguages.full {
            guard let page = page(in: language) else { continue }
            for heading in headings where page[heading] == nil {
                add(heading, "The text is missing in \(language.rawValue).")
            }
        }
    }

    /// The page in a language that must be there, with the line that every list shows.
    private mutating func page(in language: Language) -> EditionPage? {
        guard let page = folder.pages[language] else {
            add("language", "There is no text in \(language.rawValue).")
            return nil
        }
        if page.front["summary"]?.string == nil { add("summary", "It is missing in \(language.rawValue).") }
        return page
    }
}

extension Labels {
    /// Codes that have an English label and none in another language of the edition.
    func problems() -> [Problem] {
        let english = codes(in: .english)
        return EditionLanguages.all.flatMap { language in
            let own = codes(in: language)
            return english.flatMap { vocabulary, codes in
                codes.subtracting(own[vocabulary] ?? []).map {
                    Problem(
                        file: "vocabularies/\(language.rawValue).json", field: vocabulary,
                        sentence: "“\($0)” has no label.")
                }
            }.sorted { $0.description < $1.description }
        }
    }
}
