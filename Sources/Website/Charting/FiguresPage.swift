import HTML
import Manual

/// The cases found in figures: by country, by year, by method and by level, each bar a way to its cases.
struct FiguresPage: Page {
    static let template = "charting/figures"

    let visit: Visit
    let address: CaseAddress
    let results: CaseResults

    /// In years.
    private static let longestAxis = 60

    private typealias Count = (code: String, count: Int)

    private var heading: String {
        address.heading("charting.figures.title", withWords: "charting.figures.titleFor", on: visit)
    }

    private var frame: Frame {
        Frame(
            visit: visit, title: heading, description: visit.words("charting.figures.lead"), room: .cases,
            trail: [Link(title: visit.words("searching.cases.title"), url: visit.path(.cases))],
            query: address.words, isHidden: address != CaseAddress())
    }

    private var charts: [BarChart] {
        [
            chart(.country, byLength(shown(.country))),
            BarChart(id: "year", title: title("year"), bars: years, most: Self.longestAxis, visit: visit),
            chart(.method, byLength(shown(.method)), note: visit.words("charting.figures.several")),
            chart(.level, levels),
        ]
    }

    private func title(_ name: String) -> String { visit.words("charting.figures.\(name)") }

    private func chart(_ facet: Facet, _ values: [Count], note: String? = nil) -> BarChart {
        BarChart(
            id: facet.rawValue, title: title(facet.rawValue), note: note,
            bars: values.map { value in
                BarChart.Bar(
                    label: FacetView.label(facet.rawValue, value.code, on: visit), count: value.count,
                    url: value.count > 0 ? address.only(value.code, of: facet).path(on: visit) : nil)
            }, visit: visit)
    }

    /// What the search leaves of a filter: the counts of a chosen filter are those of its other values too.
    private func shown(_ facet: Facet) -> [Count] {
        let values = results.values(of: facet)
        if isChosen(facet) { return values.filter(\.isChosen).map { ($0.code, $0.count) } }
        // A case counts for its methods; the families that hold them would count it twice.
        let families = facet == .method ? Set(visit.site.vocabularies.terms(of: .methodFamily).map(\.code)) : []
        return values.filter { $0.count > 0 && !families.contains($0.code) }.map { ($0.code, $0.count) }
    }

    private func isChosen(_ facet: Facet) -> Bool { results.values(of: facet).contains(where: \.isChosen) }

    private func byLength(_ values: [Count]) -> [Count] {
        // Stable, so that equals keep the order of their vocabulary.
        values.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    }

    /// The whole ladder: a rung without a case says something too.
    private var levels: [Count] {
        let values = shown(.level)
        guard results.total > 0, !isChosen(.level) else { return values }
        let known = values.reduce(into: [:]) { $0[$1.code] = $1.count }
        return visit.site.vocabularies.terms(of: .level).map { ($0.code, known[$0.code] ?? 0) }
    }

    /// From the first year to the last; the years between have a row even with no case, as on any axis of time.
    private var years: [BarChart.Bar] {
        let range = SearchForm.years(address)
        let counts = shown(.year).reduce(into: [Int: Int]()) { counts, value in
            if let year = Int(value.code), range?.contains(year) ?? true { counts[year] = value.count }
        }
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
        // One case of long ago shall not stretch the page.
        let all = last - first < Self.longestAxis ? Array(first...last) : counts.keys.sorted()
        return all.map { year in
            let count = counts[year] ?? 0
            return BarChart.Bar(
                label: String(year), count: count,
                url: count > 0 ? address.only(year: year).path(on: visit) : nil)
        }
    }

    private var chosen: [Link] { address.removals(on: visit, from: .figures) }

    static let fields: Fields<FiguresPage> = [
        .view("frame", \.frame),
        .text("heading", \.heading),
        .number("total", \.results.total),
        .list("views", { CaseShowing.links(to: $0.address, on: $0.visit, current: .figures) }),
        .flag("hasChosen", { !$0.chosen.isEmpty }),
        .list("chosen", \.chosen),
        .text("clearURL", { $0.visit.path(.figures) }),
        .optionalText("notice", { $0.results.isWeakened ? $0.visit.words("searching.cases.weakened") : nil }),
        .list("charts", \.charts),
    ]
}
