import HTTP
import Manual

/// Asks the contributor for changes, in words and field by field.
struct ChangeRequestsController: Sendable {
    let desk: ReviewDesk
    let mail: LetterWriter

    func create(_ visit: Visit) async throws -> Response {
        var attempt = FormAttempt(visit.form)
        let words = attempt.words("change-words", missing: visit.words("moderating.problem.changeWords"), on: visit)
        let comments = (0..<ReviewForms.fieldComments).compactMap { comment($0, &attempt, on: visit) }
        return try await desk.decide(visit, attempt, done: .changesRequested) { id, seen, actor in
            try await desk.manual.moderation.requestChanges(
                id, seen: seen, words: words, comments: comments, by: actor, mail: mail)
        }
    }

    /// One row of the form: a field and what is to be changed in it. An empty row asks for nothing.
    private func comment(_ row: Int, _ attempt: inout FormAttempt, on visit: Visit) -> NewComment? {
        let (fieldName, textName) = ("comments.\(row).field", "comments.\(row).text")
        let field = attempt[fieldName]
        let missing = field.isEmpty ? nil : visit.words("moderating.problem.fieldComment")
        let text = attempt.text(
            textName, label: visit.words("moderating.form.fieldComment.label"), limit: CommentsController.longest,
            missing: missing, on: visit)
        if text.isEmpty { return nil }
        guard field.isEmpty || DraftField.named(field) != nil else {
            attempt.refuse(fieldName, visit.words("moderating.problem.field"))
            return nil
        }
        return NewComment(field: field.isEmpty ? nil : field, text: text)
    }
}

/// Accepts a submission: it becomes the published version at that moment.
struct AcceptancesController: Sendable {
    let desk: ReviewDesk
    let mail: LetterWriter

    func create(_ visit: Visit) async throws -> Response {
        var attempt = FormAttempt(visit.form)
        let missing = visit.words("moderating.problem.acceptanceWords")
        let words = attempt.words("acceptance-words", missing: missing, on: visit)
        return try await desk.decide(visit, attempt, done: .published) { id, seen, actor in
            _ = try await desk.manual.moderation.publish(id, seen: seen, words: words, by: actor, mail: mail)
        }
    }
}

/// Refuses one case, never the person: with reasons, and in words.
struct RefusalsController: Sendable {
    let desk: ReviewDesk
    let mail: LetterWriter

    func create(_ visit: Visit) async throws -> Response {
        var attempt = FormAttempt(visit.form)
        let reasons = attempt.all("reasons").filter(desk.reasonCodes.contains)
        if reasons.isEmpty { attempt.refuse("reasons", visit.words("moderating.problem.reasons")) }
        let words = attempt.words("refusal-words", missing: visit.words("moderating.problem.refusalWords"), on: visit)
        return try await desk.decide(visit, attempt, done: .refused) { id, seen, actor in
            try await desk.manual.moderation.refuse(
                id, seen: seen, reasons: reasons, words: words, by: actor, mail: mail)
        }
    }
}

extension FormAttempt {
    /// Words that go with a decision.
    mutating func words(_ name: String, missing: String, on visit: Visit) -> String {
        text(
            name, label: visit.words("moderating.form.\(name).label"), limit: ReviewDesk.longestWords, missing: missing,
            on: visit)
    }
}
