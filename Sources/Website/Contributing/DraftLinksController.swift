import HTTP
import Manual

/// The secret link of a draft: sent by mail, or given up when the draft is taken into an account.
struct DraftLinksController: Sendable {
    let manual: Manual
    let drafts: DraftsController
    let mail: LetterWriter

    /// Takes the draft into the account of whoever has signed in.
    func claim(_ visit: Visit) async throws -> Response {
        guard let person = visit.person else { throw Refusal.staleForm }
        do {
            let draft = try await manual.drafts.claim(link: visit["token"], by: person.id)
            return .redirect(to: visit.path(.own(draft.id), .tasks), status: .seeOther)
        } catch is NotFound {
            // Claimed before: a second click.
            return .redirect(to: visit.path(.myCases), status: .seeOther)
        }
    }

    func send(_ visit: Visit) async throws -> Response {
        let email = visit.form["email"] ?? ""
        do {
            try await manual.drafts.mailLink(
                visit["token"], to: email, language: visit.reader, network: visit.network, mail: mail)
            return .redirect(to: visit.path(.link(visit["token"]), .tasks) + "?mailed=1", status: .seeOther)
        } catch let problems as FieldProblems {
            var page = try await drafts.page(manual.drafts.open(visit), visit)
            page.email = email
            page.emailError = problems.all.first.map {
                FieldWords(visit: visit).sentence($0, label: visit.words("contributing.draft.mailLabel"))
            }
            return try drafts.pages.answer(page, on: visit, status: .unprocessableContent)
        }
    }
}
