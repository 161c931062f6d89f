import Foundation
import HTML
import HTTP
import Manual

/// One thing that was sent in: how it stands, what is asked, what was said, and what can be done.
struct MyCasePage: Page {
    static let template = "contributing/submission"

    let visit: Visit
    let submission: Submission
    let conversation: Conversation
    /// What was typed into the reply when it could not be kept.
    var reply = ""
    var replyError: String?

    private var status: CaseStatus { submission.status }

    private var draft: String? {
        submission.draftId.map { visit.path(.own($0), .tasks) }
    }

    private var replyField: FormField {
        var field = FormField(
            name: "text", label: visit.words("contributing.submission.reply"), kind: .text(rows: 5),
            hint: visit.words("contributing.submission.replyHint"))
        field.value = reply
        field.error = replyError
        return field
    }

    private var problems: [Link] { replyError.map { [Link(title: $0, url: replyField.anchor)] } ?? [] }

    /// Decisions and comments as they followed each other.
    private var events: [EventView] {
        let decisions = conversation.decisions.map { EventView($0, on: visit) }
        let comments = conversation.comments.map { EventView($0, on: visit) }
        return (decisions + comments).sorted { $0.at < $1.at }
    }

    private func url(_ room: MyCaseRoom) -> String { visit.path(.myCase(submission.id, room)) }

    static let fields: Fields<MyCasePage> = [
        .view(
            "frame",
            { page in
                Frame.contributing(
                    page.visit, title: page.submission.title, hasProblems: page.replyError != nil,
                    trail: [Link(title: page.visit.words("contributing.mine.title"), url: page.visit.path(.myCases))])
            }),
        .text("title", \.submission.title), .text("token", \.visit.formToken),
        .flag("hasProblems", { !$0.problems.isEmpty }), .list("problems", \.problems),
        .text("status", { $0.visit.label("workflow", $0.status.rawValue) }),
        .text("explanation", { $0.visit.words("contributing.status.\($0.status.rawValue)") }),
        .flag("isChange", \.submission.isChange),
        .text("received", { $0.visit.moment($0.submission.receivedAt) }),
        .number("round", \.submission.round),
        .flag("mayEdit", { $0.draft != nil && $0.status.after(.edit) != nil }),
        .optionalText("draftURL", \.draft),
        .optionalText(
            "caseURL",
            { page in
                page.status.isVisible ? page.submission.slug.map { page.visit.path(.caseStudy($0)) } : nil
            }),
        .flag("hasEvents", { !$0.events.isEmpty }), .list("events", \.events),
        .view("replyField", \.replyField), .text("repliesURL", { $0.url(.replies) }),
        .flag("mayWithdraw", \.mayWithdraw), .text("withdrawalURL", { $0.url(.withdrawal) }),
        .number("seen", \.submission.revision),
        .flag("mayChange", { $0.status.isVisible }), .text("changeURL", { $0.url(.change) }),
    ]

    /// A published case is taken down by a reviewer, who can be asked here.
    private var mayWithdraw: Bool { status.after(.withdraw) != nil && !status.isVisible }
}

/// A decision or a comment, as the contributor sees it.
struct EventView: View {
    let at: Date
    let who: String
    let what: String
    let text: String
    let reasons: [String]
    let visit: Visit

    init(_ decision: Decision, on visit: Visit) {
        at = decision.at
        who = decision.by ?? visit.words("contributing.submission.somebody")
        what = visit.words("contributing.act.\(decision.act.rawValue)")
        text = decision.words
        reasons = decision.reasons.map { visit.label("reason", $0) }
        self.visit = visit
    }

    init(_ comment: Comment, on visit: Visit) {
        at = comment.at
        who = comment.by ?? visit.words("contributing.submission.somebody")
        what =
            comment.field.map { field in
                let name = field.split(separator: ".").first.map(String.init) ?? field
                return visit.words("contributing.submission.about", ["field": FieldWords(visit: visit).label(name)])
            } ?? visit.words("contributing.submission.wrote")
        text = comment.text
        reasons = []
        self.visit = visit
    }

    static let fields: Fields<EventView> = [
        .text("who", \.who), .text("what", \.what), .text("text", \.text), .texts("reasons", \.reasons),
        .flag("hasReasons", { !$0.reasons.isEmpty }), .text("when", { $0.visit.moment($0.at) }),
    ]
}
