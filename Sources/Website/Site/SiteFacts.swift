package import HTML
package import Manual

/// What every page needs to know of the site it stands on.
package struct SiteFacts: Sendable {
    /// Scheme and authority that links to ourselves begin with, without a slash at the end; configured, never taken from a request.
    let origin: String
    /// The languages the interface speaks, in the order of the switch.
    package let languages: [String]
    package let words: Words
    package let vocabularies: Vocabularies
    /// The styles, scripts, icons and cards of Public/.
    let files: PublicFiles
    /// The codes of `degurba` and `country`, in the order of their vocabularies.
    let areas: [String]
    let countries: [String]
    let towns: Towns
    /// Links to the glossary, by language.
    let terms: [String: TermLinks]

    /// The label of a vocabulary's code, or with `level_help` and the like its help; edited words before the files'.
    func label(_ vocabulary: String, _ code: String, in language: String) -> String {
        let suffix = "_help"
        let isHelp = vocabulary.hasSuffix(suffix)
        guard let known = Vocabulary(rawValue: isHelp ? String(vocabulary.dropLast(suffix.count)) : vocabulary),
            let reader = Language(rawValue: language)
        else { return words.text("\(vocabulary).\(code)", in: language) }
        return isHelp
            ? vocabularies.help(known, code, in: reader) ?? "" : vocabularies.label(known, code, in: reader)
    }
}
