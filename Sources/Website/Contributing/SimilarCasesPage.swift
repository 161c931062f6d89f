import HTML
import Manual

/// Cases like a title: asked by a script while the title is typed, and open to whoever wants to look before writing.
struct SimilarCasesPage: Page {
    static let template = "contributing/similar"

    let visit: Visit
    let title: String
    let similar: [CaseCard]

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("contributing.similar.page"), room: .contribute,
            trail: [
                Link(title: visit.words("site.home"), url: visit.path(.home)),
                Link(title: visit.words("contributing.title"), url: visit.path(.contribute)),
            ], isHidden: true)
    }

    static let fields: Fields<SimilarCasesPage> = [
        .view("frame", \.frame), .text("action", { $0.visit.path(.similarCases) }), .text("title", \.title),
        .flag("hasSimilar", { !$0.similar.isEmpty }),
        .flag("isUnlike", { $0.similar.isEmpty && !$0.title.isEmpty }),
        .list("similar", { page in page.similar.map { CaseCardView($0, on: page.visit) } }),
    ]
}
