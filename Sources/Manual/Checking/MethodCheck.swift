/// What must hold for method sheets.
extension EntryCheck {
    mutating func checkMethod(_ page: EditionPage) {
        guard vocabularies.contains(folder.name, in: .methods) else { return add(nil, "There is no such method.") }
        let family = vocabularies.family(ofMethod: folder.name) ?? ""
        if folder.facts["family"]?.string != family { add("family", "The family of this method is \(family).") }
        if page.front["summary"]?.string == nil { add("summary", "It is missing.") }
        require(MethodSheet.Part.allCases.map(\.rawValue), in: page)
        checkWords(page, 350...700)
        checkSources(atLeast: 2)
        checkCodes("staff_days", .staffDaysBand, isRequired: true)
        checkCodes("cost", .costBand, isRequired: true)
        checkCodes("skill", .skill, isRequired: true)
        checkCodes("mode", .mode, isRequired: true)
        checkCodes("levels", .level, isRequired: true)
        checkCodes("stages", .policyStage, isRequired: true)
        checkCodes("aims", .aim, isRequired: true)
        checkCodes("tools", .tools)
        checkRange("people_min", "people_max")
        checkRange("weeks_min", "weeks_max")
        for field in ["heat", "complexity"] where !(1...5).contains(folder.facts[field]?.integer ?? 0) {
            add(field, "It is a grade from 1 to 5.")
        }
    }

    private mutating func checkRange(_ least: String, _ most: String) {
        for field in [least, most] {
            if let text = folder.facts[field]?.string, Int(text) == nil {
                add(field, "“\(text)” is not a whole number.")
            }
        }
        if let least = folder.facts[least]?.integer, let top = folder.facts[most]?.integer, top < least {
            add(most, "\(top) is less than \(least).")
        }
    }
}
