import HTTP
import Manual

/// The pages behind links in mails. Programs that look for harm open every link of a mail, so opening one only shows
/// what it is for; a button uses it.
struct MailedLinksController: Sendable {
    let manual: Manual
    let pages: Pages
    let letters: Letters

    func show(_ visit: Visit) async throws -> Response {
        guard let link = try await manual.people.pendingLink(visit["token"]) else { return try expired(visit) }
        return try pages.answer(try await page(link, on: visit), on: visit)
    }

    func update(_ visit: Visit) async throws -> Response {
        guard let link = try await manual.people.pendingLink(visit["token"]) else { return try expired(visit) }
        let asked = try await page(link, on: visit)
        // A form sent again after it had gone stale comes without its password (SendAgainPage): ask anew.
        guard visit.form["password"] != nil || !asked.fields.contains(where: { $0.name == "password" }) else {
            return try pages.answer(asked, on: visit)
        }
        do {
            return try await use(link, on: visit)
        } catch is LinkExpired {
            return try expired(visit)
        } catch let blocked as Blocked {
            return try pages.answer(MessagePage(blocked, on: visit), on: visit, status: .forbidden)
        } catch let problems as FieldProblems {
            var page = asked
            page.problems = page.fields.sentences(problems, on: visit)
            return try pages.answer(page, on: visit, status: .unprocessableContent)
        }
    }

    private func use(_ link: PendingLink, on visit: Visit) async throws -> Response {
        let (people, token, fields) = (manual.people, visit["token"], PersonFields(visit: visit))
        switch link.kind {
        case .signUp:
            return welcome(
                try await people.confirm(token, password: fields.chosenPassword, device: visit.device), on: visit)
        case .signIn:
            return welcome(try await people.signIn(link: token, device: visit.device), on: visit)
        case .reset:
            return welcome(
                try await people.resetPassword(
                    token, to: visit.form["password"] ?? "", device: visit.device, mail: letters.writer), on: visit)
        case .invitation:
            return welcome(
                try await people.accept(
                    invitation: token, try await invitedProfile(link, fields), password: fields.chosenPassword,
                    device: visit.device), on: visit)
        case .firstAdmin:
            return welcome(
                try await people.becomeFirstAdmin(
                    token, fields.profile, password: visit.form["password"] ?? "", device: visit.device), on: visit)
        case .address:
            _ = try await people.confirmAddress(token, mail: letters.writer)
            return .redirect(to: visit.path(.account))
        }
    }

    /// Who has an account already is asked for nothing; the name stays.
    private func invitedProfile(_ link: PendingLink, _ fields: PersonFields) async throws -> Profile {
        var profile = fields.profile
        if let known = try await manual.people.person(email: link.email) { profile.name = known.name }
        return profile
    }

    private func welcome(_ signedIn: SignedIn, on visit: Visit) -> Response {
        let wanted = ReturnPath.kept(by: visit.request)
        var response = Response.redirect(to: wanted?.path ?? visit.path(.account))
        Session.start(signedIn, on: &response)
        if wanted != nil { ReturnPath.forget(on: &response) }
        return response
    }

    private func page(_ link: PendingLink, on visit: Visit) async throws -> FormPage {
        let known = link.kind == .invitation ? try await manual.people.person(email: link.email) : nil
        return FormPage(link, isKnown: known != nil, on: visit)
    }

    private func expired(_ visit: Visit) throws -> Response {
        try pages.answer(
            MessagePage(
                visit: visit, title: visit.words("signing-in.expired.title"),
                paragraphs: [visit.words("signing-in.expired.lead")],
                links: [
                    Link(title: visit.words("signing-in.expired.signIn"), url: visit.path(.signIn)),
                    Link(title: visit.words("signing-in.expired.signUp"), url: visit.path(.signUp)),
                ]), on: visit, status: .gone)
    }
}
