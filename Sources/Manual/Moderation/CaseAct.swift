/// What can be done to a case in its life.
package enum CaseAct: String, CaseIterable, Sendable {
    case edit, submit, resubmit, take, publish, refuse, withdraw, feature, unfeature, archive, restore
    case requestChanges = "request-changes"
    case markOutdated = "mark-outdated"
}

/// The whole life of a case in one table: which act leads from where to where. What is not in it cannot be done.
extension CaseStatus {
    private static let transitions: [CaseAct: [CaseStatus: CaseStatus]] = [
        // By the author.
        .edit: [
            .draft: .draft, .changesRequested: .changesRequested, .rejected: .rejected, .withdrawn: .withdrawn,
        ],
        .submit: [.draft: .submitted],
        .resubmit: [.changesRequested: .resubmitted, .rejected: .resubmitted, .withdrawn: .resubmitted],
        .withdraw: [
            .submitted: .withdrawn, .resubmitted: .withdrawn, .underReview: .withdrawn,
            .changesRequested: .withdrawn, .published: .withdrawn, .featured: .withdrawn, .outdated: .withdrawn,
        ],
        // By a reviewer, while it waits.
        .take: [.submitted: .underReview, .resubmitted: .underReview],
        .requestChanges: [
            .submitted: .changesRequested, .resubmitted: .changesRequested, .underReview: .changesRequested,
        ],
        .publish: [.submitted: .published, .resubmitted: .published, .underReview: .published],
        .refuse: [.submitted: .rejected, .resubmitted: .rejected, .underReview: .rejected],
        // By a reviewer, once readers have seen it.
        .feature: [.published: .featured],
        .unfeature: [.featured: .published],
        .markOutdated: [.published: .outdated, .featured: .outdated],
        .archive: [.published: .archived, .featured: .archived, .outdated: .archived],
        .restore: [.outdated: .published, .archived: .published, .withdrawn: .published],
    ]

    /// Where an act leads from here; `nil` when it cannot be done.
    package func after(_ act: CaseAct) -> CaseStatus? {
        Self.transitions[act]?[self]
    }

    /// What can be done from here.
    package var acts: [CaseAct] {
        CaseAct.allCases.filter { after($0) != nil }
    }
}
