import HTML
import Manual

/// One section of a step: why, what to do, what goes wrong, a checklist, and the cases that show it.
struct SectionPage: Page {
    static let template = "reading/section"

    let visit: Visit
    let section: SectionChapter
    let chapters: [StepSummary]
    /// The way back to whoever is editing; nil on the published page.
    var preview: Link?

    private var frame: Frame {
        Frame(
            visit: visit, title: section.title.text, description: section.summary.text, room: .manual,
            trail: preview.map { [$0] } ?? [
                Link(title: visit.words("reading.manual.title"), url: visit.path(.manual)),
                visit.link(section.step.title, to: .step(section.step.code)),
            ], isHidden: preview != nil, card: .step(section.step.ordinal))
    }

    private var kicker: String {
        visit.words(
            "reading.section.kicker",
            ["number": String(section.step.ordinal), "title": visit.label("steps", section.step.code)])
    }

    private var parts: [Part] {
        [SectionChapter.Part.why, .do, .wrong].compactMap { part in
            section.part(part).map {
                Part(
                    id: part.rawValue, title: visit.words("reading.section.\(part.rawValue)"),
                    passage: visit.passage($0))
            }
        }
    }

    private var siblings: [SiblingLink] {
        section.step.sections.map {
            SiblingLink(
                title: $0.title.text, url: visit.path(.section(step: $0.step, slug: $0.slug)),
                language: visit.foreign($0.title.language), isCurrent: $0.slug == section.slug)
        }
    }

    private var questions: [Link] {
        section.questions.map {
            visit.link($0.text, to: .question(step: section.step.code, id: $0.code))
        }
    }

    private var methods: [Link] {
        section.methods.map { visit.link(to: $0) }
    }

    private var cases: [IllustrationView] {
        section.cases.map { IllustrationView(card: CaseCardView($0.card, on: visit), note: $0.note.map(visit.plain)) }
    }

    private var sources: [SourceView] { section.sources.map { SourceView(source: $0, visit: visit) } }
    private var steps: [StepView] { chapters.map { StepView($0, current: section.step.code, on: visit) } }

    static let fields: Fields<SectionPage> = [
        .view("frame", \.frame),
        .optional("preview", \.preview),
        .list("steps", \.steps),
        .text("code", \.section.step.code),
        .text("kicker", \.kicker),
        .text("title", \.section.title.text),
        .text("summary", \.section.summary.text),
        .optionalText("titleLanguage", { $0.visit.foreign($0.section.title.language) }),
        .optionalText("summaryLanguage", { $0.visit.foreign($0.section.summary.language) }),
        .optionalText("languageNotice", { $0.parts.notice(on: $0.visit) }),
        .list("parts", { $0.parts.withTerms(on: $0.visit) }),
        .optional("checklist", { page in page.section.part(.checklist).map { page.visit.passage($0) } }),
        .flag("hasCases", { !$0.section.cases.isEmpty }),
        .list("cases", \.cases),
        .flag("hasSources", { !$0.section.sources.isEmpty }),
        .list("sources", \.sources),
        .flag("hasQuestions", { !$0.section.questions.isEmpty }),
        .list("questions", \.questions),
        .list("siblings", \.siblings),
        .flag("hasMethods", { !$0.section.methods.isEmpty }),
        .list("methods", \.methods),
        .optional("previous", { page in page.section.previous.map { page.visit.link(to: $0) } }),
        .optional("next", { page in page.section.next.map { page.visit.link(to: $0) } }),
    ]
}

/// A case that shows what a section says, with a sentence on what to look for in it.
struct IllustrationView: View {
    let card: CaseCardView
    let note: Passage?

    static let fields: Fields<IllustrationView> = [
        .view("card", \.card), .optional("note", \.note),
    ]
}
