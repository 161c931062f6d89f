import HTTP
import Manual

/// Several submissions of the separate tray at once: refused as advertising, with one statement of reasons for all, or
/// given back to the queue. Each is decided for itself; what somebody else has moved meanwhile is left alone.
struct BulkRefusalsController: Sendable {
    let manual: Manual
    let queue: SubmissionsController
    let mail: LetterWriter

    func create(_ visit: Visit) async throws -> Response {
        var attempt = FormAttempt(visit.form)
        let chosen = attempt.all("chosen").compactMap(SeenSubmission.init)
        if chosen.isEmpty { attempt.refuse("chosen", visit.words("moderating.bulk.problem.chosen")) }
        let isRelease = attempt["go"] == "release"
        let words = attempt.text(
            "bulk-words", label: visit.words("moderating.bulk.words"), limit: ReviewDesk.longestWords,
            missing: isRelease ? nil : visit.words("moderating.problem.refusalWords"), on: visit)
        guard attempt.isRight else { return try await queue.answer(visit, form: .held, attempt: attempt) }
        for submission in chosen {
            do {
                if isRelease {
                    try await manual.moderation.hold(submission.id, isHeld: false, by: visit.actor)
                } else {
                    try await manual.moderation.refuse(
                        submission.id, seen: submission.revision, reasons: ["spam"], words: words, by: visit.actor,
                        mail: mail)
                }
            } catch is AlreadyDecided {
                continue
            } catch is NotPossible {
                continue
            }
        }
        return .redirect(
            to: visit.path(.moderate) + "?tray=held&done=" + (isRelease ? Done.released : .bulkRefused).rawValue,
            status: .seeOther)
    }
}

/// A submission as the page showed it: its number, and how often it had moved.
struct SeenSubmission: Sendable {
    let id: Submission.ID
    let revision: Int

    init?(_ text: String) {
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count == 2, let id = Submission.ID(parts[0]), let revision = Int(parts[1]) else { return nil }
        (self.id, self.revision) = (id, revision)
    }

    static func text(_ submission: Submission) -> String { "\(submission.id)-\(submission.revision)" }
}
