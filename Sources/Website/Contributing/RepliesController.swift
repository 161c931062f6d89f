import HTTP
import Manual

/// What contributors answer to reviewers.
struct RepliesController: Sendable {
    let manual: Manual
    let cases: MyCasesController
    let mail: LetterWriter

    /// The same words twice in a row are a second click.
    func create(_ visit: Visit) async throws -> Response {
        let (person, submission) = try await manual.submissions.own(visit)
        let target = visit.path(.myCase(submission.id)) + "#conversation"
        let text = FormAttempt(visit.form)["text"]
        var page = try await cases.page(visit)
        if let last = page.conversation.comments.last, last.isByAuthor, last.text.utf8.elementsEqual(text.utf8) {
            return .redirect(to: target, status: .seeOther)
        }
        do {
            try await manual.submissions.reply(
                submission.id, to: nil, field: nil, text: text, by: person.id, mail: mail)
            return .redirect(to: target, status: .seeOther)
        } catch let problems as FieldProblems {
            page.reply = text
            page.replyError = problems.all.first.map {
                FieldWords(visit: visit).sentence($0, label: visit.words("contributing.submission.reply"))
            }
            return try cases.pages.answer(page, on: visit, status: .unprocessableContent)
        }
    }
}
