import HTML
import Manual

/// The facts of a case at a glance: who, where, when, how, with what, and what came of it.
struct CaseFactsPanel: Sendable {
    let facts: CaseFacts
    let visit: Visit

    var lines: [FactView] {
        [
            own("place", facts.place), coded("country", .country, facet: "country"),
            coded("population", .populationBand, facet: "population"), coded("degurba", .degurba),
            coded("scope", .scope, facet: "scope"), own("when", Self.period(facts, on: visit)),
            coded("status", .status), coded("recurrence", .recurrence), organiser, partners,
            own("decisionHolder", facts.decisionHolder), coded("funder", .funderType), coded("cost", .costBand),
            coded("staffDays", .staffDaysBand), coded("topics", .topics, facet: "topic"), coded("aim", .aim),
            coded("level", .level, facet: "level"), coded("policyStage", .policyStage), coded("timing", .timing),
            coded("methods", .methods, facet: "method"), tools, coded("technology", .technologyOrigin),
            coded("mode", .mode, facet: "mode"), coded("targetGroups", .targetGroups), coded("access", .access),
            coded("recruitment", .recruitment), participants,
            own("participantsOnline", facts.participantsOnline.map { visit.number($0) }),
            coded("decisionRule", .decisionRule), coded("inputUse", .inputUse, facet: "input"),
            coded("feedback", .feedbackGiven), coded("changes", .changeTypes), coded("evaluation", .evaluation),
            own("keywords", facts.keywords.isEmpty ? nil : facts.keywords.joined(separator: ", ")),
        ].compactMap(\.self)
    }

    /// From when to when, in the reader's language.
    static func period(_ facts: CaseFacts, on visit: Visit) -> String? {
        guard let start = facts.start else { return nil }
        let from = visit.date(start)
        if let end = facts.end {
            return start == end ? from : visit.words("reading.case.period", ["start": from, "end": visit.date(end)])
        }
        return goesOn(facts.code(.status) ?? "") ? visit.words("reading.case.since", ["start": from]) : from
    }

    /// Whether a case of this `status` has no end yet.
    static func goesOn(_ status: String) -> Bool { ["running", "permanent"].contains(status) }

    private func label(_ key: String) -> String { visit.words("reading.case.fact.\(key)") }

    private func own(_ key: String, _ text: String?) -> FactView? {
        text.map { FactView(label: label(key), values: [.init(text: $0)]) }
    }

    /// The labels of a vocabulary's codes, each leading to the cases that share it where there is such a filter.
    private func coded(_ key: String, _ vocabulary: Vocabulary, facet: String? = nil) -> FactView? {
        let codes = facts.codes(vocabulary)
        guard !codes.isEmpty else { return nil }
        let values = codes.map { code in
            FactView.Value(
                text: visit.label(vocabulary.rawValue, code),
                url: facet.map { CaseAddress(filters: [$0: [code]]).path(on: visit) })
        }
        return FactView(label: label(key), values: values)
    }

    private func with(_ note: String?, _ value: String) -> String {
        note.map { visit.words("reading.case.and", ["value": value, "note": $0]) } ?? value
    }

    private var organiser: FactView? {
        let type = facts.code(.organiserType).map { visit.label("organiser_type", $0) }
        return own("organiser", facts.organiser.map { with(type, $0) } ?? type)
    }

    private var partners: FactView? {
        guard !facts.partners.isEmpty else { return nil }
        return FactView(label: label("partners"), values: facts.partners.map { .init(text: $0.name) })
    }

    private var tools: FactView? {
        guard !facts.tools.isEmpty else { return nil }
        return FactView(
            label: label("tools"),
            values: facts.tools.map { .init(text: with($0.product, visit.label("tools", $0.code)), url: $0.address) })
    }

    private var participants: FactView? {
        own("participants", facts.participants.map { with(facts.participantsHow, visit.number($0)) })
    }
}
