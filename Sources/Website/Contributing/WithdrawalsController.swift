import HTTP
import Manual

/// Taking back what has not been decided.
struct WithdrawalsController: Sendable {
    let manual: Manual
    let mail: LetterWriter

    func create(_ visit: Visit) async throws -> Response {
        let (person, submission) = try await manual.submissions.own(visit)
        let target = visit.path(.myCase(submission.id))
        // A second click: it is done.
        if submission.status == .withdrawn { return .redirect(to: target, status: .seeOther) }
        let seen = visit.form["seen"].flatMap { Int($0) } ?? 0
        try await manual.submissions.withdraw(submission.id, seen: seen, by: person.id, mail: mail)
        return .redirect(to: target, status: .seeOther)
    }
}
