import Foundation
import HTML
import Manual

/// The queue: what waits for a decision, the oldest first, with its age.
struct QueuePage: Page {
    static let template = "moderating/queue"

    let visit: Visit
    let form: QueueForm
    let submissions: [Submission]
    let hasMore: Bool
    let countries: [String]
    let reviewers: [Person]
    let openReports: Int
    let attempt: FormAttempt
    let now: Date

    private var frame: Frame {
        let title = visit.words("moderating.queue.title")
        return Frame(
            visit: visit,
            title: form.page == 1
                ? attempt.title(title, on: visit)
                : visit.words("moderating.queue.pageTitle", ["title": title, "page": String(form.page)]),
            isHidden: true)
    }

    private var any: FormOption { FormOption(value: "", label: visit.words("moderating.queue.any")) }

    private var status: FormField {
        field(
            "status",
            [FormOption(value: "", label: visit.words("moderating.queue.waiting"))]
                + QueueForm.statuses.map {
                    FormOption(
                        value: $0.rawValue, label: visit.label("workflow", $0.rawValue), isChosen: $0 == form.status)
                })
    }

    private var country: FormField {
        let options = countries.map {
            FormOption(value: $0, label: visit.label("country", $0), isChosen: $0 == form.country)
        }
        return field("country", [any] + options.sorted { visit.isBefore($0.label, $1.label) })
    }

    private var reviewer: FormField {
        field(
            "reviewer",
            [any]
                + reviewers.map {
                    FormOption(value: String($0.id), label: $0.name, isChosen: $0.id == form.reviewer)
                })
    }

    private var tray: FormField {
        field(
            "tray",
            QueueForm.Tray.allCases.map {
                FormOption(
                    value: $0.rawValue, label: visit.words("moderating.queue.tray.\($0.rawValue)"),
                    isChosen: $0 == form.tray)
            })
    }

    private func field(_ name: String, _ options: [FormOption]) -> FormField {
        FormField(name: name, label: visit.words("moderating.queue.\(name)"), kind: .select(options))
    }

    private var isTray: Bool { form.tray == .held && !submissions.isEmpty }

    private var chosen: FormField {
        let chosen = Set(attempt.all("chosen"))
        return FormField(
            name: "chosen", label: visit.words("moderating.bulk.chosen"),
            kind: .choice(
                submissions.map {
                    FormOption(
                        value: SeenSubmission.text($0), label: $0.title, help: $0.authorName,
                        isChosen: chosen.contains(SeenSubmission.text($0)))
                }, many: true), error: attempt.error("chosen"))
    }

    private var words: FormField {
        FormField(
            name: "bulk-words", label: visit.words("moderating.bulk.words"), kind: .text(rows: 3),
            hint: visit.words("moderating.bulk.wordsHint"), value: attempt["bulk-words"],
            error: attempt.error("bulk-words"))
    }

    static let fields: Fields<QueuePage> = [
        .flag("isTray", \.isTray), .view("chosen", \.chosen), .view("bulkWords", \.words),
        .text("bulkURL", { $0.visit.path(.bulkRefusals) }), .text("token", \.visit.formToken),
        .flag("hasProblems", { !$0.attempt.isRight }),
        .list("problems", { [$0.chosen, $0.words].links(to: $0.attempt.problems) }),
        .view("frame", \.frame),
        .optionalText("done", \.visit.done),
        .text("title", { $0.visit.words("moderating.queue.title") }),
        .text("action", { $0.visit.path(.moderate) }),
        .list("filters", { [$0.status, $0.tray, $0.country, $0.reviewer] }),
        .text("reportsURL", { $0.visit.path(.reports) }),
        .number("openReports", \.openReports),
        .flag("hasRows", { !$0.submissions.isEmpty }),
        .list("rows", { page in page.submissions.map { QueueRow(submission: $0, visit: page.visit, now: page.now) } }),
        .optionalText("previous", { $0.form.page > 1 ? $0.form.path(page: $0.form.page - 1, on: $0.visit) : nil }),
        .optionalText("next", { $0.hasMore ? $0.form.path(page: $0.form.page + 1, on: $0.visit) : nil }),
        .flag("hasPages", { $0.hasMore || $0.form.page > 1 }),
    ]
}

/// One line of the queue.
struct QueueRow: View {
    let submission: Submission
    let visit: Visit
    let now: Date

    static let fields: Fields<QueueRow> = [
        .text("title", \.submission.title),
        .optionalText("language", { $0.visit.foreign($0.submission.language) }),
        .text("url", { $0.visit.path(.submission($0.submission.id)) }),
        .text("status", { $0.visit.label("workflow", $0.submission.status.rawValue) }),
        .flag("isChange", \.submission.isChange),
        .flag("isHeld", \.submission.isHeld),
        .optionalText("country", { row in row.submission.country.map { row.visit.label("country", $0) } }),
        .text("author", { $0.submission.authorName ?? $0.visit.words("moderating.nobody") }),
        .text("reviewer", { $0.submission.reviewerName ?? "–" }),
        .number("days", { Age.days(from: $0.submission.receivedAt, to: $0.now) }),
        .number("round", \.submission.round),
    ]
}

/// Ages in whole days.
enum Age {
    static func days(from start: Date, to end: Date) -> Int {
        max(0, Int(end.timeIntervalSince(start) / 86_400))
    }
}
