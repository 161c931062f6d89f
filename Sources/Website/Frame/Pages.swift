import HTML
import HTTP

/// Makes an answer of a page: renders its template in the visit's language.
struct Pages: Sendable {
    private let templates: Templates

    /// Every kind of page there is. The compiler of templates checks each against its template at start.
    static let kinds: [any Page.Type] = [
        HomePage.self, ManualPage.self, StepPage.self, SectionPage.self, CasePage.self, MethodsPage.self,
        MethodPage.self, TextPage.self, ReadyTextsPage.self, ReadyTextPage.self, GlossaryPage.self, CaseListPage.self,
        ManualBookletPage.self, CaseBookletPage.self, MapPage.self, FiguresPage.self, SavedSearchesPage.self,
        ErrorPage.self, SendAgainPage.self,
        FormPage.self, MessagePage.self, SignInPage.self, AccountPage.self, SettingsPage.self, LetterPage.self,
        CriteriaPage.self, BlankFormPage.self, SimilarCasesPage.self, NewDraftPage.self, DraftPage.self,
        DraftSectionPage.self, CheckPage.self,
        ReceiptPage.self, MyCasesPage.self, MyCasePage.self,
        QueuePage.self, ReviewPage.self, ModeratedCasePage.self, NoticesPage.self, NoticePage.self,
        OverviewPage.self, PeoplePage.self, PersonPage.self, LogPage.self, MessagesPage.self,
        HistoryPage.self, DifferencesPage.self,
        EditableChaptersPage.self, ChapterEditPage.self, ChapterHistoryPage.self, VocabulariesPage.self,
        LabelsPage.self, DesignPage.self,
    ]

    /// - Throws: all that is wrong with the templates, each with file and line.
    init(folder: String, words: Words, reload: Bool) throws {
        templates = try Templates(directory: folder, pages: Self.kinds, words: words, reload: reload)
    }

    /// A page that is not an answer, such as a mail.
    func html<P: Page>(_ page: P, in language: String) throws -> String {
        String(decoding: try templates.render(page, in: language), as: UTF8.self)
    }

    func answer<P: Page>(_ page: P, on visit: Visit, status: Status = .ok) throws -> Response {
        let html = try templates.render(page, in: visit.language)
        var response = Response.bytes(html, status: status, contentType: "text/html; charset=utf-8")
        response.headers.set("Content-Language", visit.language)
        return response
    }
}
