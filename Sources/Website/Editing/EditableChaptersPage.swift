import HTML
import Manual

/// The list of everything in the manual that can be edited, with the state of each language.
struct EditableChaptersPage: Page {
    static let template = "editing/chapters"

    let visit: Visit
    let chapters: [ChapterLine]
    let filter: ChapterFilter
    /// Cases to translate into the language of the account: some of them, and how many there are.
    let cases: [CaseToTranslate]
    let caseCount: Int
    let languages: [Language]

    private var person: Person? { visit.person }
    private var own: Language { person?.language ?? visit.reader }

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("editing.chapters.title"), trail: EditorRoom.trail(on: visit),
            isHidden: true)
    }

    private var shown: [ChapterLine] {
        chapters.filter { filter == .all || needsWork($0) }
    }

    private func needsWork(_ chapter: ChapterLine) -> Bool {
        chapter.original != own && chapter.translation(into: own)?.isWhole != true
    }

    private var groups: [ChapterGroup] {
        [EntryKind.step, .method].map { kind in
            ChapterGroup(
                title: visit.words("editing.chapters.\(kind.rawValue)"), id: "chapters-\(kind.rawValue)",
                rows: shown.filter { ($0.kind == .method) == (kind == .method) }
                    .map { ChapterRow(chapter: $0, languages: languages, visit: visit) })
        }.filter { !$0.rows.isEmpty }
    }

    private var filters: [SiblingLink] {
        ChapterFilter.allCases.map { other in
            let count = other == .all ? chapters.count : chapters.count(where: needsWork)
            return SiblingLink(
                title: visit.words(
                    "editing.chapters.show.\(other.rawValue)",
                    ["language": visit.languageName(own.rawValue), "count": visit.number(count)]),
                url: visit.path(.chapters) + (other == .all ? "" : "?show=\(other.rawValue)"),
                isCurrent: other == filter)
        }
    }

    static let fields: Fields<EditableChaptersPage> = [
        .view("frame", \.frame), .optionalText("done", \.visit.done), .list("filters", \.filters),
        .flag("isTranslator", { $0.person?.role == .translator }), .list("groups", \.groups),
        .flag("isEmpty", { $0.shown.isEmpty && $0.cases.isEmpty }),
        .flag("hasCases", { !$0.cases.isEmpty }), .number("caseCount", \.caseCount),
        .list("cases", { page in page.cases.map { CaseToTranslateView(study: $0, visit: page.visit) } }),
    ]
}

/// A case that waits for a translation.
struct CaseToTranslateView: View {
    let study: CaseToTranslate
    let visit: Visit

    static let fields: Fields<CaseToTranslateView> = [
        .text("title", \.study.title.text),
        .optionalText("titleLanguage", { $0.visit.foreign($0.study.title.language) }),
        .text("caseURL", { $0.visit.path(.caseStudy($0.study.slug)) }),
        .text("action", { $0.visit.path(.caseTranslation($0.study.slug)) }),
        .flag("isOutdated", \.study.isOutdated), .text("token", \.visit.formToken),
    ]
}

/// The steps with their sections, or the methods.
struct ChapterGroup: View {
    let title: String
    let id: String
    let rows: [ChapterRow]

    static let fields: Fields<ChapterGroup> = [.text("title", \.title), .text("id", \.id), .list("rows", \.rows)]
}

/// One chapter in the list.
struct ChapterRow: View {
    let chapter: ChapterLine
    let languages: [Language]
    let visit: Visit

    private var versions: [ChapterLanguageView] {
        let all = [chapter.original] + languages.filter { $0 != chapter.original }
        return all.map { ChapterLanguageView(chapter: chapter, language: $0, visit: visit) }
    }

    private var changed: String {
        visit.words(
            "editing.chapters.changed",
            [
                "version": String(chapter.version), "date": visit.day(chapter.changedAt),
                "name": chapter.changedBy ?? visit.words("editing.history.edition"),
            ])
    }

    static let fields: Fields<ChapterRow> = [
        .text("title", \.chapter.title.text),
        .optionalText("titleLanguage", { $0.visit.foreign($0.chapter.title.language) }),
        .text("kind", { $0.visit.words("editing.kind.\($0.chapter.kind.rawValue)") }),
        .flag("isSection", { $0.chapter.kind == .section }),
        .list("versions", \.versions), .text("changed", \.changed),
        .text("historyURL", { $0.visit.path(.chapterHistory($0.chapter.id)) }),
        .texts("underway", { row in row.chapter.edits.map { row.visit.sentence(on: $0) } }),
    ]
}

/// A chapter in one language: how it stands and, for who may, the way to edit it.
struct ChapterLanguageView: View {
    let chapter: ChapterLine
    let language: Language
    let visit: Visit

    private var state: String {
        if language == chapter.original { return visit.words("editing.state.original") }
        guard let translation = chapter.translation(into: language) else { return visit.words("editing.state.none") }
        if translation.outdated > 0 { return visit.words("editing.state.outdated", count: translation.outdated) }
        return translation.missing > 0
            ? visit.words("editing.state.missing", count: translation.missing) : visit.words("editing.state.whole")
    }

    private var url: String? {
        visit.person?.mayEdit(language, of: chapter.original) == true
            ? visit.path(.chapter(chapter.id, language.rawValue)) : nil
    }

    private var isBehind: Bool { (chapter.translation(into: language)?.outdated ?? 0) > 0 }

    static let fields: Fields<ChapterLanguageView> = [
        .text("languageName", { $0.visit.languageName($0.language.rawValue) }), .text("state", \.state),
        .optionalText("editURL", \.url), .flag("isBehind", \.isBehind),
    ]
}

extension Visit {
    /// Who is editing what since when.
    func sentence(on edit: EditUnderway) -> String {
        words(
            "editing.underway",
            ["name": edit.name, "language": languageName(edit.language.rawValue), "date": moment(edit.savedAt)])
    }
}

/// The way to the editors' rooms.
enum EditorRoom {
    /// Translators cannot enter the administration.
    static func trail(on visit: Visit) -> [Link] {
        visit.person?.role.mayAdminister == true ? AdminRoom.trail(on: visit) : []
    }

    static func chapters(on visit: Visit) -> [Link] {
        trail(on: visit) + [Link(title: visit.words("editing.chapters.title"), url: visit.path(.chapters))]
    }
}
