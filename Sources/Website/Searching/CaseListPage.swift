import HTML
import Manual

/// The list of cases: what was asked, what was found, and every way to narrow it down or widen it again.
struct CaseListPage: Page {
    static let template = "searching/cases"

    let visit: Visit
    let address: CaseAddress
    let results: CaseResults

    /// The filters that are offered; every filter of the manual works in an address.
    private static let shown: [Facet] = [
        .country, .step, .method, .topic, .outcome, .level, .population, .degurba, .scope, .mode, .input, .evidence,
        .language,
    ]

    private var heading: String {
        address.heading("searching.cases.title", withWords: "searching.cases.titleFor", on: visit)
    }

    private var frame: Frame {
        let title =
            results.pages <= 1
            ? heading
            : visit.words(
                "searching.cases.pageTitle",
                ["title": heading, "page": String(address.page), "pages": String(results.pages)])
        return Frame(
            visit: visit, title: title, room: .cases, query: address.words,
            isHidden: address != CaseAddress())
    }

    private var facets: [FacetView] {
        Self.shown.compactMap { facet in results.facets.first { $0.facet == facet } }.filter { !$0.values.isEmpty }
            .map { FacetView(counts: $0, visit: visit) }
    }

    /// Towns of the name that was looked up, each with the search for towns like it.
    private var towns: [Link] {
        visit.site.towns.find(address.town).map { town in
            let values = [
                "town": town.name, "country": visit.label(Vocabulary.country.rawValue, town.country),
                "number": visit.number(town.residents),
            ]
            return Link(
                title: visit.words("searching.like.townLine", values), url: address.like(town).path(on: visit))
        }
    }

    private var chosen: [Link] { address.removals(on: visit) }

    private var sorts: [SortView] {
        let offered = CaseQuery.Sort.allCases.filter { sort in
            switch sort {
            case .likeness: !address.like.isEmpty
            case .relevance: !address.words.isEmpty
            default: true
            }
        }
        let current = CaseQuery.Sort(rawValue: address.sort) ?? (address.like.isEmpty ? offered.first : .likeness)
        return offered.map { SortView(sort: $0, isChosen: $0 == current, visit: visit) }
    }

    private func cards(_ hits: [CaseResults.Hit]) -> [CaseCardView] {
        hits.map { CaseCardView($0, like: address.like, on: visit) }
    }

    /// For admins: the same page with how each case came to its place.
    private var explainURL: String? {
        guard visit.person?.role.mayAdminister == true, !address.words.isEmpty else { return nil }
        return address.path(on: visit, with: [("explain", "1")])
    }

    /// The words that may have been meant, as a search.
    private var suggestion: Link? {
        results.suggestion.map { Link(title: $0, url: address.asking($0).path(on: visit)) }
    }

    private var corrections: [CorrectionView] {
        results.corrections.map { CorrectionView(correction: $0, visit: visit) }
    }

    private var pages: [PageLink] {
        Pagination.shown(of: results.pages, current: address.page).map { number in
            PageLink(
                title: number.map(String.init) ?? "…", url: number.map { address.at(page: $0).path(on: visit) },
                isCurrent: number == address.page)
        }
    }

    private func link(to page: Int) -> String? {
        page >= 1 && page <= results.pages ? address.at(page: page).path(on: visit) : nil
    }

    static let fields: Fields<CaseListPage> = [
        .view("frame", \.frame),
        .text("heading", \.heading),
        .list("facets", \.facets),
        .flag("hasLike", { !$0.address.like.isEmpty || !$0.address.town.isEmpty }),
        .optionalText("town", \.address.town),
        .flag("hasTowns", { !$0.towns.isEmpty }),
        .list("towns", \.towns),
        .flag("hasYears", \.address.hasYears),
        .text("from", \.address.from),
        .text("to", \.address.to),
        .flag("hasResidents", \.address.hasResidents),
        .text("fewestName", { _ in CaseAddress.fewestName }),
        .text("mostName", { _ in CaseAddress.mostName }),
        .optionalText("fewest", { $0.address.fewest.map(String.init) }),
        .optionalText("most", { $0.address.most.map(String.init) }),
        .number("total", \.results.total),
        .list("sorts", \.sorts),
        .flag("hasChosen", { !$0.chosen.isEmpty }),
        .list("chosen", \.chosen),
        .view("like", { LikenessForm(like: $0.address.like, town: $0.address.town, visit: $0.visit) }),
        .text("saveURL", { $0.address.unpaged.path(on: $0.visit, to: .newSearch) }),
        .text("bookletURL", { $0.address.path(on: $0.visit, to: .caseBooklet) }),
        .text("feedURL", { $0.address.feed(on: $0.visit) }),
        .list("views", { CaseShowing.links(to: $0.address, on: $0.visit, current: .list) }),
        .text("clearURL", { $0.visit.path(.cases) }),
        .optionalText("notice", { $0.results.isWeakened ? $0.visit.words("searching.cases.weakened") : nil }),
        .flag("isWeakened", \.results.isWeakened),
        .flag("isCorrected", { !$0.results.corrections.isEmpty }),
        .list("corrections", \.corrections),
        .optional("suggestion", \.suggestion),
        .optionalText("explainURL", \.explainURL),
        .text("exactURL", { $0.address.exactly().path(on: $0.visit) }),
        .flag("hasHits", { !$0.results.hits.isEmpty }),
        .list("hits", { $0.cards($0.results.hits) }),
        .flag("hasFurther", { !$0.results.further.isEmpty }),
        .list("further", { $0.cards($0.results.further) }),
        .flag("hasPages", { $0.results.pages > 1 }),
        .list("pages", \.pages),
        .optionalText("previous", { $0.link(to: $0.address.page - 1) }),
        .optionalText("next", { $0.link(to: $0.address.page + 1) }),
    ]
}
