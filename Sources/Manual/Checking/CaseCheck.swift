/// What must hold for cases of an edition: the template in full, and the rule of evidence.
extension EntryCheck {
    /// Codes that a case cannot be published without.
    private static let requiredCodes: [Vocabulary] = [
        .steps, .country, .scope, .organiserType, .status, .topics, .aim, .level, .policyStage, .methods, .mode,
        .inputUse, .feedbackGiven, .outcome, .licence,
    ]

    private static let requiredTexts: [CaseText] = [.summary, .goal, .whatWasDone, .results, .challenges, .lessons]

    mutating func checkCase(_ page: EditionPage) {
        if !Slug.isValid(folder.name) { add(nil, "The folder's name cannot be an address.") }
        var reader = CaseDocumentReader(vocabularies: vocabularies, place: folder.path)
        do {
            let document = try reader.read(EditionCase.tree(of: folder))
            for remark in reader.remarks.problems { add(remark.field, remark.sentence) }
            checkFacts(document.facts)
            checkTexts(document)
        } catch let problem as Problem {
            add(problem)
        } catch {
            add(nil, "The case cannot be read.")
        }
    }

    private mutating func checkFacts(_ facts: CaseFacts) {
        for vocabulary in Self.requiredCodes where facts.codes(vocabulary).isEmpty {
            add(vocabulary.rawValue, "It is missing.")
        }
        if facts.place == nil { add("place", "It is missing.") }
        if facts.organiser == nil { add("organiser", "It is missing.") }
        if facts.start == nil { add("start", "It is missing.") }
        if facts.keywords.count > 8 { add("keywords", "There are \(facts.keywords.count); at most 8 are shown.") }
        for relation in facts.relations where contents.cases[relation.slug] == nil {
            warn("related", "The case \(relation.slug) is not there.")
        }
        checkSources(atLeast: 2)
        if facts.sources.allSatisfy({ $0.isIndependent != true }) {
            add("sources", "None of the sources is independent of the organiser.")
        }
        let level = EvidenceLevel.level(of: facts.sources)
        if facts.code(.evidenceLevel) != "\(level)" {
            add("evidence_level", "By the kinds of its sources it is \(level).")
        }
    }

    private mutating func checkTexts(_ document: CaseDocument) {
        let texts = document.texts[document.originalLanguage] ?? [:]
        for field in Self.requiredTexts where texts[TextKey(field.rawValue)] == nil {
            add(field.rawValue, "The text is missing.")
        }
        if texts[TextKey(CaseText.List.recommendations)] == nil {
            add(CaseText.List.recommendations, "At least one is needed.")
        }
        if texts[TextKey(CaseText.evidenceReason.rawValue)] == nil {
            add(CaseText.evidenceReason.rawValue, "Which source carries the level is missing.")
        }
        if (texts[TextKey(CaseText.challenges.rawValue)] ?? "").split(whereSeparator: \.isWhitespace).count < 5 {
            add(CaseText.challenges.rawValue, "Every case had some: say which.")
        }
        for step in document.facts.codes(.steps) {
            guard let ordinal = vocabularies.ordinal(ofStep: step) else { continue }
            if texts[TextKey(CaseText.List.stepNotes, ordinal)] == nil {
                warn(CaseText.List.stepNotes, "What the case teaches for \(step) is missing.")
            }
        }
    }
}
