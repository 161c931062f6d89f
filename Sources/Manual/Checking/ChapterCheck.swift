/// What must hold for steps and sections.
extension EntryCheck {
    mutating func checkStep(_ page: EditionPage) {
        if !vocabularies.contains(folder.name, in: .steps) { add(nil, "There is no such step.") }
        if page.front["summary"]?.string == nil { add("summary", "It is missing.") }
        if page.introduction == nil { add("introduction", "It is missing.") }
        for question in folder.words("questions") {
            for (language, page) in folder.pages where page.front["questions"]?[question]?["text"]?.string == nil {
                add("questions", "“\(question)” has no text in \(language.rawValue).")
            }
        }
        for question in page.front["questions"]?.members ?? [] where !folder.words("questions").contains(question.name)
        {
            add("questions", "“\(question.name)” is not in the list of questions.")
        }
        let listed = folder.words("sections")
        for slug in listed where contents.sections["\(folder.name)/\(slug)"] == nil {
            add("sections", "The section \(slug) is not there.")
        }
        for name in contents.sections.keys.sorted() where name.hasPrefix(folder.name + "/") {
            let slug = String(name.dropFirst(folder.name.count + 1))
            if !listed.contains(slug) { add("sections", "The section \(slug) is not in the list of sections.") }
        }
    }

    mutating func checkSection(_ page: EditionPage) {
        let step = folder.path.split(separator: "/").dropLast().last.map(String.init) ?? ""
        if page.front["summary"]?.string == nil { add("summary", "It is missing.") }
        require(SectionChapter.Part.allCases.map(\.rawValue), in: page)
        checkWords(page, 600...1_200)
        let items = page["checklist"].map(NumberedList.items(of:))?.count ?? 0
        if !(5...10).contains(items) { warn("checklist", "It has \(items) items; 5 to 10 are wanted.") }
        checkSources(atLeast: 2)
        for question in folder.words("questions")
        where contents.steps[step]?.words("questions").contains(question) != true {
            add("questions", "“\(question)” is no question of the step \(step).")
        }
        checkCodes("methods", .methods)
        for method in folder.words("methods") where contents.methods[method] == nil {
            warn("methods", "There is no sheet of \(method).")
        }
        for slug in folder.words("cases") {
            guard let study = contents.cases[slug] else {
                add("cases", "The case \(slug) is not there.")
                continue
            }
            if page.front["case_notes"]?[slug]?.string == nil {
                add("case_notes", "What \(slug) shows here is missing.")
            }
            if !study.words("steps").contains(step) {
                warn("cases", "\(slug) does not name the step \(step) among those it teaches.")
            }
        }
        for note in page.front["case_notes"]?.members ?? [] where !folder.words("cases").contains(note.name) {
            add("case_notes", "“\(note.name)” is not in the list of cases.")
        }
    }
}
