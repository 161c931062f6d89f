import HTML
import Manual

/// Everything of one contributor: what is being written, what was sent in and how it stands, what is published.
struct MyCasesPage: Page {
    static let template = "contributing/mine"

    let visit: Visit
    let drafts: [Draft]
    let submissions: [Submission]
    let cases: [CaseCard]

    /// Drafts that were never sent; the others are told of with what was sent.
    private var unsent: [CaseLine] {
        drafts.filter { $0.status == .draft }.map { draft in
            CaseLine(
                title: draft.title.isEmpty ? visit.words("contributing.draft.untitled") : draft.title,
                url: visit.path(.own(draft.id), .tasks), status: draft.status,
                note: visit.words("contributing.draft.saved", ["date": visit.moment(draft.savedAt)]), visit: visit)
        }
    }

    private var sent: [CaseLine] {
        submissions.map { submission in
            CaseLine(
                title: submission.title, url: visit.path(.myCase(submission.id)), status: submission.status,
                note: visit.words("contributing.mine.received", ["date": visit.day(submission.receivedAt)]),
                isChange: submission.isChange, visit: visit)
        }
    }

    static let fields: Fields<MyCasesPage> = [
        .view("frame", { Frame.contributing($0.visit, title: $0.visit.words("contributing.mine.title")) }),
        .flag("hasDrafts", { !$0.unsent.isEmpty }), .list("drafts", \.unsent),
        .flag("hasSubmissions", { !$0.sent.isEmpty }), .list("submissions", \.sent),
        .flag("hasCases", { !$0.cases.isEmpty }),
        .list("cases", { page in page.cases.map { CaseCardView($0, on: page.visit) } }),
        .flag("isEmpty", { $0.unsent.isEmpty && $0.sent.isEmpty && $0.cases.isEmpty }),
        .text("beginURL", { $0.visit.path(.drafts) }), .text("criteriaURL", { $0.visit.path(.contribute) }),
    ]
}

/// A case in the list of one's own, with its state.
struct CaseLine: View {
    let title: String
    let url: String
    let status: CaseStatus
    let note: String
    var isChange = false
    let visit: Visit

    static let fields: Fields<CaseLine> = [
        .text("title", \.title), .text("url", \.url), .text("note", \.note), .flag("isChange", \.isChange),
        .text("status", { $0.visit.label("workflow", $0.status.rawValue) }),
        .flag("needsYou", { $0.status == .changesRequested }),
    ]
}
