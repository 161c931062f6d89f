import HTML
import HTTP
import Manual

/// What makes a good case, how review works and how long it takes: read before the form.
struct CriteriaPage: Page {
    static let template = "contributing/criteria"

    let visit: Visit
    let content: SiteTexts.Text

    private var frame: Frame {
        Frame(visit: visit, title: content.title.text, description: content.summary.text, room: .contribute)
    }

    static let fields: Fields<CriteriaPage> = [
        .view("frame", \.frame),
        .text("title", \.content.title.text), .text("summary", \.content.summary.text),
        .optionalText("textLanguage", { $0.visit.foreign($0.content.title.language) }),
        .optionalText("languageNotice", { $0.visit.notice(for: $0.content.title.language) }),
        .markup("text", { $0.visit.markup($0.content.body) }),
        .text("beginURL", { $0.visit.path(.drafts) }),
        .text("blankURL", { $0.visit.path(.blankForm) }),
        .text("mineURL", { $0.visit.path(.myCases) }),
    ]
}

/// The way in for contributors.
struct CriteriaController: Sendable {
    let texts: SiteTexts
    let pages: Pages

    func show(_ visit: Visit) async throws -> Response {
        guard let content = texts.find("contribute", in: visit.reader) else { throw Refusal.notFound }
        return try pages.answer(CriteriaPage(visit: visit, content: content), on: visit)
    }
}
