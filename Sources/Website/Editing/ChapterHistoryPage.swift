import HTML
import Manual

/// What was published of a chapter when, by whom and why, and the differences between two versions.
struct ChapterHistoryPage: Page {
    static let template = "editing/history"

    let visit: Visit
    let chapter: ChapterLine
    /// The newest first.
    let versions: [ChapterVersion]
    let range: VersionRange?
    let differences: [FieldDifference]

    private var title: String { visit.words("editing.history.title", ["title": chapter.title.text]) }

    private var frame: Frame {
        Frame(visit: visit, title: title, trail: EditorRoom.chapters(on: visit), isHidden: true)
    }

    private var compared: String? {
        range.map {
            visit.words("reporting.differences.title", ["from": String($0.from), "to": String($0.to)])
        }
    }

    private func choice(_ name: String, chosen: Int?) -> FormField {
        FormField(
            name: name, label: visit.words("reporting.history.\(name)"),
            kind: .select(
                versions.map {
                    FormOption(
                        value: String($0.number),
                        label: visit.words(
                            "reporting.history.version",
                            ["number": String($0.number), "date": visit.day($0.publishedAt)]),
                        isChosen: $0.number == chosen)
                }))
    }

    static let fields: Fields<ChapterHistoryPage> = [
        .view("frame", \.frame), .text("title", \.title), .optionalText("done", \.visit.done),
        .optionalText("compared", \.compared), .flag("hasDifferences", { !$0.differences.isEmpty }),
        .list(
            "differences",
            { page in
                page.differences.map {
                    DifferenceView(
                        $0, label: ChapterWords(visit: page.visit, kind: page.chapter.kind).label($0.field),
                        on: page.visit)
                }
            }),
        .list("versions", { page in page.versions.map { ChapterVersionView(version: $0, page: page) } }),
        .flag("canCompare", { $0.versions.count > 1 }),
        .text("action", { $0.visit.path(.chapterHistory($0.chapter.id)) }),
        .view("from", { $0.choice("from", chosen: $0.range?.from ?? $0.versions.dropFirst().first?.number) }),
        .view("to", { $0.choice("to", chosen: $0.range?.to ?? $0.versions.first?.number) }),
    ]
}

/// One version of a chapter in the list.
struct ChapterVersionView: View {
    let version: ChapterVersion
    let page: ChapterHistoryPage

    private var visit: Visit { page.visit }

    private var changesURL: String? {
        page.versions.first { $0.number < version.number }.map {
            visit.path(.chapterHistory(page.chapter.id)) + "?from=\($0.number)&to=\(version.number)"
        }
    }

    private var by: String {
        version.by ?? visit.words(version.isEdition ? "editing.history.edition" : "moderating.nobody")
    }

    private var mayRestore: Bool {
        version.number != page.chapter.version && visit.person?.role.mayAdminister == true
    }

    static let fields: Fields<ChapterVersionView> = [
        .text("number", { String($0.version.number) }), .text("day", { $0.visit.moment($0.version.publishedAt) }),
        .text("by", \.by), .optionalText("reason", \.version.reason), .optionalText("changesURL", \.changesURL),
        .flag("mayRestore", \.mayRestore),
        .text("restorationURL", { $0.visit.path(.chapterRestoration($0.page.chapter.id)) }),
        .text("token", \.visit.formToken), .text("seen", { String($0.page.chapter.version) }),
    ]
}
