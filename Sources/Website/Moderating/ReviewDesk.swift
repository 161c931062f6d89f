import Foundation
import HTTP
import Manual

/// The desk at which one submission is reviewed: finds it, lays it out, and lays it out again when a form was not right.
struct ReviewDesk: Sendable {
    /// Of words that go with a decision.
    static let longestWords = 10_000

    let manual: Manual
    let pages: Pages

    /// The codes of reasons to refuse a case.
    var reasonCodes: [String] { manual.vocabularies.terms(of: .reason).map(\.code) }

    /// - Parameter overtaken: somebody decided first; the words that were typed stay on the page.
    func answer(
        _ visit: Visit, attempt: FormAttempt = FormAttempt(), overtaken: AlreadyDecided? = nil
    ) async throws -> Response {
        let (id, actor) = (try visit.id(), try visit.actor)
        let review = try await manual.moderation.review(id, in: visit.reader, by: actor)
        guard let review else { throw Refusal.notFound }
        let language = visit.request.query["in"].flatMap(Language.init(rawValue:)) ?? review.submission.language
        let page = ReviewPage(
            visit: visit, review: review, study: try await manual.moderation.preview(id, in: language, by: actor),
            reviewers: try await Reviewers(people: manual.people).all(), reasonCodes: reasonCodes, attempt: attempt,
            overtaken: overtaken,
            now: Date())
        let status: Status = overtaken != nil ? .conflict : attempt.isRight ? .ok : .unprocessableContent
        return try pages.answer(page, on: visit, status: status)
    }

    /// Carries out a decision and shows what came of it. Nothing typed is lost when somebody was first.
    func decide(
        _ visit: Visit, _ attempt: FormAttempt, done: Done,
        act: (_ id: Int64, _ seen: Int, _ actor: Person.ID) async throws -> Void
    ) async throws -> Response {
        guard attempt.isRight else { return try await answer(visit, attempt: attempt) }
        guard let seen = Int(attempt["seen"]) else { throw Refusal.badRequest }
        do {
            try await act(visit.id(), seen, visit.actor)
        } catch let overtaken as AlreadyDecided {
            return try await answer(visit, attempt: attempt, overtaken: overtaken)
        } catch is OwnCase {
            throw Refusal.conflict(visit.words("moderating.review.fourEyes.missing"))
        }
        return visit.seeOther(.submission(try visit.id()), done: done)
    }
}

/// Everybody who may review, by name.
struct Reviewers: Sendable {
    let people: People

    func all() async throws -> [Person] {
        let reviewers = try await with(.reviewer)
        let admins = try await with(.admin)
        return (reviewers + admins).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    private func with(_ role: Role) async throws -> [Person] {
        var filter = PersonFilter()
        (filter.role, filter.isBlocked, filter.limit) = (role, false, 500)
        return try await people.people(filter)
    }
}
