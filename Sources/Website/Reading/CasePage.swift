import HTML
import HTTP
import Manual

/// One case study with all its fields, in the order a reader needs them.
struct CasePage: Page {
    static let template = "reading/case"

    let visit: Visit
    let study: CaseStudy
    let similar: [CaseCard]
    /// The way back to the draft, when this is what a draft would become.
    var preview: Link?
    /// Through what its files are to be had.
    var filePlace = FilePlace.published
    /// Who wrote the version that is shown; nil while nobody but its author and reviewers can see it.
    var author: CaseVersion.Author?

    private var facts: CaseFacts { study.facts }

    private var frame: Frame {
        Frame(
            visit: visit, title: study.title.text, description: summary ?? study.title.text, room: .cases,
            trail: [preview ?? Link(title: visit.words("searching.cases.title"), url: visit.path(.cases))],
            isHidden: preview != nil, card: .caseStudy)
    }

    private var summary: String? { study.summary.text.isEmpty ? nil : study.summary.text }

    private var whereabouts: Whereabouts {
        Whereabouts(
            place: facts.place, country: facts.code(.country), years: CaseFactsPanel.period(facts, on: visit), on: visit
        )
    }

    private var outcome: String? { facts.code(.outcome).map { visit.label("outcome", $0) } }
    private var panel: CaseFactsPanel { CaseFactsPanel(facts: facts, visit: visit) }

    /// What was sought and done first, then what it led to; lessons and recommendations are what others take home.
    var parts: [Part] {
        [
            part(.goal), part(.whatWasDone), part(.results), part(.challenges), part(.lessons, isKey: true),
            recommendations, part(.wouldChange), part(.transferConditions), part(.background),
        ].compactMap(\.self) + updates + secondAccounts
    }

    private func part(_ field: CaseText, isKey: Bool = false) -> Part? {
        study.text(field).map { part(field.rawValue, visit.passage($0), isKey: isKey) }
    }

    private func part(_ id: String, _ passage: Passage, isKey: Bool = false) -> Part {
        Part(id: id, title: visit.words("reading.case.\(id)"), passage: passage, isKey: isKey)
    }

    private var recommendations: Part? {
        guard let first = study.recommendations.first else { return nil }
        let items = study.recommendations.map { "<li>" + visit.markup($0).html + "</li>" }
        let list = Markup(trusted: "<ol>" + items.joined() + "</ol>")
        return part("recommendations", Passage(text: list, language: visit.foreign(first.language)), isKey: true)
    }

    private var updates: [Part] {
        study.updates.enumerated().map { index, update in
            Part(
                id: "update-\(index + 1)",
                title: [visit.words("reading.case.updates"), update.date.map { visit.date($0) }]
                    .compactMap(\.self).joined(separator: ", "),
                passage: visit.passage(update.text))
        }
    }

    private var secondAccounts: [Part] {
        study.secondAccounts.enumerated().map { index, account in
            Part(
                id: "second-account-\(index + 1)",
                title: [visit.words("reading.case.second_account"), account.by].compactMap(\.self)
                    .joined(separator: ": "),
                passage: visit.passage(account.text))
        }
    }

    private var methods: [Link] {
        facts.codes(.methods).map {
            Link(title: visit.label("methods", $0), url: CaseAddress(filters: ["method": [$0]]).path(on: visit))
        }
    }

    private var timeline: CaseTimeline { CaseTimeline(study: study, isPreview: preview != nil, visit: visit) }

    private var steps: [CaseStepView] {
        study.steps.map { CaseStepView(lesson: $0, visit: visit) }
    }

    private var evidence: Int { facts.code(.evidenceLevel).flatMap { Int($0) } ?? 0 }

    private var citation: String {
        visit.words(
            "reading.case.citation",
            [
                "title": study.title.text, "site": visit.words("site.name"), "version": String(study.version),
                "date": visit.day(study.updatedAt), "url": visit.site.origin + visit.path(.caseStudy(study.slug)),
            ])
    }

    private var colophon: String {
        visit.words(
            "reading.case.colophon",
            [
                "version": String(study.version), "published": visit.day(study.publishedAt),
                "modified": visit.day(study.updatedAt),
            ])
    }

