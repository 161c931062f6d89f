import HTML
import Manual

/// The map with the cases found, and under it the same cases by country: what the map shows can be read without it.
struct MapPage: Page {
    static let template = "mapping/map"

    let visit: Visit
    let address: CaseAddress
    let results: CaseResults
    let europe: EuropeMap
    let drawing: MapDrawing
    let cards: [Int64: CaseCard]

    private var isWhole: Bool { drawing.zoom == .whole }

    private var heading: String {
        address.heading("searching.map.title", withWords: "searching.map.titleFor", on: visit)
    }

    private var frame: Frame {
        Frame(
            visit: visit, title: heading, description: visit.words("searching.map.description"), room: .cases,
            query: address.words, isHidden: address != CaseAddress() || !isWhole)
    }

    // MARK: Countries

    private var counts: [CaseResults.Value] { results.values(of: .country) }

    private var shading: Shading { Shading(most: counts.map(\.count).max() ?? 0) }

    private var shapes: [CountryShapeView] {
        let (shading, counts) = (shading, counts.reduce(into: [:]) { $0[$1.code] = $1.count })
        return europe.countries.map { country in
            let count = counts[country.code] ?? 0
            return CountryShapeView(
                code: country.code, count: count, level: shading.level(of: count),
                url: address.only(country.code, of: .country).path(on: visit), visit: visit)
        }
    }

    private var legend: [LegendView] {
        shading.ranges.enumerated().map { index, range in
            let ends = range.count == 1 ? [range.lowerBound] : [range.lowerBound, range.upperBound]
            let text = ends.map(visit.number).joined(separator: "–")
            return LegendView(
                level: index + 1, text: visit.words("searching.map.legend", ["range": text], count: range.upperBound))
        }
    }

    /// The countries of the cases found that stand in the part that is shown, by the alphabet.
    private var groups: [CountryGroupView] {
        let hasChoice = counts.contains(where: \.isChosen)
        let shown = Dictionary(grouping: drawing.members) { $0.point.country ?? "" }
        return counts.filter { value in
            value.count > 0 && (!hasChoice || value.isChosen) && (isWhole || shown[value.code] != nil)
        }
        .map { value in
            let zoom = MapZoom.country(value.code)
            return CountryGroupView(
                code: value.code, count: value.count,
                cases: drawing.isListed ? (shown[value.code] ?? []).compactMap { cards[$0.point.id] } : [],
                withoutPoint: isWhole ? max(0, value.count - (shown[value.code]?.count ?? 0)) : 0,
                url: address.only(value.code, of: .country).path(on: visit),
                zoomURL: zoom == drawing.zoom ? nil : path(zoom), visit: visit)
        }
        .sorted { visit.isBefore(visit.label("country", $0.code), visit.label("country", $1.code)) }
    }

    // MARK: Marks

    private func marks(_ clusters: [Cluster], on screen: MapDrawing.Screen) -> [MarkView] {
        let size = drawing.mark(on: screen)
        return clusters.map { cluster in
            MarkView(
                cluster: cluster, card: card(of: cluster), url: url(of: cluster, on: screen), size: size, visit: visit)
        }
    }

    private func card(of cluster: Cluster) -> CaseCard? {
        cluster.members.count == 1 ? cluster.members.first.flatMap { cards[$0.point.id] } : nil
    }

    /// A case's page; nearer; or, where nothing tells the cases apart, their titles under the map.
    private func url(of cluster: Cluster, on screen: MapDrawing.Screen) -> String {
        if let card = card(of: cluster) { return visit.path(.caseStudy(card.slug)) }
        if let zoom = drawing.closer(to: cluster, on: europe, screen: screen) { return path(zoom) }
        if drawing.isListed, let first = cluster.members.first(where: { cards[$0.point.id] != nil }) {
            return "#" + MappedCaseView.anchor(first.point.id)
        }
        return cluster.countries.first.map { address.only($0, of: .country).path(on: visit) } ?? address.path(on: visit)
    }

    // MARK: The form

    private func path(_ zoom: MapZoom) -> String {
        address.path(on: visit, to: .map, with: zoom.text.map { [("zoom", $0)] } ?? [])
    }

    private var zooms: [ChoiceView] {
        let countries = counts.filter { $0.count > 0 && europe.country($0.code) != nil }.map { value in
            ChoiceView(
                value: value.code, label: visit.label("country", value.code),
                isChosen: drawing.zoom == .country(value.code))
        }
        return countries.sorted { visit.isBefore($0.label, $1.label) }
    }

    private var viewBox: String {
        let box = drawing.box
        return [box.left, box.top, box.width, box.height].map(\.units).joined(separator: " ")
    }

    static let fields: Fields<MapPage> = [
        .view("frame", \.frame),
        .text("heading", \.heading),
        .text("mapURL", { $0.visit.path(.map) }),
        .list("views", { CaseShowing.links(to: $0.address, on: $0.visit, current: .map) }),
        .text("clearURL", { $0.visit.path(.map) }),
        .list(
            "hidden", { page in page.address.pairs.filter { $0.0 != "q" }.map { KeptField(name: $0.0, value: $0.1) } }),
        .list("zooms", \.zooms),
        .flag("hasChosen", { !$0.chosen.isEmpty }),
        .list("chosen", \.chosen),
        .number("total", \.results.total),
        .number("withoutPoint", { max(0, $0.results.total - $0.drawing.total) }),
        .number("elsewhere", { $0.drawing.total - $0.drawing.members.count }),
        .optionalText("notice", { $0.results.isWeakened ? $0.visit.words("searching.cases.weakened") : nil }),
        .flag("hasHits", { $0.results.total > 0 }),
        .text("viewBox", \.viewBox),
        .text("hatch", { ($0.drawing.box.width / 150).units }),
        .text("line", { ($0.drawing.box.width / 1200).units }),
        .text("file", \.europe.shapes),
        .flag("isWhole", \.isWhole),
        .text("wholeURL", { $0.path(.whole) }),
        .list("insets", { page in page.europe.insets.map { InsetView(frame: $0, visit: page.visit) } }),
        .list("shapes", \.shapes),
        .list("narrow", { $0.marks($0.drawing.narrow, on: .narrow) }),
        .list("wide", { $0.marks($0.drawing.wide, on: .wide) }),
        .list("legend", \.legend),
        .list("groups", \.groups),
    ]

    private var chosen: [Link] { address.removals(on: visit, from: .map) }
}
