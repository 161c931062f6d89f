import HTTP
import Manual

/// Choosing between two versions of a field.
struct ConflictsController: Sendable {
    let drafts: Drafts

    /// Chosen before, in another tab: the choice stands.
    func update(_ visit: Visit) async throws -> Response {
        let open = try await drafts.open(visit)
        let section = visit.form["section"].flatMap(DraftSection.init(rawValue:))
        let target = visit.path(open.place, section.map(DraftRoom.section) ?? .tasks)
        guard let conflict = open.draft.conflicts.first(where: { String($0.id) == visit["conflict"] }) else {
            return .redirect(to: target, status: .seeOther)
        }
        if visit.form["choice"] == "mine" {
            _ = try await drafts.keep(mine: conflict.id, of: open.draft.id, by: open.holder)
        } else {
            _ = try await drafts.drop(conflict.id, of: open.draft.id, by: open.holder)
        }
        return .redirect(to: target, status: .seeOther)
    }
}
