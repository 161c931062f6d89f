import HTML
import Manual

/// A case as it stands in lists: where, what, how it ended.
struct CaseCardView: View {
    let card: CaseCard
    let visit: Visit
    private let title: Markup
    private let summary: Markup
    /// Where the searched words stand in the text; nil outside of search.
    private let snippet: Passage?
    /// What the case has in common with the reader's town.
    private let traits: [Likeness.Trait]
    private let explanation: HitExplanation?

    init(_ card: CaseCard, on visit: Visit) {
        self.card = card
        self.visit = visit
        title = .escaping(card.title.text)
        summary = .escaping(card.summary.text)
        snippet = nil
        traits = []
        explanation = nil
    }

    /// A card that marks the words it was found by.
    init(_ hit: CaseResults.Hit, like: Likeness, on visit: Visit) {
        card = hit.card
        self.visit = visit
        traits = like.traits(
            country: hit.card.country, band: hit.card.populationBand, degurba: hit.card.degurba)
        explanation = hit.explanation
        title = Markup(hit.title)
        summary = Markup(hit.summary)
        snippet = hit.snippet.map { Passage(text: Markup($0), language: visit.foreign($0.language)) }
    }

    private var alike: String? {
        let words = traits.map { visit.words("searching.like.\($0.rawValue)") }
        return words.isEmpty ? nil : visit.words("searching.like.why", ["why": words.joined(separator: ", ")])
    }

    private var titleLanguage: String? { visit.foreign(card.title.language) }
    private var summaryLanguage: String? { visit.foreign(card.summary.language) }
    private var years: String? { card.startYear.map { String($0) } }
    private var whereabouts: Whereabouts {
        Whereabouts(place: card.place, country: card.country, years: years, on: visit)
    }
    private var outcome: String? { card.outcome.map { visit.label("outcome", $0) } }
    /// Two tell what kind of case it is; the case's own page has them all.
    private var methods: [String] { card.methods.prefix(2).map { visit.label("methods", $0) } }

    static let fields: Fields<CaseCardView> = [
        .text("url", { $0.visit.path(.caseStudy($0.card.slug)) }),
        .markup("title", \.title),
        .optionalText("titleLanguage", \.titleLanguage),
        .markup("summary", \.summary),
        .optionalText("summaryLanguage", \.summaryLanguage),
        .flag("hasSummary", { !$0.summary.html.isEmpty }),
        .optionalText("whereabouts", \.whereabouts.line),
        .optionalText("spot", \.whereabouts.spot),
        .optionalText("outcome", \.outcome),
        .optionalText("outcomeCode", \.card.outcome),
        .texts("methods", \.methods),
        .flag("hasTags", { $0.outcome != nil || !$0.methods.isEmpty }),
        .optional("snippet", \.snippet),
        .optionalText("alike", \.alike),
        .optional(
            "explanation", { card in card.explanation.map { HitExplanationView(explanation: $0, visit: card.visit) } }),
    ]
}
