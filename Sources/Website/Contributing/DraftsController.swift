import HTTP
import Manual

/// Drafts: begun, looked at, thrown away.
struct DraftsController: Sendable {
    let manual: Manual
    let pages: Pages

    func new(_ visit: Visit) async throws -> Response {
        try pages.answer(NewDraftPage(visit: visit), on: visit)
    }

    /// A second click finds the draft that the first has begun.
    func create(_ visit: Visit) async throws -> Response {
        let language =
            visit.form["language"].flatMap(Language.init(rawValue:))
            .flatMap { WritingLanguages.all.contains($0) ? $0 : nil } ?? visit.reader
        guard let person = visit.person else {
            guard (visit.form[FormPage.trap] ?? "").isEmpty else {
                return .redirect(to: visit.path(.contribute), status: .seeOther)
            }
            let begun = try await manual.drafts.beginWithLink(language: language, network: visit.network)
            return .redirect(to: visit.path(.link(begun.token), .tasks), status: .seeOther)
        }
        let untouched = try await manual.drafts.drafts(of: person.id).first {
            $0.revision == 0 && $0.caseId == nil && $0.originalLanguage == language
        }
        let draft: Draft
        if let untouched {
            draft = untouched
        } else {
            draft = try await manual.drafts.begin(by: person.id, language: language)
        }
        return .redirect(to: visit.path(.own(draft.id), .tasks), status: .seeOther)
    }

    func show(_ visit: Visit) async throws -> Response {
        if visit.person != nil, visit.captured["token"] != nil, try await isClaimed(visit) {
            return .redirect(to: visit.path(.myCases), status: .seeOther)
        }
        let open = try await manual.drafts.open(visit)
        return try pages.answer(page(open, visit), on: visit)
    }

    func page(_ open: OpenDraft, _ visit: Visit) -> DraftPage {
        DraftPage(
            visit: visit, open: open, states: manual.drafts.completeness(of: open.draft))
    }

    /// Gone already: a second click.
    func destroy(_ visit: Visit) async throws -> Response {
        let gone = Response.redirect(
            to: visit.path(visit.person == nil ? .contribute : .myCases), status: .seeOther)
        do {
            let open = try await manual.drafts.open(visit)
            try await manual.drafts.discard(open.draft.id, by: open.holder)
        } catch Refusal.notFound {
            return gone
        }
        return gone
    }

    /// The link of a draft that now belongs to somebody leads nowhere; who has signed in looks among their own.
    private func isClaimed(_ visit: Visit) async throws -> Bool {
        try await manual.drafts.draft(link: visit["token"]) == nil
    }
}
