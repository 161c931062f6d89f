import HTML
import Manual

/// The cases of one page of a search, whole, on one page that prints as a booklet.
struct CaseBookletPage: Page {
    static let template = "printing/cases"

    let visit: Visit
    let address: CaseAddress
    let results: CaseResults
    let studies: [CaseStudy]

    private var title: String {
        address.heading("searching.cases.title", withWords: "searching.cases.titleFor", on: visit)
    }

    private var list: String { address.path(on: visit) }

    private var frame: Frame {
        Frame(
            visit: visit, title: title, room: .cases, trail: [Link(title: title, url: list)], query: address.words,
            isHidden: true)
    }

    private var cases: [BookletCaseView] {
        studies.enumerated().map { index, study in
            BookletCaseView(study: study, number: index + 1, page: CasePage(visit: visit, study: study, similar: []))
        }
    }

    /// Which of the cases these are, when a booklet cannot hold all.
    private var part: String? {
        guard results.pages > 1 else { return nil }
        let before = (results.page - 1) * SearchController.pageSize
        return visit.words(
            "printing.cases.part",
            [
                "first": visit.number(before + 1), "last": visit.number(before + studies.count),
                "total": visit.number(results.total), "limit": visit.number(SearchController.pageSize),
            ])
    }

    private func link(to page: Int) -> String? {
        guard page >= 1 && page <= results.pages else { return nil }
        return address.at(page: page).path(on: visit, to: .caseBooklet)
    }

    static let fields: Fields<CaseBookletPage> = [
        .view("frame", \.frame),
        .text("title", \.title),
        .number("total", \.results.total),
        .texts("chosen", { page in page.address.removals(on: page.visit).map(\.title) }),
        .text("listURL", \.list),
        .text("address", { $0.visit.site.origin + $0.list }),
        .optionalText("part", \.part),
        .optionalText("previous", { $0.link(to: $0.results.page - 1) }),
        .optionalText("next", { $0.link(to: $0.results.page + 1) }),
        .flag("hasCases", { !$0.studies.isEmpty }),
        .list("cases", \.cases),
    ]
}

/// A case in a booklet.
struct BookletCaseView: View {
    let study: CaseStudy
    let number: Int
    let page: CasePage

    static let fields: Fields<BookletCaseView> = [
        .view("page", \.page),
        .text("anchor", { "case-" + $0.study.slug }),
        .number("number", \.number),
        .text("title", \.study.title.text),
        .optionalText("language", { $0.page.visit.foreign($0.study.title.language) }),
    ]
}
