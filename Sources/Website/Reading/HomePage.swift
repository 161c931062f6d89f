import HTML
import Manual

/// What this is, the five steps, cases worth reading, and ways in.
struct HomePage: Page {
    static let template = "reading/home"

    let visit: Visit
    let chapters: [StepSummary]
    let featured: [CaseCard]
    let latest: [CaseCard]
    let total: Int
    let countries: [(code: String, count: Int)]
    let families: [(code: String, count: Int)]

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("reading.home.title"), description: visit.words("reading.home.description")
        )
    }

    private var steps: [StepView] { chapters.map { StepView($0, current: nil, on: visit) } }
    private var featuredCards: [CaseCardView] { featured.map { CaseCardView($0, on: visit) } }
    private var latestCards: [CaseCardView] { latest.map { CaseCardView($0, on: visit) } }

    private var examples: [Link] {
        ["budget", "school", "map"].map { key in
            let words = visit.words("reading.home.example.\(key)")
            return Link(title: words, url: CaseAddress(words: words).path(on: visit))
        }
    }

    private func ways(_ counts: [(code: String, count: Int)], facet: String, vocabulary: String) -> [CountedLink] {
        counts.map { count in
            CountedLink(
                title: visit.label(vocabulary, count.code),
                url: CaseAddress(filters: [facet: [count.code]]).path(on: visit), count: count.count)
        }
        .sorted { visit.isBefore($0.title, $1.title) }
    }

    static let fields: Fields<HomePage> = [
        .view("frame", \.frame),
        .list("examples", \.examples),
        .list("steps", \.steps),
        .flag("hasFeatured", { !$0.featured.isEmpty }),
        .list("featured", \.featuredCards),
        .flag("hasLatest", { !$0.latest.isEmpty }),
        .list("latest", \.latestCards),
        .number("total", \.total),
        .text("mapURL", { $0.visit.path(.map) }),
        .text("figuresURL", { $0.visit.path(.figures) }),
        .view("like", { LikenessForm(like: Likeness(), visit: $0.visit) }),
        .text("feedURL", { CaseAddress().feed(on: $0.visit) }),
        .list("countries", { $0.ways($0.countries, facet: "country", vocabulary: "country") }),
        .list("families", { $0.ways($0.families, facet: "method", vocabulary: "method_family") }),
    ]
}
