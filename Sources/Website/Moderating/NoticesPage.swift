import HTML
import Manual

/// The list of reported problems.
struct NoticesPage: Page {
    static let template = "moderating/notices"

    let visit: Visit
    let reports: [Report]
    let isOpen: Bool

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("moderating.notices.title"),
            trail: [Link(title: visit.words("moderating.queue.title"), url: visit.path(.moderate))], isHidden: true)
    }

    static let fields: Fields<NoticesPage> = [
        .view("frame", \.frame),
        .optionalText("done", \.visit.done),
        .flag("isOpen", \.isOpen),
        .text("openURL", { $0.visit.path(.reports) }),
        .text("answeredURL", { $0.visit.path(.reports) + "?answered=yes" }),
        .flag("hasRows", { !$0.reports.isEmpty }),
        .list("rows", { page in page.reports.map { NoticeRow(report: $0, visit: page.visit) } }),
    ]
}

/// One reported problem in the list.
struct NoticeRow: View {
    let report: Report
    let visit: Visit

    static let fields: Fields<NoticeRow> = [
        .text("number", { String($0.report.id) }),
        .text("url", { $0.visit.path(.report($0.report.id)) }),
        .text("page", \.report.page),
        .text("day", { $0.visit.day($0.report.at) }),
        .flag("isLegal", { $0.report.legalGround != nil }),
    ]
}

/// One reported problem with all that was said, and the form to answer it.
struct NoticePage: Page {
    static let template = "moderating/notice"

    let visit: Visit
    let report: Report
    let attempt: FormAttempt
    /// Somebody answered while this answer was written.
    let isOvertaken: Bool

    private var heading: String { visit.words("moderating.notice.title", ["number": String(report.id)]) }

    private var frame: Frame {
        Frame(
            visit: visit, title: attempt.title(heading, on: visit),
            trail: [
                Link(title: visit.words("moderating.queue.title"), url: visit.path(.moderate)),
                Link(title: visit.words("moderating.notices.title"), url: visit.path(.reports)),
            ], isHidden: true)
    }

    private var facts: [FactView] {
        [
            ("day", visit.day(report.at)), ("name", report.name ?? visit.words("moderating.notice.none")),
            ("email", report.email ?? visit.words("moderating.notice.none")),
            ("legal", report.legalGround ?? visit.words("moderating.notice.none")),
            ("goodFaith", visit.words("moderating.form." + (report.isGoodFaith ? "yes" : "no"))),
        ].map { FactView(label: visit.words("moderating.notice.\($0.0)"), values: [.init(text: $0.1)]) }
    }

    private var words: FormField {
        FormField(
            name: "words", label: visit.words("moderating.notice.words"), kind: .text(rows: 6),
            hint: visit.words(
                report.email == nil ? "moderating.notice.wordsKept" : "moderating.notice.wordsMailed"),
            value: attempt["words"], error: attempt.error("words"))
    }

    static let fields: Fields<NoticePage> = [
        .view("frame", \.frame),
        .text("title", \.heading),
        .flag("hasProblems", { !$0.attempt.isRight }),
        .list("problems", { page in ([page.words]).links(to: page.attempt.problems) }),
        .optionalText("overtaken", { $0.isOvertaken ? $0.visit.words("moderating.notice.overtaken") : nil }),
        .optionalText("kept", { $0.isOvertaken ? $0.attempt["words"] : nil }),
        .text("page", \.report.page),
        .optionalText("pageURL", { ReturnPath($0.report.page)?.path }),
        .text("text", \.report.text),
        .list("facts", \.facts),
        .flag("isOpen", { $0.report.handledAt == nil }),
        .optionalText("answered", { page in page.report.handledAt.map { page.visit.day($0) } }),
        .optionalText("answer", \.report.words),
        .text("action", { $0.visit.path(.reportAnswer($0.report.id)) }),
        .view("words", \.words),
        .text("token", \.visit.formToken),
    ]
}
