import HTTP
import Manual

/// Changing the password, or choosing a first one.
struct PasswordsController: Sendable {
    let manual: Manual
    let pages: Pages
    let letters: Letters

    func edit(_ visit: Visit) throws -> Response {
        try pages.answer(page(visit), on: visit)
    }

    func update(_ visit: Visit) async throws -> Response {
        let person = try visit.signedIn
        var page = try page(visit)
        do {
            try await manual.people.changePassword(
                of: person.id, from: person.hasPassword ? visit.form["current-password"] ?? "" : nil,
                to: visit.form["password"] ?? "", keeping: visit.session.visitor?.session.id, network: visit.network,
                mail: letters.writer)
            return .redirect(to: visit.path(.account))
        } catch is WrongCredentials {
            page.problems = [
                FormProblem(field: "current-password", sentence: visit.words("account.password.wrong"))
            ]
        } catch let problems as FieldProblems {
            page.problems = page.fields.sentences(problems, on: visit)
        }
        return try pages.answer(page, on: visit, status: .unprocessableContent)
    }

    private func page(_ visit: Visit) throws -> FormPage {
        let person = try visit.signedIn
        let fields = PersonFields(visit: visit)
        let current = FormField(
            name: "current-password", label: visit.words("account.password.current"), kind: .line(type: "password"),
            autocomplete: "current-password")
        return FormPage(
            visit: visit, title: visit.words("account.password.title"), lead: [visit.words("account.password.lead")],
            action: visit.path(.password),
            fields: (person.hasPassword ? [current] : []) + [fields.newPassword(isOptional: false)],
            button: visit.words("account.password.button"),
            trail: [Link(title: visit.words("account.home.title"), url: visit.path(.account))])
    }
}
