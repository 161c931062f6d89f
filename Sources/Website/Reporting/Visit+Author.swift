import Manual

/// The author of a case's version, as far as they consented to be named.
extension Visit {
    func name(_ author: CaseVersion.Author) -> String {
        switch author {
        case .named(let name, let organisation): [name, organisation].compactMap(\.self).joined(separator: ", ")
        case .organisation(let name): name
        case .anonymous: words("reporting.history.anonymous")
        case .manual: words("reporting.history.manual")
        }
    }
}
