import Manual

/// The languages in which a case can be written: those of the Union, of its neighbours and of its larger minorities.
enum WritingLanguages {
    private static let codes = [
        "bg", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fi", "fr", "ga", "gl", "hr", "hu",
        "hy", "is", "it", "ka", "lb", "lt", "lv", "mk", "mt", "nl", "no", "pl", "pt", "ro", "ru", "se", "sk", "sl",
        "sq", "sr", "sv", "tr", "uk",
    ]

    static let all = codes.compactMap { Language(rawValue: $0) }

    /// The languages as choices, named and sorted in the visitor's language.
    static func options(on visit: Visit, chosen: String, leaving out: [Language] = []) -> [FormOption] {
        all.filter { !out.contains($0) }
            .map { language in
                FormOption(
                    value: language.rawValue, label: visit.languageName(language.rawValue),
                    isChosen: language.rawValue == chosen)
            }
            .sorted { visit.isBefore($0.label, $1.label) }
    }
}
