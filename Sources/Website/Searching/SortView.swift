import HTML
import Manual

/// One order of the results.
struct SortView: View {
    let sort: CaseQuery.Sort
    let isChosen: Bool
    let visit: Visit

    static let fields: Fields<SortView> = [
        .text("value", \.sort.rawValue),
        .text("label", { $0.visit.words("searching.cases.sort.\($0.sort.rawValue)") }),
        .flag("isChosen", \.isChosen),
    ]
}
