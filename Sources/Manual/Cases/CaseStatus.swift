/// Where a case is in its life; the codes of the vocabulary `workflow`.
package enum CaseStatus: String, CaseIterable, Sendable {
    case draft, submitted, resubmitted, published, featured, outdated, archived, rejected, withdrawn
    case changesRequested = "changes-requested"
    case underReview = "under-review"

    /// Readers see it. An outdated case stays readable under a notice.
    package var isVisible: Bool {
        switch self {
        case .published, .featured, .outdated: true
        default: false
        }
    }

    /// Readers saw it once and no longer do: its address answers "gone", not "never heard of".
    package var isGone: Bool {
        self == .archived || self == .withdrawn
    }

    /// For SQL: the visible ones as a list of literals.
    static let visible = allCases.filter(\.isVisible).map { "'\($0.rawValue)'" }.joined(separator: ", ")
}
