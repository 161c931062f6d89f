/// Every address of the site, spelled here and nowhere else: the sitemap's patterns are the same paths with names in braces.
enum Address: Sendable {
    case home
    case manual
    case step(String)
    case section(step: String, slug: String)
    case question(step: String, id: String)
    case cases
    case caseStudy(String)
    case methods
    case method(String)
    case text(TextPage.Slug)
    case readyTexts
    case readyText(String)
    case glossary
    case term(String)

    /// The path in one language, percent-encoded, beginning and ending with "/".
    func path(in language: String) -> String {
        "/" + language + "/" + tail
    }

    private var tail: String {
        switch self {
        case .home: ""
        case .manual: "manual/"
        case .step(let code): "manual/\(code)/"
        case .section(let step, let slug): "manual/\(step)/\(slug)/"
        case .question(let step, let id): "manual/\(step)/#question-\(id)"
        case .cases: "cases/"
        case .caseStudy(let slug): "cases/\(slug)/"
        case .methods: "methods/"
        case .method(let code): "methods/\(code)/"
        case .text(let slug): "\(slug.rawValue)/"
        case .readyTexts: "texts/"
        case .readyText(let slug): "texts/\(slug)/"
        case .glossary: "glossary/"
        case .term(let code): "glossary/#\(code)"
        }
    }
}
