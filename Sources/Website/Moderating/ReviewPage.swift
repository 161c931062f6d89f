import Foundation
import HTML
import Manual

/// One submission on the desk: what readers would see, what changed, how well it is proven, what was said, and the
/// decisions that can be made now.
struct ReviewPage: Page {
    static let template = "moderating/review"

    let visit: Visit
    let review: Review
    /// The case as it would be published; none while it has no title.
    let study: CaseStudy?
    let reviewers: [Person]
    let reasonCodes: [String]
    let attempt: FormAttempt
    let overtaken: AlreadyDecided?
    let now: Date

    var submission: Submission { review.submission }
    var forms: ReviewForms {
        ReviewForms(
            visit: visit, review: review, reviewers: reviewers, reasonCodes: reasonCodes, attempt: attempt)
    }

    /// Whether it can still be published: afterwards nobody needs to be told what a publication would change.
    private var isWaiting: Bool { submission.status.after(.publish) != nil }

    private var frame: Frame {
        Frame(
            visit: visit, title: attempt.title(submission.title, on: visit),
            trail: [Link(title: visit.words("moderating.queue.title"), url: visit.path(.moderate))], isHidden: true)
    }

    private var facts: [FactView] {
        [
            ("status", visit.label("workflow", submission.status.rawValue)),
            ("author", submission.authorName ?? visit.words("moderating.nobody")),
            ("reviewer", submission.reviewerName ?? visit.words("moderating.review.noReviewer")),
            ("round", visit.number(submission.round)),
            ("received", visit.day(submission.receivedAt)),
            (
                "waiting",
                visit.words(
                    "moderating.review.days", count: Age.days(from: submission.receivedAt, to: now))
            ),
        ].map { FactView(label: visit.words("moderating.review.fact.\($0.0)"), values: [.init(text: $0.1)]) }
    }

    private var overtakenNotice: String? {
        overtaken.map {
            visit.words(
                "moderating.review.overtaken",
                [
                    "name": $0.by ?? visit.words("moderating.somebody"),
                    "status": visit.label("workflow", $0.status.rawValue), "date": visit.day($0.at),
                ])
        }
    }

    private var fourEyes: String? {
        switch review.fourEyes {
        case .given: nil
        case .waived: visit.words("moderating.review.fourEyes.waived")
        case .missing: visit.words("moderating.review.fourEyes.missing")
        }
    }

    /// What was typed into a form that can no longer be sent, to be copied.
    private var keptWords: [String] {
        overtaken == nil ? [] : ReviewForms.texts.map { attempt[$0] }.filter { !$0.isEmpty }
    }

    private var publishedURL: String? {
        submission.status == .published || submission.isChange
            ? submission.slug.map { visit.path(.caseStudy($0)) } : nil
    }

    private var casesURL: String? {
        submission.status == .published ? submission.slug.map { visit.path(.moderatedCase($0)) } : nil
    }

    private var similar: [CaseCardView] { review.similar.map { CaseCardView($0, on: visit) } }

    static let fields: Fields<ReviewPage> = [
        .view("frame", \.frame),
        .text("title", \.submission.title),
        .optionalText("titleLanguage", { $0.visit.foreign($0.submission.language) }),
        .list("facts", \.facts),
        .optionalText("done", \.visit.done),
        .optionalText("overtaken", \.overtakenNotice),
        .flag("hasKeptWords", { !$0.keptWords.isEmpty }),
        .texts("keptWords", \.keptWords),
        .flag("hasProblems", { !$0.attempt.isRight }),
        .list("problems", { page in page.forms.fields.links(to: page.attempt.problems) }),
        .flag("isHeld", \.submission.isHeld),
        .optionalText("fourEyes", \.fourEyes),
        .flag("isChange", { $0.isWaiting && $0.submission.isChange }),
        .flag("isBehind", { $0.isWaiting && $0.submission.isBehind }),
        .optionalText("note", \.review.note),
        .number("baseVersion", { $0.submission.baseVersion ?? 0 }),
        .optionalText("publishedURL", \.publishedURL),
        .optionalText("moderatedURL", \.casesURL),
        .optional(
            "preview",
            { page in page.study.map { PreviewView(study: $0, submission: page.submission.id, visit: page.visit) } }),
        .flag("hasDifferences", { !$0.review.differences.isEmpty }),
        .list("differences", { page in page.review.differences.map { DifferenceView($0, on: page.visit) } }),
        .view("evidence", { EvidenceView(review: $0.review, visit: $0.visit) }),
        .flag("hasSimilar", { !$0.review.similar.isEmpty }),
        .list("similar", \.similar),
        .flag("hasThread", { !$0.review.conversation.comments.isEmpty }),
        .list(
            "thread",
            { page in Thread(page.review.conversation.comments).lines(on: page.visit, of: page.submission.id) }),
        .flag("hasDecisions", { !$0.review.conversation.decisions.isEmpty }),
        .list(
            "decisions",
            { page in page.review.conversation.decisions.map { DecisionView(decision: $0, visit: page.visit) } }),
        .text("token", \.visit.formToken),
        .text("seen", { String($0.submission.revision) }),
        .view("forms", \.forms),
    ]
}
