import HTML
import Manual

/// The history of a case: each published version with its date, its author as consented, and why it was made.
struct HistoryPage: Page {
    static let template = "reporting/history"

    let visit: Visit
    let study: CaseStudy
    /// The newest first.
    let versions: [CaseVersion]

    private var heading: String { visit.words("reporting.history.title", ["title": study.title.text]) }

    private var frame: Frame {
        Frame(
            visit: visit, title: heading, room: .cases,
            trail: [
                Link(title: visit.words("searching.cases.title"), url: visit.path(.cases)),
                visit.link(study.title, to: .caseStudy(study.slug)),
            ], isHidden: true)
    }

    private func choice(_ name: String, chosen: Int?) -> FormField {
        FormField(
            name: name, label: visit.words("reporting.history.\(name)"),
            kind: .select(
                versions.map {
                    FormOption(
                        value: String($0.number),
                        label: visit.words(
                            "reporting.history.version",
                            ["number": String($0.number), "date": visit.day($0.publishedAt)]),
                        isChosen: $0.number == chosen)
                }))
    }

    static let fields: Fields<HistoryPage> = [
        .view("frame", \.frame),
        .text("title", \.heading),
        .text("caseURL", { $0.visit.path(.caseStudy($0.study.slug)) }),
        .list("versions", { page in page.versions.map { VersionView(version: $0, page: page) } }),
        .flag("canCompare", { $0.versions.count > 1 }),
        .text("action", { $0.visit.path(.caseHistory($0.study.slug)) }),
        .view("from", { $0.choice("from", chosen: $0.versions.last?.number) }),
        .view("to", { $0.choice("to", chosen: $0.versions.first?.number) }),
    ]
}

/// One version in the list.
struct VersionView: View {
    let version: CaseVersion
    let page: HistoryPage

    private var visit: Visit { page.visit }

    /// What changed since the version before it.
    private var changesURL: String? {
        let before = page.versions.first { $0.number < version.number }
        return before.flatMap { VersionRange($0.number, version.number) }
            .map { visit.path(.caseDifferences(page.study.slug, $0)) }
    }

    static let fields: Fields<VersionView> = [
        .text("number", { String($0.version.number) }),
        .text("day", { $0.visit.day($0.version.publishedAt) }),
        .text("iso", { $0.visit.isoDay($0.version.publishedAt) }),
        .text("author", { $0.visit.name($0.version.author) }),
        .optionalText("reason", \.version.reason),
        .optionalText("changesURL", \.changesURL),
    ]
}

/// What changed from one version of a case to another.
struct DifferencesPage: Page {
    static let template = "reporting/differences"

    let visit: Visit
    let study: CaseStudy
    let range: VersionRange
    let versions: [CaseVersion]
    let differences: [FieldDifference]

    private var heading: String {
        visit.words("reporting.differences.title", ["from": String(range.from), "to": String(range.to)])
    }

    private var frame: Frame {
        Frame(
            visit: visit, title: heading + ": " + study.title.text, room: .cases,
            trail: [
                Link(title: visit.words("searching.cases.title"), url: visit.path(.cases)),
                visit.link(study.title, to: .caseStudy(study.slug)),
                Link(
                    title: visit.words("reporting.history.short"), url: visit.path(.caseHistory(study.slug))),
            ], isHidden: true)
    }

    private func day(of number: Int) -> String {
        versions.first { $0.number == number }.map { visit.day($0.publishedAt) } ?? ""
    }

    static let fields: Fields<DifferencesPage> = [
        .view("frame", \.frame),
        .text("heading", \.heading),
        .text("title", \.study.title.text),
        .optionalText("titleLanguage", { $0.visit.foreign($0.study.title.language) }),
        .text("caseURL", { $0.visit.path(.caseStudy($0.study.slug)) }),
        .text("historyURL", { $0.visit.path(.caseHistory($0.study.slug)) }),
        .text("from", { String($0.range.from) }), .text("fromDay", { $0.day(of: $0.range.from) }),
        .text("to", { String($0.range.to) }), .text("toDay", { $0.day(of: $0.range.to) }),
        .flag("hasDifferences", { !$0.differences.isEmpty }),
        .list("differences", { page in page.differences.map { DifferenceView($0, on: page.visit) } }),
    ]
}
