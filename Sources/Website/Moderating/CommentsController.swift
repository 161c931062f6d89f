import HTTP
import Manual

/// Comments of reviewers on a submission: to the contributor, or among themselves.
struct CommentsController: Sendable {
    static let longest = 5_000

    let desk: ReviewDesk
    let mail: LetterWriter

    func create(_ visit: Visit) async throws -> Response {
        let (id, actor) = (try visit.id(), try visit.actor)
        var attempt = FormAttempt(visit.form)
        let text = attempt.text(
            "comment", label: visit.words("moderating.form.comment.label"), limit: Self.longest,
            missing: visit.words("moderating.problem.comment"), on: visit)
        guard attempt.isRight else { return try await desk.answer(visit, attempt: attempt) }
        let review = try await desk.manual.moderation.review(id, in: visit.reader, by: actor)
        guard let review else { throw Refusal.notFound }
        let field = DraftField.named(attempt["field"])?.name
        let parent = Comment.ID(attempt["to"])
        // Pressed twice, it is one comment.
        let isRepeat = review.conversation.comments.contains {
            $0.text == text && $0.field == field && $0.parentId == parent && !$0.isByAuthor
        }
        if !isRepeat {
            _ = try await desk.manual.moderation.comment(
                id, to: parent, field: field, text: text, isVisible: attempt["audience"] != "reviewers", by: actor,
                mail: mail)
        }
        return visit.seeOther(.submission(id), done: .commented)
    }
}

/// Comments that have been dealt with.
struct ResolutionsController: Sendable {
    let desk: ReviewDesk

    func create(_ visit: Visit) async throws -> Response {
        guard let comment = visit.form["comment"].flatMap({ Comment.ID($0) }) else { throw Refusal.badRequest }
        try await desk.manual.moderation.resolve(comment: comment, by: visit.actor)
        return visit.seeOther(.submission(try visit.id()), done: .resolved)
    }
}
