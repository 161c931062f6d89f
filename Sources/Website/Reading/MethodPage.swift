import HTML
import Manual

/// One method's sheet: when to use it, what it takes, how to run it, and who has.
struct MethodPage: Page {
    static let template = "reading/method"

    let visit: Visit
    let sheet: MethodSheet
    /// The way back to whoever is editing; nil on the published page.
    var preview: Link?

    private var title: String { visit.methodTitle(sheet.code, sheet.title) }

    private var frame: Frame {
        Frame(
            visit: visit, title: title, description: sheet.summary.text, room: .methods,
            trail: preview.map { [$0] } ?? [
                Link(title: visit.words("reading.methods.title"), url: visit.path(.methods))
            ], isHidden: preview != nil)
    }

    private var parts: [Part] {
        MethodSheet.Part.inOrder.compactMap { part in
            sheet.part(part).map {
                Part(
                    id: part.rawValue, title: visit.words("reading.method.\(part.rawValue)"),
                    passage: visit.passage($0))
            }
        }
    }

    private var siblings: [Link] { sheet.siblings.filter(\.hasSheet).map { visit.link(to: $0) } }

    private var sections: [Link] { sheet.sections.map { visit.link(to: $0) } }

    private var caseCards: [CaseCardView] { sheet.cases.prefix(6).map { CaseCardView($0, on: visit) } }
    private var sources: [SourceView] { sheet.sources.map { SourceView(source: $0, visit: visit) } }
    private var allCases: String { CaseAddress(filters: ["method": [sheet.code]]).path(on: visit) }

    static let fields: Fields<MethodPage> = [
        .view("frame", \.frame),
        .optional("preview", \.preview),
        .text("family", { $0.visit.label("method_family", $0.sheet.family) }),
        .text("title", \.title),
        .text("summary", \.sheet.summary.text),
        .optionalText("summaryLanguage", { $0.visit.foreign($0.sheet.summary.language) }),
        .optionalText("languageNotice", { $0.parts.notice(on: $0.visit) }),
        .list("parts", { $0.parts.withTerms(on: $0.visit) }),
        .flag("hasCases", { !$0.sheet.cases.isEmpty }),
        .list("cases", \.caseCards),
        .number("count", \.sheet.caseCount),
        .text("allCasesURL", \.allCases),
        .flag("hasSources", { !$0.sheet.sources.isEmpty }),
        .list("sources", \.sources),
        .list("facts", { MethodFactsPanel(sheet: $0.sheet, visit: $0.visit).lines }),
        .flag("hasSiblings", { !$0.siblings.isEmpty }),
        .list("siblings", \.siblings),
        .flag("hasSections", { !$0.sections.isEmpty }),
        .list("sections", \.sections),
    ]
}
