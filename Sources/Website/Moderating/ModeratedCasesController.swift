import HTTP
import Manual

/// What can be done with a case that was published: feature it, mark it as outdated, archive, withdraw, restore it.
struct ModeratedCasesController: Sendable {
    let manual: Manual
    let pages: Pages
    let mail: LetterWriter

    func show(_ visit: Visit) async throws -> Response {
        try await answer(visit)
    }

    /// One act is one address: the sitemap says which.
    func act(_ act: PublishedAct) -> Route.Answer {
        { visit in try await create(visit, act) }
    }

    private func create(_ visit: Visit, _ act: PublishedAct) async throws -> Response {
        var attempt = FormAttempt(visit.form)
        let name = act.wordsField
        let missing = act.needsWords ? visit.words("moderating.problem.caseWords") : nil
        let words = attempt.text(
            name, label: visit.words("moderating.case.words"), limit: ReviewDesk.longestWords, missing: missing,
            on: visit)
        guard attempt.isRight else { return try await answer(visit, attempt: attempt) }
        guard let seen = CaseStatus(rawValue: attempt["seen"]) else { throw Refusal.badRequest }
        let study = try await found(visit)
        do {
            try await act.perform(
                on: manual.moderation, caseId: study.id, seen: seen, words: words, by: visit.actor, mail: mail)
        } catch let overtaken as AlreadyDecided {
            return try await answer(visit, attempt: attempt, overtaken: overtaken)
        }
        return visit.seeOther(.moderatedCase(study.slug), done: .moved)
    }

    func found(_ visit: Visit) async throws -> ModeratedCase {
        guard let study = try await manual.moderation.moderated(visit["slug"], by: visit.actor) else {
            throw Refusal.notFound
        }
        return study
    }

    func answer(
        _ visit: Visit, attempt: FormAttempt = FormAttempt(), overtaken: AlreadyDecided? = nil
    ) async throws -> Response {
        let page = ModeratedCasePage(
            visit: visit, study: try await found(visit), attempt: attempt, overtaken: overtaken)
        let status: Status = overtaken != nil ? .conflict : attempt.isRight ? .ok : .unprocessableContent
        return try pages.answer(page, on: visit, status: status)
    }
}
