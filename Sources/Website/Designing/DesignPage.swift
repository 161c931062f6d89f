import HTML
import Manual

/// The design as it is: colours, sizes, and every piece made by the template that all pages use, from what the manual holds.
struct DesignPage: Page {
    static let template = "designing/design"

    let visit: Visit
    let palette: Palette
    let steps: [StepSummary]
    let step: StepChapter?
    let results: CaseResults
    let study: CaseStudy?

    private var writing: [WritingView] {
        Palette.writing.compactMap { WritingView(palette, $0.ink, on: $0.ground, visit: visit) }
    }

    private func word(_ key: String) -> String { visit.words(key) }

    private var areas: [FormOption] {
        visit.site.areas.enumerated().map { index, code in
            FormOption(
                value: code, label: visit.label("degurba", code), help: visit.label("degurba_help", code),
                isChosen: index == 0)
        }
    }

    /// A field in each of its states.
    private var formFields: [FormField] {
        let label = word("searching.like.residents")
        let wrong = visit.words("forms.wrong.bad-number", ["field": label])
        return [
            FormField(name: "line", label: word("searching.like.town"), kind: .line(type: "text")),
            FormField(name: "wrong", label: label, kind: .line(type: "text"), value: "?", error: wrong),
            FormField(
                name: "text", label: word("reading.case.goal"), kind: .text(rows: 3),
                hint: word("searching.help.all"), isOptional: true, room: .characters(200)),
            FormField(name: "select", label: word("searching.like.area"), kind: .select(areas)),
            FormField(name: "one", label: word("searching.like.area"), kind: .choice(areas, many: false)),
            FormField(name: "many", label: word("searching.like.area"), kind: .choice(areas, many: true)),
        ]
    }

    private var problems: [Link] {
        formFields.compactMap { field in field.error.map { Link(title: $0, url: field.anchor) } }
    }

    private var levels: [BarChart.Bar] {
        results.values(of: .level).map { .init(label: visit.label("level", $0.code), count: $0.count) }
    }

    private var charts: [BarChart] {
        [
            BarChart(id: "sample", title: word("charting.figures.level"), bars: levels, visit: visit),
            BarChart(id: "empty", title: word("charting.figures.country"), bars: [], visit: visit),
        ]
    }

    /// One case, and two that stand together.
    private var marks: [MarkView] {
        let members = zip(study.map { [$0.id, $0.id, $0.id] } ?? [], [20.0, 60, 64]).map { id, x in
            Cluster.Member(
                point: CasePoint(id: id, latitude: 0, longitude: 0, country: study?.facts.code(.country)),
                place: MapPoint(x: x, y: 16))
        }
        return Cluster.all(of: members, apart: MapDrawing.markPixels).map {
            MarkView(
                cluster: $0, card: results.hits.first?.card, url: "#mark", size: MapDrawing.markPixels, visit: visit)
        }
    }

    private var facets: [FacetView] {
        results.facets.filter { $0.facet == .level }.map { FacetView(counts: $0, visit: visit) }
    }

    private var pages: [PageLink] {
        Pagination.shown(of: 9, current: 4).map { number in
            PageLink(
                title: number.map(String.init) ?? "…", url: number.map { _ in "#pagination" }, isCurrent: number == 4)
        }
    }

    static let fields: Fields<DesignPage> = [
        .view(
            "frame",
            { page in
                Frame(
                    visit: page.visit, title: page.word("designing.title"), trail: AdminRoom.trail(on: page.visit),
                    isHidden: true)
            }),
        .list("writing", \.writing),
        .list(
            "steps",
            { page in page.steps.map { StepView($0, current: page.steps.dropFirst().first?.code, on: page.visit) } }),
        .text("gateTitle", { $0.word("designing.gate") }),
        .list(
            "questions", { page in page.step?.questions.map { QuestionView(question: $0, visit: page.visit) } ?? [] }),
        .list("hits", { page in page.results.hits.map { CaseCardView($0, like: Likeness(), on: page.visit) } }),
        .list("facts", { page in page.study.map { CaseFactsPanel(facts: $0.facts, visit: page.visit).lines } ?? [] }),
        .list(
            "events",
            { page in page.study.map { CaseTimeline(study: $0, isPreview: false, visit: page.visit).events } ?? [] }),
        .flag("hasSources", { $0.study?.facts.sources.isEmpty == false }),
        .list(
            "sources",
            { page in page.study?.facts.sources.map { SourceView(source: $0, visit: page.visit) } ?? [] }),
        .list(
            "outcomes",
            { page in
                page.results.values(of: .outcome).map {
                    ChoiceView(value: $0.code, label: page.visit.label("outcome", $0.code), isChosen: false)
                }
            }),
        .list("formFields", \.formFields),
        .flag("hasProblems", { !$0.problems.isEmpty }), .list("problems", \.problems),
        .list("charts", \.charts), .list("marks", \.marks), .list("facets", \.facets),
        .list("views", { CaseShowing.links(to: CaseAddress(), on: $0.visit, current: .list) }),
        .flag("hasChosen", { _ in true }),
        .list(
            "chosen",
            { page in
                CaseAddress(filters: [Facet.level.rawValue: page.results.values(of: .level).prefix(2).map(\.code)])
                    .removals(on: page.visit)
            }),
        .text("clearURL", { $0.visit.path(.cases) }),
        .flag("hasPages", { _ in true }), .list("pages", \.pages),
        .optionalText("previous", { _ in "#pagination" }), .optionalText("next", { _ in "#pagination" }),
    ]
}
