import HTTP
import Manual

/// A draft with the place where the visitor found it: who may open it is settled.
struct OpenDraft: Sendable {
    let draft: Draft
    let place: DraftPlace
    let holder: DraftHolder

    /// The same draft after it was saved.
    func with(_ draft: Draft) -> OpenDraft {
        OpenDraft(draft: draft, place: place, holder: holder)
    }
}

extension Drafts {
    /// The draft that an address means: by its number for the person it belongs to, by its secret for whoever has it.
    /// To anyone else it does not exist.
    func open(_ visit: Visit) async throws -> OpenDraft {
        if let token = visit.captured["token"] {
            guard let draft = try await draft(link: token) else { throw Refusal.notFound }
            return OpenDraft(draft: draft, place: .link(token), holder: .link(token))
        }
        guard let person = visit.person, let id = Int64(visit["id"]),
            let draft = try await draft(id, for: .person(person.id))
        else { throw Refusal.notFound }
        return OpenDraft(draft: draft, place: .own(id), holder: .person(person.id))
    }
}
