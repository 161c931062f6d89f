import Manual

/// What a reviewer can do with a case that readers have seen; raw values are the nouns of the addresses.
enum PublishedAct: String, Sendable, CaseIterable {
    case feature
    case unfeature = "feature-removal"
    case outdated = "outdated-mark"
    case archive = "archiving"
    case withdraw = "withdrawal"
    case restore = "restoration"

    var act: CaseAct {
        switch self {
        case .feature: .feature
        case .unfeature: .unfeature
        case .outdated: .markOutdated
        case .archive: .archive
        case .withdraw: .withdraw
        case .restore: .restore
        }
    }

    /// What takes something from readers, or tells them not to rely on it, is explained to its author.
    var needsWords: Bool {
        switch self {
        case .feature, .unfeature: false
        case .outdated, .archive, .withdraw, .restore: true
        }
    }

    var takesAway: Bool { self == .archive || self == .withdraw }

    /// The name of the field for its words: one page has the forms of several acts.
    var wordsField: String { rawValue + "-words" }

    func perform(
        on moderation: Moderation, caseId: Int64, seen: CaseStatus, words: String, by actor: Person.ID,
        mail: @escaping LetterWriter
    ) async throws {
        switch self {
        case .feature: try await moderation.feature(case: caseId, seen: seen, words: words, by: actor, mail: mail)
        case .unfeature: try await moderation.unfeature(case: caseId, seen: seen, words: words, by: actor, mail: mail)
        case .outdated:
            try await moderation.markOutdated(case: caseId, seen: seen, words: words, by: actor, mail: mail)
        case .archive: try await moderation.archive(case: caseId, seen: seen, words: words, by: actor, mail: mail)
        case .withdraw: try await moderation.withdraw(case: caseId, seen: seen, words: words, by: actor, mail: mail)
        case .restore: try await moderation.restore(case: caseId, seen: seen, words: words, by: actor, mail: mail)
        }
    }
}
