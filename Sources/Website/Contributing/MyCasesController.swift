import HTTP
import Manual

/// A contributor's own cases.
struct MyCasesController: Sendable {
    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        guard let person = visit.person else { throw Refusal.signInFirst }
        let page = try await MyCasesPage(
            visit: visit, drafts: manual.drafts.drafts(of: person.id),
            submissions: manual.submissions.submissions(of: person.id),
            cases: manual.submissions.cases(of: person.id, in: visit.reader))
        return try pages.answer(page, on: visit)
    }

    func show(_ visit: Visit) async throws -> Response {
        try pages.answer(try await page(visit), on: visit)
    }

    func page(_ visit: Visit) async throws -> MyCasePage {
        let (person, submission) = try await manual.submissions.own(visit)
        return try await MyCasePage(
            visit: visit, submission: submission,
            conversation: manual.submissions.conversation(submission.id, for: person.id))
    }
}

extension Submissions {
    /// What the address means, for the person who sent it in; to anyone else it does not exist.
    func own(_ visit: Visit) async throws -> (Person, Submission) {
        guard let person = visit.person, let id = Int64(visit["submission"]),
            let submission = try await submission(id, for: person.id)
        else { throw Refusal.notFound }
        return (person, submission)
    }
}
