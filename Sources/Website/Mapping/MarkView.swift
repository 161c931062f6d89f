import HTML
import Manual

/// A mark on the map: one case, or a number of cases that stand close together.
struct MarkView: View {
    let cluster: Cluster
    /// The case, when it is one; nil too when it has been withdrawn meanwhile.
    let card: CaseCard?
    let url: String
    /// Width of the mark in units of the drawing.
    let size: Double
    let visit: Visit

    private var count: Int { cluster.members.count }
    private var isCluster: Bool { count > 1 }

    private var language: String? { card.flatMap { visit.foreign($0.title.language) } }

    private var label: String {
        if let card, !isCluster {
            // A title in another language is read in its voice, and so would the country's name be.
            let country = language == nil ? card.country.map { visit.label("country", $0) } : nil
            return [card.title.text, card.place, country].compactMap(\.self).joined(separator: ", ")
        }
        let countries = cluster.countries
        let named = countries.prefix(3).map { visit.label("country", $0) } + (countries.count > 3 ? ["…"] : [])
        return visit.words("searching.map.cluster", ["places": named.joined(separator: ", ")], count: count)
    }

    /// Long numbers in a few signs, so that they fit into the mark.
    private var short: String {
        switch count {
        case ..<1_000: String(count)
        case ..<1_000_000: "\(count / 1_000)k"
        default: "\(count / 1_000_000)M"
        }
    }

    static let fields: Fields<MarkView> = [
        .text("url", \.url),
        .text("label", \.label),
        .optionalText("language", \.language),
        .flag("isCluster", \.isCluster),
        .text("short", \.short),
        .text("x", { $0.cluster.centre.x.units }),
        .text("y", { $0.cluster.centre.y.units }),
        .text("reach", { ($0.size / 2).units }),
        .text("radius", { ($0.size * ($0.isCluster ? 0.48 : 0.28)).units }),
        .text("letter", { ($0.size * ($0.short.utf8.count > 2 ? 0.4 : 0.52)).units }),
        .text("baseline", { ($0.cluster.centre.y + $0.size * 0.18).units }),
    ]
}
