import HTML
import Manual

/// The conversation about a submission: comments in the order they came, answers under what they answer.
struct Thread: Sendable {
    private let comments: [Comment]

    init(_ comments: [Comment]) {
        let ids = Set(comments.map(\.id))
        let roots = comments.filter { comment in comment.parentId.map { !ids.contains($0) } ?? true }
        self.comments = roots.flatMap { root in [root] + Self.answers(to: root, in: comments) }
    }

    /// Answers at any depth, as one list: a conversation of two needs no more than one indent.
    private static func answers(to comment: Comment, in comments: [Comment]) -> [Comment] {
        var family: Set<Comment.ID> = [comment.id]
        return comments.filter { answer in
            guard let parent = answer.parentId, answer.id != comment.id, family.contains(parent) else { return false }
            family.insert(answer.id)
            return true
        }
    }

    func lines(on visit: Visit, of submission: Submission.ID) -> [CommentView] {
        comments.map { CommentView(comment: $0, submission: submission, visit: visit) }
    }
}

/// One comment.
struct CommentView: View {
    let comment: Comment
    let submission: Submission.ID
    let visit: Visit

    private var who: String {
        let name = comment.by ?? visit.words("moderating.nobody")
        return comment.isByAuthor ? visit.words("moderating.thread.contributor", ["name": name]) : name
    }

    static let fields: Fields<CommentView> = [
        .text("id", { "comment-\($0.comment.id)" }),
        .text("number", { String($0.comment.id) }),
        .text("who", \.who),
        .text("day", { $0.visit.day($0.comment.at) }),
        .optionalText("field", { view in view.comment.field.map { FieldLabel.text($0, on: view.visit) } }),
        .text("text", \.comment.text),
        .flag("isAnswer", { $0.comment.parentId != nil }),
        .flag("isInternal", { !$0.comment.isVisible }),
        .flag("isOpen", { $0.comment.resolvedAt == nil }),
        .flag("isRoot", { $0.comment.parentId == nil }),
        .optionalText("resolved", { view in view.comment.resolvedAt.map { view.visit.day($0) } }),
        .text("replyURL", { $0.visit.path(.submission($0.submission)) + "?reply=\($0.comment.id)#comment" }),
        .text("resolutionURL", { $0.visit.path(.reviewAct($0.submission, .resolution)) }),
        .text("token", \.visit.formToken),
    ]
}

/// A decision that was made: what, by whom, when, with which words.
struct DecisionView: View {
    let decision: Decision
    let visit: Visit

    static let fields: Fields<DecisionView> = [
        .text("act", { $0.visit.words("moderating.act.\($0.decision.act.rawValue)") }),
        .text("by", { $0.decision.by ?? $0.visit.words("moderating.nobody") }),
        .text("day", { $0.visit.day($0.decision.at) }),
        .optionalText("words", \.decision.words),
        .flag("hasReasons", { !$0.decision.reasons.isEmpty }),
        .text(
            "reasons",
            { view in view.decision.reasons.map { view.visit.label("reason", $0) }.joined(separator: ", ") }),
    ]
}