    private var related: [CaseCardView] { similar.map { CaseCardView($0, on: visit) } }
    private var sources: [SourceView] { facts.sources.map { SourceView(source: $0, visit: visit) } }
    private var links: [Link] { facts.links.map { Link(title: $0.title ?? $0.address, url: $0.address) } }

    var pictures: [PictureView] {
        study.files.filter(\.isPicture).map { PictureView(file: $0, place: filePlace, visit: visit) }
    }

    var documents: [DocumentView] {
        study.files.filter { !$0.isPicture }.map { DocumentView(file: $0, place: filePlace, visit: visit) }
    }

    private var notice: String? {
        study.isIncomplete(in: visit.reader) ? visit.notice(for: study.originalLanguage) : nil
    }

    private var authorName: String? {
        author.flatMap { $0 == .manual ? nil : visit.name($0) }
    }

    private var historyURL: String? {
        author == nil ? nil : visit.path(.caseHistory(study.slug))
    }

    private var reportURL: String? { author == nil ? nil : frame.reportURL }

    private var stateNotice: String? {
        if preview != nil { return visit.words("contributing.preview.notice") }
        return study.status == .outdated ? visit.words("reading.case.outdated") : nil
    }

    static let fields: Fields<CasePage> = [
        .view("frame", \.frame),
        .text("title", \.study.title.text),
        .optionalText("titleLanguage", { $0.visit.foreign($0.study.title.language) }),
        .optionalText("summary", \.summary),
        .optionalText("summaryLanguage", { $0.visit.foreign($0.study.summary.language) }),
        .text("textLanguageCode", \.study.title.language.rawValue),
        .text("publishedISO", { $0.visit.isoDay($0.study.publishedAt) }),
        .text("modifiedISO", { $0.visit.isoDay($0.study.updatedAt) }),
        .optionalText("whereabouts", \.whereabouts.line),
        .optionalText("spot", \.whereabouts.spot),
        .optionalText("outcomeCode", { $0.facts.code(.outcome) }),
        .optionalText("outcome", \.outcome),
        .list("methods", \.methods),
        .flag("hasTags", { $0.outcome != nil || !$0.methods.isEmpty }),
        .optionalText("languageNotice", { $0.notice }),
        .optionalText("stateNotice", \.stateNotice),
        .list("parts", \.parts),
        .flag("hasPictures", { !$0.pictures.isEmpty }), .list("pictures", \.pictures),
        .flag("hasDocuments", { !$0.documents.isEmpty }), .list("documents", \.documents),
        .flag("hasIndicators", { !$0.facts.indicators.isEmpty }),
        .list("indicators", { $0.facts.indicators.map(IndicatorView.init) }),
        .flag("hasSteps", { !$0.facts.codes(.steps).isEmpty }),
        .list("steps", \.steps),
        .flag("hasSources", { !$0.facts.sources.isEmpty }),
        .list("sources", \.sources),
        .flag("hasLinks", { !$0.facts.links.isEmpty }),
        .list("links", \.links),
        .flag("hasRelated", { !$0.similar.isEmpty }),
        .list("related", \.related),
        .text("citation", \.citation),
        .text("colophon", \.colophon),
        .optionalText("author", \.authorName),
        .optional("contact", { $0.study.contact.map(ContactView.init) }),
        .optionalText("historyURL", \.historyURL),
        .optionalText("reportURL", \.reportURL),
        .flag("hasFacts", { !$0.panel.lines.isEmpty }), .list("facts", \.panel.lines),
        .flag("hasEvents", { !$0.timeline.events.isEmpty }),
        .list("events", \.timeline.events),
        .text("evidence", { $0.visit.label("evidence_level", String($0.evidence)) }),
        .list("evidenceSteps", { page in (1...5).map { EvidenceStepView(isOn: $0 <= page.evidence) } }),
        .text("evidenceHelp", { $0.visit.label("evidence_level_help", String($0.evidence)) }),
        .optional("evidenceReason", { page in page.study.text(.evidenceReason).map { page.visit.plain($0) } }),
    ]
}

/// One field of the meter beside the evidence level.
struct EvidenceStepView: View {
    let isOn: Bool
    static let fields: Fields<EvidenceStepView> = [.flag("isOn", \.isOn)]
}
