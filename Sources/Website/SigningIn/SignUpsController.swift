import HTTP
import Manual

/// Asking for an account. It comes to be when the link in the mail is used.
struct SignUpsController: Sendable {
    let manual: Manual
    let pages: Pages
    let letters: Letters

    func new(_ visit: Visit) throws -> Response {
        if visit.person != nil { throw Refusal.elsewhere(visit.path(.account)) }
        return try pages.answer(page(visit), on: visit)
    }

    func create(_ visit: Visit) async throws -> Response {
        // A field that people do not see was filled in: the same answer, and nothing done.
        if visit.form[FormPage.trap]?.isEmpty == false { return visit.mailSent() }
        do {
            try await manual.people.signUp(
                PersonFields(visit: visit).profile, network: visit.network, mail: letters.writer)
            return visit.mailSent()
        } catch let problems as FieldProblems {
            var page = page(visit)
            page.problems = page.fields.sentences(problems, on: visit)
            return try pages.answer(page, on: visit, status: .unprocessableContent)
        }
    }

    private func page(_ visit: Visit) -> FormPage {
        let fields = PersonFields(visit: visit)
        return FormPage(
            visit: visit, title: visit.words("signing-in.signUp.title"),
            lead: [visit.words("signing-in.signUp.lead"), visit.words("signing-in.signUp.privacy")],
            action: visit.path(.signUp), fields: [fields.email(), fields.name(), fields.organisation()],
            button: visit.words("signing-in.signUp.button"), hidden: visit.returnFields,
            links: [
                Link(title: visit.words("signing-in.signUp.signIn"), url: visit.path(.signIn, then: visit.returnPath)),
                Link(title: visit.words("site.footer.privacy"), url: visit.path(.text(.privacy))),
            ], hasTrap: true)
    }
}
