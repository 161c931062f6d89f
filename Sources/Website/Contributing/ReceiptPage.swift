import HTML
import Manual

/// What a person sees who has sent a case in: that it is here, what happens next, and when.
struct ReceiptPage: Page {
    static let template = "contributing/receipt"

    let visit: Visit
    let submission: Submission

    static let fields: Fields<ReceiptPage> = [
        .view("frame", { Frame.contributing($0.visit, title: $0.visit.words("contributing.receipt.title")) }),
        .text("caseTitle", \.submission.title), .text("received", { $0.visit.moment($0.submission.receivedAt) }),
        .text("number", { String($0.submission.id) }), .flag("isAgain", { $0.submission.round > 1 }),
        .text("url", { $0.visit.path(.myCase($0.submission.id)) }),
        .text("mineURL", { $0.visit.path(.myCases) }),
    ]
}
