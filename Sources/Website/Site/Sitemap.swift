import HTTP
import Manual

/// The table of contents of the site: every address, who may enter, and the deed behind it.
package struct Sitemap: Sendable {
    package let routes: [Route]

    init(_ manual: Manual, texts: Texts, europe: EuropeMap, pages: Pages, facts: SiteFacts) {
        let home = HomeController(manual: manual, pages: pages)
        let chapters = ChaptersController(manual: manual, pages: pages)
        let cases = CasesController(manual: manual, pages: pages)
        let methods = MethodsController(manual: manual, pages: pages)
        let booklets = BookletsController(manual: manual, pages: pages)
        let search = SearchController(manual: manual, pages: pages)
        let completions = CompletionsController(manual: manual)
        let map = MapController(manual: manual, europe: europe, pages: pages)
        let figures = FiguresController(manual: manual, pages: pages)
        let feeds = FeedsController(manual: manual)
        let searches = SavedSearchesController(manual: manual, pages: pages)
        let searchStops = SearchStopsController(manual: manual, pages: pages)
        let pageTexts = TextsController(texts: texts.pages, pages: pages)
        let readyTexts = ReadyTextsController(texts: texts.ready, pages: pages)
        let glossary = GlossaryController(glossary: texts.glossary, pages: pages)
        let letters = Letters(facts: facts, pages: pages)
        let criteria = CriteriaController(texts: texts.pages, pages: pages)
        let blankForms = BlankFormsController(vocabularies: manual.vocabularies, pages: pages)
        let similarCases = SimilarCasesController(manual: manual, pages: pages)
        let drafts = DraftsController(manual: manual, pages: pages)
        let draftLinks = DraftLinksController(manual: manual, drafts: drafts, mail: letters.writer)
        let sections = SectionsController(manual: manual, pages: pages)
        let conflicts = ConflictsController(drafts: manual.drafts)
        let translations = TranslationsController(drafts: manual.drafts)
        let files = FilesController(sections: sections)
        let fileAnswers = FileAnswersController(manual: manual)
        let previews = PreviewsController(manual: manual, pages: pages)
        let draftSubmissions = DraftSubmissionsController(manual: manual, pages: pages, mail: letters.writer)
        let myCases = MyCasesController(manual: manual, pages: pages)
        let replies = RepliesController(manual: manual, cases: myCases, mail: letters.writer)
        let withdrawals = WithdrawalsController(manual: manual, mail: letters.writer)
        let changes = ChangesController(manual: manual)
        let health = HealthController(manual: manual)
        let robots = RobotsController(manual: manual, texts: texts, facts: facts)
        let languages = LanguagesController(facts: facts)
        let signUps = SignUpsController(manual: manual, pages: pages, letters: letters)
        let sessions = SessionsController(manual: manual, pages: pages)
        let linkRequests = LinkRequestsController(manual: manual, pages: pages, letters: letters)
        let mailedLinks = MailedLinksController(manual: manual, pages: pages, letters: letters)
        let account = AccountController(manual: manual, pages: pages)
        let settings = SettingsController(manual: manual, pages: pages, letters: letters)
        let passwords = PasswordsController(manual: manual, pages: pages, letters: letters)
        let sessionRemovals = SessionRemovalsController(manual: manual)
        let accountRemovals = AccountRemovalsController(manual: manual, pages: pages, letters: letters)

        let desk = ReviewDesk(manual: manual, pages: pages)
        let queue = SubmissionsController(manual: manual, pages: pages)
        let bulkRefusals = BulkRefusalsController(manual: manual, queue: queue, mail: letters.writer)
        let assignments = AssignmentsController(desk: desk)
        let holds = HoldsController(desk: desk)
        let ticks = TicksController(desk: desk)
        let comments = CommentsController(desk: desk, mail: letters.writer)
        let resolutions = ResolutionsController(desk: desk)
        let changeRequests = ChangeRequestsController(desk: desk, mail: letters.writer)
        let acceptances = AcceptancesController(desk: desk, mail: letters.writer)
        let refusals = RefusalsController(desk: desk, mail: letters.writer)
        let notices = NoticesController(manual: manual, pages: pages, mail: letters.writer)
        let moderatedCases = ModeratedCasesController(manual: manual, pages: pages, mail: letters.writer)
        let fileRemovals = FileRemovalsController(cases: moderatedCases)
        let proposals = ProposalsController(manual: manual)
        let overview = OverviewController(manual: manual, pages: pages)
        let people = PeopleController(manual: manual, pages: pages)
        let personDesk = PersonDesk(manual: manual, pages: pages)
        let roles = RolesController(desk: personDesk)
        let blocks = BlocksController(desk: personDesk, mail: letters.writer)
        let invitations = InvitationsController(manual: manual, pages: pages, mail: letters.writer)
        let acts = LogController(manual: manual, pages: pages)
        let messages = MessagesController(manual: manual, pages: pages)
        let retries = RetriesController(messages: messages)
        let editableChapters = EditableChaptersController(manual: manual, pages: pages)
        let chapterEdits = ChapterEditsController(manual: manual, pages: pages)
        let chapterPreviews = ChapterPreviewsController(manual: manual, pages: pages)
        let chapterHistories = ChapterHistoriesController(manual: manual, pages: pages)
        let caseTranslations = CaseTranslationsController(manual: manual)
        let labels = LabelsController(manual: manual, pages: pages)
        let design = DesignController(manual: manual, pages: pages)
        let histories = HistoriesController(manual: manual, pages: pages)
        let reports = ReportsController(manual: manual, pages: pages, mail: letters.writer)

        routes =
            [
                // Printing: before the names that they would be taken for
                .get("/{language}/manual/booklet/", .anyone, booklets.showManual),
                .get("/{language}/manual/{step}/booklet/", .anyone, booklets.showStep),
                .get("/{language}/cases/booklet/", .anyone, booklets.showCases),

                // Reading
                .get("/{language}/", .anyone, home.show),
                .get("/{language}/manual/", .anyone, chapters.index),
                .get("/{language}/manual/{step}/", .anyone, chapters.showStep),
                .get("/{language}/manual/{step}/{section}/", .anyone, chapters.showSection),
                .get("/{language}/cases/{slug}/", .anyone, cases.show),
                .get("/{language}/methods/", .anyone, methods.index),
                .get("/{language}/methods/{code}/", .anyone, methods.show),
                .get("/{language}/texts/", .anyone, readyTexts.index),
                .get("/{language}/texts/{slug}/", .anyone, readyTexts.show),
                .get("/{language}/glossary/", .anyone, glossary.index),

                // Searching
                .get("/{language}/cases/", .anyone, search.index),
                .get("/{language}/map/", .anyone, map.index),
                .get("/{language}/completions/", .anyone, completions.index),
                .get("/{language}/figures/", .anyone, figures.index),

                // Following
                .get("/feeds/{language}/cases.atom", .anyone, feeds.show),
                .get("/{language}/account/searches/", .signedIn, searches.index),
                .get("/{language}/account/searches/new/", .signedIn, searches.new),
                .post("/{language}/account/searches/", .signedIn, searches.create),
                .post("/{language}/account/searches/{id}/mail/", .signedIn, searches.update),
                .post("/{language}/account/searches/{id}/removal/", .signedIn, searches.destroy),
                .get("/{language}/account/stop-mail/{token}/", .anyoneUnshared, searchStops.new),
                .oneClick("/{language}/account/stop-mail/{token}/", .anyoneUnshared, searchStops.create),

                // Signing in
                .get("/{language}/account/sign-up/", .anyoneUnshared, signUps.new),
                .post("/{language}/account/sign-up/", .anyoneUnshared, signUps.create),
                .get("/{language}/account/sign-in/", .anyoneUnshared, sessions.new),
                .post("/{language}/account/sign-in/", .anyoneUnshared, sessions.create),
                .post("/{language}/account/sign-out/", .signedIn, sessions.destroy),
                .post("/{language}/account/sign-in-links/", .anyoneUnshared, linkRequests.createSignInLink),
                .get("/{language}/account/reset/", .anyoneUnshared, linkRequests.newReset),
                .post("/{language}/account/reset/", .anyoneUnshared, linkRequests.createReset),
                .get("/{language}/account/mail-sent/", .anyoneUnshared, linkRequests.showSent),
                .get("/{language}/account/link/{token}/", .anyoneUnshared, mailedLinks.show),
                .post("/{language}/account/link/{token}/", .anyoneUnshared, mailedLinks.update),

                // The account
                .get("/{language}/account/", .signedIn, account.show),
                .get("/{language}/account/data.json", .signedIn, account.showData),
                .get("/{language}/account/settings/", .signedIn, settings.edit),
                .post("/{language}/account/settings/", .signedIn, settings.update),
                .post("/{language}/account/address/", .signedIn, settings.createAddress),
                .get("/{language}/account/password/", .signedIn, passwords.edit),
                .post("/{language}/account/password/", .signedIn, passwords.update),
                .post("/{language}/account/sessions/removal/", .signedIn, sessionRemovals.createAll),
                .post("/{language}/account/sessions/{id}/removal/", .signedIn, sessionRemovals.create),
                .get("/{language}/account/removal/", .signedIn, accountRemovals.new),
                .post("/{language}/account/removal/", .signedIn, accountRemovals.create),

                // Contributing
                .get("/{language}/contribute/", .anyone, criteria.show),
                .get("/{language}/contribute/blank/", .anyone, blankForms.show),
                .get("/{language}/contribute/similar/", .anyoneUnshared, similarCases.index),
                .get("/{language}/contribute/drafts/", .anyoneUnshared, drafts.new),
                .post("/{language}/contribute/drafts/", .anyoneUnshared, drafts.create),
                .get("/{language}/contribute/mine/", .signedIn, myCases.index),
                .get("/{language}/contribute/mine/{submission}/", .signedIn, myCases.show),
                .post("/{language}/contribute/mine/{submission}/replies/", .signedIn, replies.create),
                .post("/{language}/contribute/mine/{submission}/withdrawal/", .signedIn, withdrawals.create),
                .post("/{language}/contribute/mine/{submission}/change/", .signedIn, changes.create),

                // A draft of one's own
                .get("/{language}/contribute/drafts/{id}/", .signedIn, drafts.show),
                .get("/{language}/contribute/drafts/{id}/check/", .signedIn, draftSubmissions.new),
                .get("/{language}/contribute/drafts/{id}/preview/", .signedIn, previews.show),
                .get("/{language}/contribute/drafts/{id}/sent/", .signedIn, draftSubmissions.show),
                .get("/{language}/contribute/drafts/{id}/files/", .signedIn, files.edit),
                .get("/{language}/contribute/drafts/{id}/{section}/", .signedIn, sections.edit),
                .post("/{language}/contribute/drafts/{id}/submission/", .signedIn, draftSubmissions.create),
                .post("/{language}/contribute/drafts/{id}/removal/", .signedIn, drafts.destroy),
                .post("/{language}/contribute/drafts/{id}/languages/", .signedIn, translations.create),
                .post("/{language}/contribute/drafts/{id}/conflicts/{conflict}/", .signedIn, conflicts.update),
                .upload("/{language}/contribute/drafts/{id}/files/", .signedIn, files.update),
                .post("/{language}/contribute/drafts/{id}/{section}/", .signedIn, sections.update),

                // A draft on a secret link: whoever has the link
                .get("/{language}/contribute/link/{token}/", .anyoneUnshared, drafts.show),
                .get("/{language}/contribute/link/{token}/check/", .anyoneUnshared, draftSubmissions.new),
                .get("/{language}/contribute/link/{token}/preview/", .anyoneUnshared, previews.show),
                .get("/{language}/contribute/link/{token}/files/", .anyoneUnshared, files.edit),
                .get("/{language}/contribute/link/{token}/{section}/", .anyoneUnshared, sections.edit),
                .post("/{language}/contribute/link/{token}/claim/", .signedIn, draftLinks.claim),
                .post("/{language}/contribute/link/{token}/mail/", .anyoneUnshared, draftLinks.send),
                .post("/{language}/contribute/link/{token}/removal/", .anyoneUnshared, drafts.destroy),
                .post("/{language}/contribute/link/{token}/languages/", .anyoneUnshared, translations.create),
                .post("/{language}/contribute/link/{token}/conflicts/{conflict}/", .anyoneUnshared, conflicts.update),
                .upload("/{language}/contribute/link/{token}/files/", .anyoneUnshared, files.update),
                .post("/{language}/contribute/link/{token}/{section}/", .anyoneUnshared, sections.update),

                // Files: of published cases for everybody, others only for who may see what they belong to
                .get("/files/{digest}/{name}", .anyone, fileAnswers.showPublished),
                .get("/files/drafts/{id}/{digest}/{name}", .signedIn, fileAnswers.showOfDraft),
                .get("/files/link/{token}/{digest}/{name}", .anyoneUnshared, fileAnswers.showOfDraft),
                .get("/files/moderate/{id}/{digest}/{name}", .reviewer, fileAnswers.showOfSubmission),

                // Reporting
                .get("/{language}/cases/{slug}/history/", .anyone, histories.index),
                .get("/{language}/cases/{slug}/history/{range}/", .anyone, histories.show),
                .get("/{language}/report/", .anyoneUnshared, reports.new),
                .post("/{language}/report/", .anyoneUnshared, reports.create),
                .get("/{language}/report/received/{number}/", .anyoneUnshared, reports.show),

                // Moderating
                .get("/{language}/moderate/", .reviewer, queue.index),
                .get("/{language}/moderate/reports/", .reviewer, notices.index),
                .get("/{language}/moderate/reports/{id}/", .reviewer, notices.show),
                .post("/{language}/moderate/reports/{id}/answer/", .reviewer, notices.update),
                .get("/{language}/moderate/cases/{slug}/", .reviewer, moderatedCases.show),
                .post("/{language}/moderate/cases/{slug}/draft/", .reviewer, proposals.create),
                .post(
                    "/{language}/moderate/cases/{slug}/files/{digest}/removal/", .reviewer, fileRemovals.create),
                .post("/{language}/moderate/tray/", .reviewer, bulkRefusals.create),
                .get("/{language}/moderate/{id}/", .reviewer, queue.show),
                .post("/{language}/moderate/{id}/assignment/", .reviewer, assignments.create),
                .post("/{language}/moderate/{id}/hold/", .reviewer, holds.create),
                .post("/{language}/moderate/{id}/ticks/", .reviewer, ticks.create),
                .post("/{language}/moderate/{id}/comments/", .reviewer, comments.create),
                .post("/{language}/moderate/{id}/resolution/", .reviewer, resolutions.create),
                .post("/{language}/moderate/{id}/change-request/", .reviewer, changeRequests.create),
                .post("/{language}/moderate/{id}/acceptance/", .reviewer, acceptances.create),
                .post("/{language}/moderate/{id}/refusal/", .reviewer, refusals.create),

                // Administering
                .get("/{language}/admin/", .admin, overview.show),
                .get("/{language}/admin/people/", .admin, people.index),
                .get("/{language}/admin/people/{id}/", .admin, people.show),
                .post("/{language}/admin/people/{id}/role/", .admin, roles.update),
                .post("/{language}/admin/people/{id}/block/", .admin, blocks.create),
                .post("/{language}/admin/people/{id}/block-removal/", .admin, blocks.destroy),
                .get("/{language}/admin/invitations/", .admin, invitations.new),
                .post("/{language}/admin/invitations/", .admin, invitations.create),
                .get("/{language}/admin/design/", .admin, design.show),
                .get("/{language}/admin/log/", .admin, acts.index),
                .get("/{language}/admin/mail/", .admin, messages.index),
                .post("/{language}/admin/mail/{id}/retry/", .admin, retries.create),
                .post("/{language}/admin/mail/{id}/removal/", .admin, messages.destroy),

                // Editing the manual
                .get("/{language}/admin/manual/", .translator, editableChapters.index),
                .get("/{language}/admin/manual/{id}/history/", .translator, chapterHistories.show),
                .post("/{language}/admin/manual/{id}/history/restoration/", .admin, chapterHistories.update),
                .get("/{language}/admin/manual/{id}/{in}/", .translator, chapterEdits.edit),
                .post("/{language}/admin/manual/{id}/{in}/", .translator, chapterEdits.update),
                .get("/{language}/admin/manual/{id}/{in}/preview/", .translator, chapterPreviews.show),
                .post("/{language}/admin/manual/{id}/{in}/removal/", .translator, chapterEdits.destroy),
                .post("/{language}/admin/manual/cases/{slug}/translation/", .translator, caseTranslations.create),
                .get("/{language}/admin/labels/", .translator, labels.index),
                .get("/{language}/admin/labels/{vocabulary}/{in}/", .translator, labels.show),
                .post("/{language}/admin/labels/{vocabulary}/{in}/", .translator, labels.update),

                // Operating
                .get("/", .anyoneUnshared, languages.choose),
                .get("/health/live", .anyoneUnshared, health.live),
                .get("/health/ready", .anyoneUnshared, health.ready),
                .get("/robots.txt", .anyone, robots.robots),
                .get("/favicon.ico", .anyone, robots.mark),
                .get("/sitemap.xml", .anyone, robots.sitemap),
            ]
            // Moderating: what can be done with a published case
            + PublishedAct.allCases.map {
                .post("/{language}/moderate/cases/{slug}/\($0.rawValue)/", .reviewer, moderatedCases.act($0))
            }
            // About
            + TextPage.Slug.allCases.map { .get("/{language}/\($0.rawValue)/", .anyone, pageTexts.show($0)) }
    }
}

/// The texts beside the manual that are read from their files.
struct Texts: Sendable {
    let pages: SiteTexts
    let ready: SiteTexts
    let glossary: Glossary

    init(content folder: String) throws {
        pages = try SiteTexts(folder: folder + "/pages")
        ready = try SiteTexts(folder: folder + "/texts")
        glossary = try Glossary(folder: folder + "/glossary")
    }
}

extension Route {
    static func get(_ pattern: String, _ access: Access, _ answer: @escaping Answer) -> Route {
        Route(.get, pattern, access, answer)
    }

    static func post(_ pattern: String, _ access: Access, _ answer: @escaping Answer) -> Route {
        Route(.post, pattern, access, answer)
    }

    /// What a mail program sends for its reader: the secret in the address stands for a form.
    static func oneClick(_ pattern: String, _ access: Access, _ answer: @escaping Answer) -> Route {
        Route(.post, pattern, access, needsForm: false, answer)
    }

    /// A form that may bring a file along.
    static func upload(_ pattern: String, _ access: Access, _ answer: @escaping Answer) -> Route {
        Route(.post, pattern, access, takesFiles: true, answer)
    }
}
