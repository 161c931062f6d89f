import HTTP
import Manual

/// Reading the answers through and sending them in.
struct DraftSubmissionsController: Sendable {
    let manual: Manual
    let pages: Pages
    let mail: LetterWriter

    /// The answers before they are sent.
    func new(_ visit: Visit) async throws -> Response {
        let open = try await manual.drafts.open(visit)
        return try pages.answer(page(open, visit, closing: closing(of: open.draft, visit)), on: visit)
    }

    func create(_ visit: Visit) async throws -> Response {
        let open = try await manual.drafts.open(visit)
        guard let person = visit.person else { throw Refusal.staleForm }
        let post = SectionPost(visit.form, .check, of: open.draft)
        let (key, note) = (visit.form["key"] ?? "", visit.form["note"] ?? "")
        do {
            // Sent before and pressed again: the key tells, and the receipt is the same.
            if open.draft.isEditable { try await save(post, open) }
            guard !key.isEmpty else { throw Refusal.badRequest }
            _ = try await manual.submissions.submit(open.draft.id, key: key, note: note, by: person.id, mail: mail)
            return .redirect(to: visit.path(open.place, .receipt), status: .seeOther)
        } catch let problems as FieldProblems {
            let now = try await manual.drafts.open(visit)
            var page = try page(now, visit, closing: post.answers, problems: problems.all)
            page.note = note
            page.wasSent = true
            return try pages.answer(page, on: visit, status: .unprocessableContent)
        }
    }

    /// What happens now, and when.
    func show(_ visit: Visit) async throws -> Response {
        let open = try await manual.drafts.open(visit)
        guard let person = visit.person, let id = open.draft.submission,
            let submission = try await manual.submissions.submission(id, for: person.id)
        else { throw Refusal.notFound }
        return try pages.answer(ReceiptPage(visit: visit, submission: submission), on: visit)
    }

    private func save(_ post: SectionPost, _ open: OpenDraft) async throws {
        _ = try await manual.drafts.save(
            open.draft.id, .check, post.answers, in: open.draft.originalLanguage, against: post.revision,
            by: open.holder)
    }

    private func page(
        _ open: OpenDraft, _ visit: Visit, closing: Answers, problems: [FieldProblem]? = nil
    ) throws -> CheckPage {
        CheckPage(
            visit: visit, open: open, vocabularies: manual.vocabularies,
            problems: problems ?? manual.drafts.problems(of: open.draft), key: manual.people.newSecret(),
            closing: closing)
    }

    /// What was answered at the end before; at first the licence we propose and the name as the account has it.
    private func closing(of draft: Draft, _ visit: Visit) -> Answers {
        let proposed: Answers = [
            "licence": ["cc-by-4.0"], "attribution": [visit.person?.attribution.rawValue ?? Attribution.name.rawValue],
        ]
        let given = draft.facts.filter { ["licence", "attribution", "agreed"].contains($0.key) }
        return proposed.merging(given) { $1 }
    }
}
