import HTTP
import Manual

/// One person's page for admins, and what can be done there: another role, a block, its end.
struct PersonDesk: Sendable {
    let manual: Manual
    let pages: Pages

    func answer(_ visit: Visit, attempt: FormAttempt = FormAttempt()) async throws -> Response {
        guard let person = try await manual.people.person(visit.id()) else { throw Refusal.notFound }
        let page = PersonPage(visit: visit, person: person, attempt: attempt)
        return try pages.answer(page, on: visit, status: attempt.isRight ? .ok : .unprocessableContent)
    }

    /// Changes the account and shows it again.
    func change(
        _ visit: Visit, done: Done, _ act: (_ id: Person.ID, _ actor: Person.ID) async throws -> Void
    ) async throws -> Response {
        let id = try visit.id()
        do {
            try await act(id, visit.actor)
        } catch is LastAdmin {
            throw Refusal.conflict(visit.words("administering.problem.lastAdmin"))
        }
        return visit.seeOther(.person(id), done: done)
    }
}

/// The role that a person has.
struct RolesController: Sendable {
    let desk: PersonDesk

    func update(_ visit: Visit) async throws -> Response {
        var attempt = FormAttempt(visit.form)
        guard let role = Role(rawValue: attempt["role"]) else {
            attempt.refuse("role", visit.words("administering.problem.role"))
            return try await desk.answer(visit, attempt: attempt)
        }
        return try await desk.change(visit, done: .roleChanged) { id, actor in
            try await desk.manual.people.changeRole(of: id, to: role, by: actor)
        }
    }
}

/// Keeps a person from signing in, with a reason that they are told; and lets them in again.
struct BlocksController: Sendable {
    let desk: PersonDesk
    let mail: LetterWriter

    func create(_ visit: Visit) async throws -> Response {
        var attempt = FormAttempt(visit.form)
        let reason = attempt.text(
            "reason", label: visit.words("administering.person.reason"), limit: ReviewDesk.longestWords,
            missing: visit.words("administering.problem.reason"), on: visit)
        guard attempt.isRight else { return try await desk.answer(visit, attempt: attempt) }
        return try await desk.change(visit, done: .blocked) { id, actor in
            // Blocked twice, the reason that was mailed first would be lost.
            if try await desk.manual.people.person(id)?.isBlocked == true { return }
            try await desk.manual.people.block(id, reason: reason, by: actor, mail: mail)
        }
    }

    func destroy(_ visit: Visit) async throws -> Response {
        try await desk.change(visit, done: .unblocked) { id, actor in
            guard try await desk.manual.people.person(id)?.isBlocked == true else { return }
            try await desk.manual.people.unblock(id, by: actor)
        }
    }
}
