import HTTP
import Manual

extension Frame {
    /// Round the pages on which a case is written: for one person, not for search engines. A page that answers a
    /// form has no counterpart in another language to be opened by a link.
    static func contributing(_ visit: Visit, title: String, hasProblems: Bool = false, trail: [Link] = []) -> Frame {
        let error = hasProblems ? visit.words("forms.error") + " " : ""
        return Frame(
            visit: visit, title: error + title, room: .contribute,
            trail: [Link(title: visit.words("contributing.title"), url: visit.path(.contribute))] + trail,
            isHidden: true, hasTranslations: visit.request.method.isSafe)
    }

    /// Round the pages of one draft.
    static func draft(_ open: OpenDraft, _ visit: Visit, title: String, hasProblems: Bool = false) -> Frame {
        let name = open.draft.title.isEmpty ? visit.words("contributing.draft.untitled") : open.draft.title
        return contributing(
            visit, title: title, hasProblems: hasProblems,
            trail: [Link(title: name, url: visit.path(open.place, .tasks))])
    }
}
