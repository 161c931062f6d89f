import HTML
import HTTP
import Manual

/// The searches that a person has saved.
struct SavedSearchesPage: Page {
    static let template = "following/searches"

    let visit: Visit
    let searches: [SavedSearch]

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("following.searches.title"),
            trail: [Link(title: visit.words("account.home.title"), url: visit.path(.account))], isHidden: true)
    }

    static let fields: Fields<SavedSearchesPage> = [
        .view("frame", \.frame),
        .flag("hasSearches", { !$0.searches.isEmpty }),
        .list("searches", { page in page.searches.map { SavedSearchView(search: $0, visit: page.visit) } }),
    ]
}

/// One saved search with what can be done with it.
struct SavedSearchView: View {
    let search: SavedSearch
    let visit: Visit

    private var address: CaseAddress { SearchForm.address(Parameters(query: search.query.utf8)) }

    private var mails: [ChoiceView] {
        SavedSearch.Mail.allCases.map { mail in
            ChoiceView(
                value: mail.rawValue, label: visit.words("following.searches.mail.\(mail.rawValue)"),
                isChosen: mail == search.mail)
        }
    }

    static let fields: Fields<SavedSearchView> = [
        .text("name", \.search.name),
        .text("url", { $0.address.path(on: $0.visit) }),
        .text("summary", { $0.address.summary(on: $0.visit) }),
        .text("id", { "mail-\($0.search.id)" }),
        .list("mails", \.mails),
        .text("mailURL", { $0.visit.path(.searchMail($0.search.id)) }),
        .text("removalURL", { $0.visit.path(.searchRemoval($0.search.id)) }),
        .text("token", \.visit.formToken),
    ]
}
