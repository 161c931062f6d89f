import HTML
import Manual

/// A country on the map: its shape, shaded by the number of its cases, leading to the list of them.
struct CountryShapeView: View {
    let code: String
    let count: Int
    let level: Int
    let url: String
    let visit: Visit

    static let fields: Fields<CountryShapeView> = [
        .text("code", \.code),
        .number("level", \.level),
        .flag("isHatched", { $0.level > 1 }),
        .flag("hasCases", { $0.count > 0 }),
        .text("url", \.url),
        .text(
            "title",
            {
                $0.visit.words(
                    "searching.map.country", ["country": CountryGroupView.name($0.code, on: $0.visit)], count: $0.count)
            }),
    ]
}

/// A country in the list under the map, with its cases.
struct CountryGroupView: View {
    let code: String
    let count: Int
    /// Those of its cases that stand on the part of the map that is shown.
    let cases: [CaseCard]
    /// Cases that do not say where in the country they were.
    let withoutPoint: Int
    let url: String
    /// The map of this country; nil where it is shown already.
    let zoomURL: String?
    let visit: Visit

    /// Kosovo has the footnote that the European Union puts there.
    static func name(_ code: String, on visit: Visit) -> String {
        visit.label("country", code) + (code == "XK" ? "*" : "")
    }

    static let fields: Fields<CountryGroupView> = [
        .text("name", { name($0.code, on: $0.visit) }),
        .number("count", \.count),
        .number("withoutPoint", \.withoutPoint),
        .text("url", \.url),
        .optionalText("zoomURL", \.zoomURL),
        .flag("hasCases", { !$0.cases.isEmpty }),
        .list("cases", { group in group.cases.map { MappedCaseView(card: $0, visit: group.visit) } }),
    ]
}

/// A case in the list under the map.
struct MappedCaseView: View {
    let card: CaseCard
    let visit: Visit

    static func anchor(_ id: Int64) -> String { "case-\(id)" }

    static let fields: Fields<MappedCaseView> = [
        .text("id", { anchor($0.card.id) }),
        .text("url", { $0.visit.path(.caseStudy($0.card.slug)) }),
        .text("title", \.card.title.text),
        .optionalText("language", { $0.visit.foreign($0.card.title.language) }),
        .optionalText("place", \.card.place),
    ]
}

/// A line of the map's legend: how many cases a shade stands for.
struct LegendView: View {
    let level: Int
    let text: String

    static let fields: Fields<LegendView> = [
        .number("level", \.level), .flag("isHatched", { $0.level > 1 }), .text("text", \.text),
    ]
}

/// An inset of the map with its name.
struct InsetView: View {
    let frame: MapFrame
    let visit: Visit

    static let fields: Fields<InsetView> = [
        .text("name", { $0.visit.words("searching.map.inset.\($0.frame.name)") }),
        .text("x", \.frame.box.left.units),
        .text("y", \.frame.box.top.units),
        .text("width", \.frame.box.width.units),
        .text("height", \.frame.box.height.units),
        .text("middle", \.frame.box.centre.x.units),
        .text("baseline", { ($0.frame.box.bottom - 16).units }),
    ]
}
