/// Every address of the site, spelled here and nowhere else: the sitemap's patterns are the same paths with names in braces.
enum Address: Sendable {
    case home
    case manual
    case step(String)
    case section(step: String, slug: String)
    case question(step: String, id: String)
    case cases
    case map
    case completions
    case figures
    case caseStudy(String)
    case methods
    case method(String)
    case text(TextPage.Slug)
    case readyTexts
    case account
    case signUp
    case signIn
    case signOut
    case signInLinks
    case passwordReset
    /// Where everyone is sent who asked for a mail.
    case mailSent
    case mailedLink(String)
    case settings
    case password
    case mailAddress
    case sessionRemoval(Int64)
    case sessionRemovals
    case myData
    case accountRemoval
    case myCases
    case searches
    case newSearch
    case searchMail(Int64)
    case searchRemoval(Int64)
    case searchStop(String)
    case contribute
    case blankForm
    case similarCases
    case drafts
    case draft(DraftPlace, DraftRoom)
    case myCase(Int64, MyCaseRoom = .show)
    case moderate
    case submission(Int64)
    case reviewAct(Int64, ReviewAct)
    case moderatedCase(String)
    case caseAct(String, PublishedAct)
    case caseDraft(String)
    case reports
    case report(Int64)
    case reportAnswer(Int64)
    case admin
    case people
    case person(Int64)
    case personAct(Int64, PersonAct)
    case invitations
    case log
    case design
    case adminMail
    case bulkRefusals
    case caseTranslation(String)
    case chapters
    /// A chapter by its number, in a language that is edited.
    case chapter(Int64, String)
    case chapterPreview(Int64, String)
    case chapterRemoval(Int64, String)
    case chapterHistory(Int64)
    case chapterRestoration(Int64)
    case vocabularies
    case labels(String, String)
    case messageAct(Int64, MessageAct)
    case caseHistory(String)
    case caseDifferences(String, VersionRange)
    case reportForm
    case reportReceived(Int64)
    case readyText(String)
    case fileRemoval(slug: String, digest: String)
    /// Of no language, unlike all others: `480.webp`, `document.pdf`.
    case file(FilePlace, digest: String, name: String)
    case glossary
    case manualBooklet
    case stepBooklet(String)
    case caseBooklet
    case term(String)

    /// The path in one language, percent-encoded, beginning and ending with "/".
    func path(in language: String) -> String {
        if case .file(let place, let digest, let name) = self { return "/files/\(place.folder)\(digest)/\(name)" }
        return "/" + language + "/" + tail
    }

    private var tail: String {
        switch self {
        case .home: ""
        case .manual: "manual/"
        case .step(let code): "manual/\(code)/"
        case .section(let step, let slug): "manual/\(step)/\(slug)/"
        case .question(let step, let id): "manual/\(step)/#question-\(id)"
        case .cases: "cases/"
        case .map: "map/"
        case .completions: "completions/"
        case .figures: "figures/"
        case .caseStudy(let slug): "cases/\(slug)/"
        case .methods: "methods/"
        case .method(let code): "methods/\(code)/"
        case .text(let slug): "\(slug.rawValue)/"
        case .account: "account/"
        case .signUp: "account/sign-up/"
        case .signIn: "account/sign-in/"
        case .signOut: "account/sign-out/"
        case .signInLinks: "account/sign-in-links/"
        case .passwordReset: "account/reset/"
        case .mailSent: "account/mail-sent/"
        case .mailedLink(let token): "account/link/\(token)/"
        case .settings: "account/settings/"
        case .password: "account/password/"
        case .mailAddress: "account/address/"
        case .sessionRemoval(let id): "account/sessions/\(id)/removal/"
        case .sessionRemovals: "account/sessions/removal/"
        case .myData: "account/data.json"
        case .accountRemoval: "account/removal/"
        case .myCases: "contribute/mine/"
        case .searches: "account/searches/"
        case .newSearch: "account/searches/new/"
        case .searchMail(let id): "account/searches/\(id)/mail/"
        case .searchRemoval(let id): "account/searches/\(id)/removal/"
        case .searchStop(let token): "account/stop-mail/\(token)/"
        case .contribute: "contribute/"
        case .blankForm: "contribute/blank/"
        case .similarCases: "contribute/similar/"
        case .drafts: "contribute/drafts/"
        case .draft(let place, let room): "contribute/\(place.folder)\(room.tail)"
        case .myCase(let id, let room): "contribute/mine/\(id)/\(room.rawValue)"
        case .moderate: "moderate/"
        case .submission(let id): "moderate/\(id)/"
        case .reviewAct(let id, let act): "moderate/\(id)/\(act.rawValue)/"
        case .moderatedCase(let slug): "moderate/cases/\(slug)/"
        case .caseAct(let slug, let act): "moderate/cases/\(slug)/\(act.rawValue)/"
        case .caseDraft(let slug): "moderate/cases/\(slug)/draft/"
        case .fileRemoval(let slug, let digest): "moderate/cases/\(slug)/files/\(digest)/removal/"
        case .reports: "moderate/reports/"
        case .report(let id): "moderate/reports/\(id)/"
        case .reportAnswer(let id): "moderate/reports/\(id)/answer/"
        case .admin: "admin/"
        case .people: "admin/people/"
        case .person(let id): "admin/people/\(id)/"
        case .personAct(let id, let act): "admin/people/\(id)/\(act.rawValue)/"
        case .invitations: "admin/invitations/"
        case .log: "admin/log/"
        case .design: "admin/design/"
        case .adminMail: "admin/mail/"
        case .bulkRefusals: "moderate/tray/"
        case .caseTranslation(let slug): "admin/manual/cases/\(slug)/translation/"
        case .chapters: "admin/manual/"
        case .chapter(let id, let language): "admin/manual/\(id)/\(language)/"
        case .chapterPreview(let id, let language): "admin/manual/\(id)/\(language)/preview/"
        case .chapterRemoval(let id, let language): "admin/manual/\(id)/\(language)/removal/"
        case .chapterHistory(let id): "admin/manual/\(id)/history/"
        case .chapterRestoration(let id): "admin/manual/\(id)/history/restoration/"
        case .vocabularies: "admin/labels/"
        case .labels(let vocabulary, let language): "admin/labels/\(vocabulary)/\(language)/"
        case .messageAct(let id, let act): "admin/mail/\(id)/\(act.rawValue)/"
        case .caseHistory(let slug): "cases/\(slug)/history/"
        case .caseDifferences(let slug, let range): "cases/\(slug)/history/\(range.text)/"
        case .reportForm: "report/"
        case .reportReceived(let number): "report/received/\(number)/"
        case .readyTexts: "texts/"
        case .readyText(let slug): "texts/\(slug)/"
        case .glossary: "glossary/"
        case .manualBooklet: "manual/booklet/"
        case .stepBooklet(let code): "manual/\(code)/booklet/"
        case .caseBooklet: "cases/booklet/"
        case .term(let code): "glossary/#\(code)"
        case .file: ""
        }
    }
}
