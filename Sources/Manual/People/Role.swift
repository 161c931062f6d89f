/// What a person may do.
package enum Role: String, CaseIterable, Sendable {
    case reader, expert, reviewer, translator, admin

    /// Begin and send in cases.
    package var mayContribute: Bool { self != .reader }
    /// Judge what was sent in.
    package var mayReview: Bool { self == .reviewer || self == .admin }
    package var mayTranslate: Bool { self == .translator || mayReview }
    /// Steps, sections and methods: admins in every language, translators in theirs.
    package var mayEditManual: Bool { self == .translator || self == .admin }
    /// People, roles, words.
    package var mayAdminister: Bool { self == .admin }
}

/// How a contributor's name stands by their cases.
package enum Attribution: String, CaseIterable, Sendable {
    /// Name and organisation, the organisation alone, or neither.
    case name, organisation, none
}
