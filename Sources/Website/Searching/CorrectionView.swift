import HTML
import Manual

/// What was looked for in place of a word that no case has.
struct CorrectionView: View {
    let correction: CaseResults.Correction
    let visit: Visit

    static let fields: Fields<CorrectionView> = [
        .text(
            "text",
            {
                $0.visit.words(
                    "searching.cases.corrected", ["typed": $0.correction.typed, "taken": $0.correction.taken])
            })
    ]
}
