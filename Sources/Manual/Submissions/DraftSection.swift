/// The parts of the form in which a case is written, in order.
package enum DraftSection: String, CaseIterable, Sendable {
    case basics, place, done, results, facts, people, files, check

    package var fields: [DraftField] { DraftField.all.filter { $0.section == self } }
}

/// How far a section has come.
package enum SectionState: Sendable, Equatable {
    case untouched, complete
    /// Required fields that are still empty; nothing else is wrong.
    case incomplete(missing: Int)
    case problems(Int)
}
