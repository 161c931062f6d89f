import HTTP
import Manual

/// Asking for a mail that lets one in: a link that signs in once, or one that sets a new password. What the visitor is
/// shown never tells whether the address has an account.
struct LinkRequestsController: Sendable {
    let manual: Manual
    let pages: Pages
    let letters: Letters

    func createSignInLink(_ visit: Visit) async throws -> Response {
        do {
            try await manual.people.sendSignInLink(
                to: visit.form["link-email"] ?? "", language: visit.reader, network: visit.network,
                mail: letters.writer)
            return visit.mailSent()
        } catch let problems as FieldProblems {
            let label = PersonFields(visit: visit).email().label
            let sentences = problems.all.map {
                FormProblem(field: "link-email", sentence: FormProblem($0, label: label, on: visit).sentence)
            }
            return try pages.answer(
                SignInPage(visit: visit, problems: sentences), on: visit, status: .unprocessableContent)
        }
    }

    func newReset(_ visit: Visit) throws -> Response {
        try pages.answer(resetPage(visit), on: visit)
    }

    func createReset(_ visit: Visit) async throws -> Response {
        do {
            try await manual.people.sendPasswordReset(
                to: visit.form["email"] ?? "", language: visit.reader, network: visit.network, mail: letters.writer)
            return visit.mailSent()
        } catch let problems as FieldProblems {
            var page = resetPage(visit)
            page.problems = page.fields.sentences(problems, on: visit)
            return try pages.answer(page, on: visit, status: .unprocessableContent)
        }
    }

    /// The one answer to everyone who asked for a mail.
    func showSent(_ visit: Visit) throws -> Response {
        try pages.answer(
            MessagePage(
                visit: visit, title: visit.words("signing-in.sent.title"),
                paragraphs: [visit.words("signing-in.sent.lead"), visit.words("signing-in.sent.nothing")],
                links: [Link(title: visit.words("signing-in.sent.again"), url: visit.path(.signIn))]), on: visit)
    }

    private func resetPage(_ visit: Visit) -> FormPage {
        FormPage(
            visit: visit, title: visit.words("signing-in.reset.title"), lead: [visit.words("signing-in.reset.lead")],
            action: visit.path(.passwordReset), fields: [PersonFields(visit: visit).email()],
            button: visit.words("signing-in.reset.button"), hidden: visit.returnFields,
            links: [Link(title: visit.words("signing-in.signIn.title"), url: visit.path(.signIn))])
    }
}
