import HTTP
import Manual

/// Leaving: the account goes, and its cases stay without a name or go too, as the person chooses (GDPR, Article 17).
struct AccountRemovalsController: Sendable {
    let manual: Manual
    let pages: Pages
    let letters: Letters

    func new(_ visit: Visit) throws -> Response {
        try pages.answer(page(visit), on: visit)
    }

    func create(_ visit: Visit) async throws -> Response {
        let person = try visit.signedIn
        var page = try page(visit)
        page.problems = missing(in: page, on: visit)
        guard page.problems.isEmpty else { return try pages.answer(page, on: visit, status: .unprocessableContent) }
        do {
            try await proveIdentity(person, on: visit)
            try await manual.people.delete(
                person.id, cases: visit.form["cases"] == "remove" ? .remove : .keepAnonymous, by: person.id,
                mail: letters.writer)
        } catch is WrongCredentials {
            page.problems = [FormProblem(field: "password", sentence: visit.words("account.password.wrong"))]
            return try pages.answer(page, on: visit, status: .unprocessableContent)
        } catch is LastAdmin {
            throw Refusal.conflict(visit.words("account.removal.lastAdmin"))
        }
        var response = Response.redirect(to: visit.path(.home))
        Session.end(on: &response)
        return response
    }

    /// Who finds an open browser shall not delete an account. The session that this begins ends at once.
    private func proveIdentity(_ person: Person, on visit: Visit) async throws {
        guard person.hasPassword else { return }
        let proof = try await manual.people.signIn(
            email: person.email, password: visit.form["password"] ?? "", network: visit.network,
            device: visit.device)
        try await manual.people.signOut(proof.token)
    }

    private func missing(in page: FormPage, on visit: Visit) -> [FormProblem] {
        var problems: [FormProblem] = []
        if !["keep", "remove"].contains(visit.form["cases"] ?? "") {
            problems.append(FormProblem(field: "cases", sentence: visit.words("account.removal.casesMissing")))
        }
        if visit.form["sure"] != "yes" {
            problems.append(FormProblem(field: "sure", sentence: visit.words("account.removal.sureMissing")))
        }
        return problems
    }

    private func page(_ visit: Visit) throws -> FormPage {
        let person = try visit.signedIn
        let cases = ["keep", "remove"].map {
            FormOption(
                value: $0, label: visit.words("account.removal.cases.\($0)"),
                help: visit.words("account.removal.casesHelp.\($0)"), isChosen: visit.form["cases"] == $0)
        }
        let sure = FormOption(
            value: "yes", label: visit.words("account.removal.sureLabel"), isChosen: visit.form["sure"] == "yes")
        var fields = [
            FormField(
                name: "cases", label: visit.words("account.removal.cases.title"), kind: .choice(cases, many: false)),
            FormField(name: "sure", label: visit.words("account.removal.sure"), kind: .choice([sure], many: true)),
        ]
        if person.hasPassword { fields.append(PersonFields(visit: visit).password()) }
        return FormPage(
            visit: visit, title: visit.words("account.removal.title"), lead: [visit.words("account.removal.lead")],
            action: visit.path(.accountRemoval), fields: fields, button: visit.words("account.removal.button"),
            isWarning: true, links: [Link(title: visit.words("account.home.data"), url: visit.path(.myData))],
            trail: [Link(title: visit.words("account.home.title"), url: visit.path(.account))])
    }
}
