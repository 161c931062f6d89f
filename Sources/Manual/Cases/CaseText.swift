/// The texts of a case that stand once per language; raw values are the names of the fields everywhere.
package enum CaseText: String, CaseIterable, Sendable {
    case title, summary, goal, background, results, challenges, lessons
    case whatWasDone = "what_was_done"
    case wouldChange = "would_change"
    case transferConditions = "transfer_conditions"
    case evidenceReason = "evidence_reason"

    /// The texts that are lists, by name.
    enum List {
        static let recommendations = "recommendations"
        static let stepNotes = "step_notes"
        static let updates = "updates"
        static let secondAccount = "second_account"
        static let fileAlt = "file_alt"
        static let fileCaption = "file_caption"
        static let ofFiles = [fileAlt, fileCaption]
    }
}
