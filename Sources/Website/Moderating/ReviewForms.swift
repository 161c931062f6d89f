import HTML
import HTTP
import Manual

/// The forms of the review page: who reviews, the checklist, a comment, and the decisions that are possible now.
struct ReviewForms: View {
    /// Fields whose words would hurt to lose.
    static let texts =
        ["comment", "change-words", "acceptance-words", "refusal-words"]
        + (0..<fieldComments).map { "comments.\($0).text" }
    /// How many comments on fields go with one request for changes; more can be written as comments before.
    static let fieldComments = 4

    let visit: Visit
    let review: Review
    let reviewers: [Person]
    /// The codes of reasons to refuse.
    let reasonCodes: [String]
    let attempt: FormAttempt

    private func url(_ act: Address.ReviewAct) -> String { visit.path(.reviewAct(review.submission.id, act)) }
    private func word(_ key: String) -> String { visit.words("moderating.form.\(key)") }
    private func mayDo(_ act: CaseAct) -> Bool { review.acts.contains(act) }

    // MARK: Fields

    private var assignee: FormField {
        let chosen = review.submission.reviewerId ?? visit.person?.id
        return FormField(
            name: "reviewer", label: word("reviewer.label"),
            kind: .select(
                reviewers.map { FormOption(value: String($0.id), label: $0.name, isChosen: $0.id == chosen) }))
    }

    private var checklist: [FormField] {
        Criterion.allCases.map { criterion in
            let judged = review.checklist[criterion]
            return FormField(
                name: criterion.rawValue, label: visit.words("moderating.criterion.\(criterion.rawValue)"),
                kind: .choice(
                    [
                        FormOption(value: "yes", label: word("yes"), isChosen: judged == true),
                        FormOption(value: "no", label: word("no"), isChosen: judged == false),
                    ], many: false))
        }
    }

    private var comment: FormField { text("comment", rows: 4) }

    private var commentField: FormField {
        FormField(
            name: "field", label: word("field.label"), kind: .select(fieldOptions(chosen: attempt["field"])),
            isOptional: true)
    }

    private var audience: FormField {
        FormField(
            name: "audience", label: word("audience.label"),
            kind: .choice(
                ["contributor", "reviewers"].map {
                    FormOption(
                        value: $0, label: word("audience.\($0)"),
                        isChosen: $0 == (attempt["audience"].isEmpty ? "contributor" : attempt["audience"]))
                }, many: false))
    }

    private var fieldComments: [FieldCommentView] {
        (0..<Self.fieldComments).map { row in
            let (field, text) = ("comments.\(row).field", "comments.\(row).text")
            return FieldCommentView(
                field: FormField(
                    name: field, label: word("field.label"), kind: .select(fieldOptions(chosen: attempt[field])),
                    error: attempt.error(field), isOptional: true),
                text: FormField(
                    name: text, label: word("fieldComment.label"), kind: .text(rows: 2), value: attempt[text],
                    error: attempt.error(text), isOptional: true))
        }
    }

    private var reasons: FormField {
        let chosen = Set(attempt.all("reasons"))
        return FormField(
            name: "reasons", label: word("reasons.label"),
            kind: .choice(
                reasonCodes.map {
                    FormOption(value: $0, label: visit.label("reason", $0), isChosen: chosen.contains($0))
                }, many: true),
            hint: word("reasons.hint"), error: attempt.error("reasons"))
    }

    private func text(_ name: String, rows: Int) -> FormField {
        FormField(
            name: name, label: word("\(name).label"), kind: .text(rows: rows), hint: word("\(name).hint"),
            value: attempt[name], error: attempt.error(name))
    }

    private func fieldOptions(chosen: String) -> [FormOption] {
        [FormOption(value: "", label: word("field.whole"))]
            + DraftField.all.map {
                FormOption(value: $0.name, label: FieldLabel.text($0.name, on: visit), isChosen: $0.name == chosen)
            }
    }

    /// Every field that can be wrong, for the summary of problems.
    var fields: [FormField] {
        [comment, text("change-words", rows: 6), text("acceptance-words", rows: 4), reasons]
            + [text("refusal-words", rows: 6)] + fieldComments.flatMap { [$0.field, $0.text] }
    }

    // MARK: Replies

    /// The comment that the form answers, when the visitor came by its link.
    private var repliedTo: Comment? {
        let id = attempt["to"].isEmpty ? visit.request.query["reply"] ?? "" : attempt["to"]
        return review.conversation.comments.first { String($0.id) == id }
    }

    static let fields: Fields<ReviewForms> = [
        .text("assignmentURL", { $0.url(.assignment) }),
        .flag("mayTake", { $0.mayDo(.take) || $0.mayDo(.publish) }),
        .view("assignee", \.assignee),
        .text("holdURL", { $0.url(.hold) }),
        .text("hold", { $0.review.submission.isHeld ? "no" : "yes" }),
        .text("ticksURL", { $0.url(.ticks) }),
        .list("checklist", \.checklist),
        .text("commentsURL", { $0.url(.comments) }),
        .view("comment", \.comment),
        .view("commentField", \.commentField),
        .view("audience", \.audience),
        .optionalText("replyTo", { $0.repliedTo.map { String($0.id) } }),
        .optionalText("replyText", \.repliedTo?.text),
        .flag("mayDecide", { $0.mayDo(.requestChanges) || $0.mayDo(.publish) || $0.mayDo(.refuse) }),
        .flag("mayRequestChanges", { $0.mayDo(.requestChanges) }),
        .text("changeURL", { $0.url(.changeRequest) }),
        .view("changeWords", { $0.text("change-words", rows: 6) }),
        .list("fieldComments", \.fieldComments),
        .flag("mayPublish", { $0.mayDo(.publish) }),
        .text("acceptanceURL", { $0.url(.acceptance) }),
        .view("acceptanceWords", { $0.text("acceptance-words", rows: 4) }),
        .flag("mayRefuse", { $0.mayDo(.refuse) }),
        .text("refusalURL", { $0.url(.refusal) }),
        .view("reasons", \.reasons),
        .view("refusalWords", { $0.text("refusal-words", rows: 6) }),
    ]
}

/// A comment on one field that goes with a request for changes.
struct FieldCommentView: View {
    let field: FormField
    let text: FormField

    static let fields: Fields<FieldCommentView> = [.view("field", \.field), .view("text", \.text)]
}
