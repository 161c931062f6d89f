import HTML
import Manual

/// One way to narrow down the cases, with its choices and how many cases each would leave.
struct FacetView: View {
    let counts: CaseResults.FacetCounts
    let visit: Visit

    private var name: String { counts.facet.rawValue }

    /// Choices in the order that helps: codes with an order of their own keep it, names go by the alphabet.
    var options: [FacetOptionView] {
        let options = counts.values.map { count in
            FacetOptionView(
                name: name, value: count.code, label: Self.label(name, count.code, on: visit), count: count.count,
                isChosen: count.isChosen)
        }
        return Self.alphabetical.contains(counts.facet)
            ? options.sorted { visit.isBefore($0.label, $1.label) } : options
    }

    static func label(_ facet: String, _ code: String, on visit: Visit) -> String {
        guard let facet = Facet(rawValue: facet) else { return code }
        if facet == .language { return visit.languageName(code) }
        return facet.vocabulary.map { visit.label($0.rawValue, code) } ?? code
    }

    private static let alphabetical: Set<Facet> = [.country, .topic, .language]

    private var chosenCount: Int { counts.values.count { $0.isChosen } }

    /// The two that most readers want are open from the start.
    private var isOpen: Bool { chosenCount > 0 || [Facet.country, .step].contains(counts.facet) }

    static let fields: Fields<FacetView> = [
        .text("title", { $0.visit.words("searching.facet.\($0.name)") }),
        .number("chosenCount", \.chosenCount),
        .flag("isOpen", \.isOpen),
        .list("options", \.options),
    ]
}

/// One choice of a facet.
struct FacetOptionView: View {
    let name: String
    let value: String
    let label: String
    let count: Int
    let isChosen: Bool

    static let fields: Fields<FacetOptionView> = [
        .text("name", \.name), .text("value", \.value), .text("label", \.label), .number("count", \.count),
        .flag("isChosen", \.isChosen),
    ]
}
