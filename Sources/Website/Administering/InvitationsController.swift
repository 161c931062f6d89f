import HTTP
import Manual

/// Invites somebody by mail to an account with a role.
struct InvitationsController: Sendable {
    let manual: Manual
    let pages: Pages
    let mail: LetterWriter

    func new(_ visit: Visit) async throws -> Response {
        try pages.answer(page(visit, FormAttempt()), on: visit)
    }

    func create(_ visit: Visit) async throws -> Response {
        var attempt = FormAttempt(visit.form)
        let role = Role(rawValue: attempt["role"])
        if attempt["email"].isEmpty { attempt.refuse("email", visit.words("administering.problem.email")) }
        if role == nil { attempt.refuse("role", visit.words("administering.problem.role")) }
        let language = Language(rawValue: attempt["language"]) ?? visit.reader
        do {
            if attempt.isRight, let role {
                try await manual.people.invite(
                    attempt["email"], as: role, language: language, by: visit.actor, mail: mail)
                return visit.seeOther(.people, done: .invited)
            }
        } catch let problems as FieldProblems {
            attempt.refuse(fields(visit, attempt).sentences(problems, on: visit))
        }
        return try pages.answer(page(visit, attempt), on: visit, status: .unprocessableContent)
    }

    private func page(_ visit: Visit, _ attempt: FormAttempt) -> FormPage {
        FormPage(
            visit: visit, title: visit.words("administering.invitation.title"),
            lead: [visit.words("administering.invitation.lead")], action: visit.path(.invitations),
            fields: fields(visit, attempt), button: visit.words("administering.invitation.button"),
            problems: attempt.problems,
            trail: AdminRoom.trail(on: visit) + [
                Link(title: visit.words("administering.people.title"), url: visit.path(.people))
            ])
    }

    private func fields(_ visit: Visit, _ attempt: FormAttempt) -> [FormField] {
        let language = attempt["language"].isEmpty ? visit.language : attempt["language"]
        return [
            FormField(
                name: "email", label: visit.words("administering.invitation.email"), kind: .line(type: "email"),
                value: attempt["email"]),
            FormField(
                name: "role", label: visit.words("administering.invitation.role"),
                kind: .choice(
                    RoleChoice.options(chosen: Role(rawValue: attempt["role"]), on: visit), many: false)),
            FormField(
                name: "language", label: visit.words("administering.invitation.language"),
                kind: .select(
                    visit.site.languages.map {
                        FormOption(value: $0, label: visit.languageName($0), isChosen: $0 == language)
                    })),
        ]
    }
}
