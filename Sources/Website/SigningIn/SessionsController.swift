import HTTP
import Manual

/// Signing in and out.
struct SessionsController: Sendable {
    let manual: Manual
    let pages: Pages

    func new(_ visit: Visit) throws -> Response {
        if visit.person != nil { throw Refusal.elsewhere(visit.returnPath?.path ?? visit.path(.account)) }
        return try pages.answer(SignInPage(visit: visit), on: visit)
    }

    func create(_ visit: Visit) async throws -> Response {
        // A form sent again after it had gone stale comes without its password (SendAgainPage).
        guard let password = visit.form["password"], !password.isEmpty else {
            let problem = FormProblem(field: "password", sentence: visit.words("signing-in.signIn.noPassword"))
            return visit.person == nil ? try answer(problem, on: visit) : try new(visit)
        }
        do {
            let signedIn = try await manual.people.signIn(
                email: visit.form["email"] ?? "", password: password, network: visit.network,
                device: visit.device)
            var response = Response.redirect(to: visit.returnPath?.path ?? visit.path(.account))
            Session.start(signedIn, on: &response)
            return response
        } catch is WrongCredentials {
            let problem = FormProblem(field: "email", sentence: visit.words("signing-in.signIn.wrong"))
            return try answer(problem, on: visit)
        } catch let blocked as Blocked {
            return try pages.answer(MessagePage(blocked, on: visit), on: visit, status: .forbidden)
        }
    }

    private func answer(_ problem: FormProblem, on visit: Visit) throws -> Response {
        try pages.answer(SignInPage(visit: visit, problems: [problem]), on: visit, status: .unprocessableContent)
    }

    func destroy(_ visit: Visit) async throws -> Response {
        try await manual.people.signOut(visit.session.secret)
        var response = Response.redirect(to: visit.path(.home))
        Session.end(on: &response)
        return response
    }
}

extension MessagePage {
    /// Told only to who has shown that the account is theirs.
    init(_ blocked: Blocked, on visit: Visit) {
        self.init(
            visit: visit, title: visit.words("signing-in.blocked.title"),
            paragraphs: [
                visit.words("signing-in.blocked.lead"), blocked.reason, visit.words("signing-in.blocked.object"),
            ])
    }
}
