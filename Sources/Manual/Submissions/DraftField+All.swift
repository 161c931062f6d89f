/// The table of the form. Order is the order of the questions.
extension DraftField {
    package static let all: [DraftField] = basics + place + done + results + facts + people + closing

    static let longestProse = Markdown.maximumBytes
    private static let name = Shape.line(200)
    private static let prose = Shape.prose(longestProse)

    private static let basics = [
        required("original_language", .basics, .language),
        text("title", .basics, .line(100), isRequired: true),
        text("summary", .basics, .line(280), isRequired: true),
        required("topics", .basics, .code(.topics)),
        optional("keywords", .basics, .keywords),
        required("steps", .basics, .code(.steps)),
        DraftField("step_notes", .basics, .notes(.steps, .line(300)), isPerLanguage: true),
    ]

    private static let place = [
        required("country", .place, .code(.country)),
        required("place", .place, name),
        optional("nuts", .place, .nuts),
        optional("lau", .place, .line(20)),
        optional("lat", .place, .decimal(-90...90)),
        optional("lon", .place, .decimal(-180...180)),
        required("scope", .place, .code(.scope)),
        optional("degurba", .place, .code(.degurba)),
        optional("population_band", .place, .code(.populationBand)),
        required("organiser", .place, name),
        required("organiser_type", .place, .code(.organiserType)),
        optional("decision_holder", .place, name),
    ]

    private static let done = [
        text("goal", .done, prose, isRequired: true),
        text("background", .done, prose),
        text("what_was_done", .done, prose, isRequired: true),
        required("start", .done, .month),
        optional("end", .done, .month),
        required("status", .done, .code(.status)),
        optional("recurrence", .done, .code(.recurrence)),
        optional("timing", .done, .code(.timing)),
        required("aim", .done, .code(.aim)),
        required("level", .done, .code(.level)),
        required("policy_stage", .done, .code(.policyStage)),
        required("methods", .done, .code(.methods)),
        required("mode", .done, .code(.mode)),
        rows(
            "tools", .done,
            [
                Part(name: "tool", shape: .code(.tools), isRequired: true), Part(name: "product", shape: name),
                Part(name: "licence", shape: name), Part(name: "address", shape: .webAddress),
            ], maximum: 8),
        optional("technology_origin", .done, .code(.technologyOrigin)),
    ]

    private static let results = [
        text("results", .results, prose, isRequired: true),
        text("challenges", .results, prose, isRequired: true),
        text("lessons", .results, prose, isRequired: true),
        DraftField(
            "recommendations", .results, .list(.prose(5_000), maximum: 20), isRequired: true, isPerLanguage: true),
        text("would_change", .results, prose),
        text("transfer_conditions", .results, prose),
        required("outcome", .results, .code(.outcome)),
        optional("change_types", .results, .code(.changeTypes)),
        required("input_use", .results, .code(.inputUse)),
        required("feedback_given", .results, .code(.feedbackGiven)),
    ]

    private static let facts = [
        optional("participants", .facts, .wholeNumber),
        optional("participants_online", .facts, .wholeNumber),
        optional("participants_how", .facts, .line(500)),
        optional("target_groups", .facts, .code(.targetGroups)),
        optional("access", .facts, .code(.access)),
        optional("recruitment", .facts, .code(.recruitment)),
        optional("decision_rule", .facts, .code(.decisionRule)),
        optional("funder_type", .facts, .code(.funderType)),
        optional("cost_band", .facts, .code(.costBand)),
        optional("staff_days_band", .facts, .code(.staffDaysBand)),
        rows(
            "indicators", .facts,
            [
                Part(name: "name", shape: name, isRequired: true), Part(name: "before", shape: name),
                Part(name: "after", shape: name), Part(name: "unit", shape: name), Part(name: "source", shape: name),
            ], maximum: 20),
        optional("evaluation", .facts, .code(.evaluation)),
    ]

    private static let people = [
        rows(
            "partners", .people,
            [Part(name: "name", shape: name, isRequired: true), Part(name: "type", shape: .code(.organiserType))],
            maximum: 20),
        DraftField(
            "contact", .people,
            .group([
                Part(name: "name", shape: .line(100)), Part(name: "role", shape: name),
                Part(name: "email", shape: .email), Part(name: "consent", shape: .tick),
                Part(name: "expires", shape: .day),
            ])),
        rows(
            "sources", .people,
            [
                Part(name: "title", shape: .line(500)), Part(name: "publisher", shape: name),
                Part(name: "address", shape: .webAddress), Part(name: "kind", shape: .code(.sourceKind)),
                Part(name: "independent", shape: .yesNo), Part(name: "checked", shape: .day),
            ], maximum: 30, isRequired: true),
        rows(
            "links", .people,
            [Part(name: "title", shape: .line(500)), Part(name: "address", shape: .webAddress, isRequired: true)],
            maximum: 20),
        rows(
            "related", .people,
            [Part(name: "kind", shape: .code(.relation)), Part(name: "case", shape: .line(100), isRequired: true)],
            maximum: 20),
        rows(
            "updates", .people,
            [
                Part(name: "date", shape: .line(20)),
                Part(name: "text", shape: .prose(5_000), isRequired: true, isPerLanguage: true),
            ], maximum: 20),
        rows(
            "second_account", .people,
            [
                Part(name: "by", shape: name), Part(name: "side", shape: .choice(CaseFacts.Account.sides)),
                Part(name: "text", shape: .prose(20_000), isRequired: true, isPerLanguage: true),
            ], maximum: 5),
    ]

    private static let closing = [
        rows(
            "files", .files,
            [
                Part(name: "sha256", shape: .line(64), isRequired: true, isAsked: false),
                Part(name: "name", shape: name, isAsked: false),
                Part(name: "alt", shape: .line(300), isPerLanguage: true),
                Part(name: "caption", shape: .line(300), isPerLanguage: true), Part(name: "credit", shape: name),
                Part(name: "licence", shape: .code(.licence)),
            ], maximum: Files.most),
        optional("licence", .check, .code(.licence)),
        optional("attribution", .check, .choice(Attribution.allCases.map(\.rawValue))),
        required("agreed", .check, .tick),
    ]

    private init(
        _ name: String, _ section: DraftSection, _ content: Content, isRequired: Bool = false,
        isPerLanguage: Bool = false
    ) {
        self.init(
            name: name, section: section, content: content, isRequired: isRequired, isPerLanguage: isPerLanguage)
    }

    private static func required(_ name: String, _ section: DraftSection, _ shape: Shape) -> DraftField {
        DraftField(name, section, .value(shape), isRequired: true)
    }

    private static func optional(_ name: String, _ section: DraftSection, _ shape: Shape) -> DraftField {
        DraftField(name, section, .value(shape))
    }

    private static func text(
        _ name: String, _ section: DraftSection, _ shape: Shape, isRequired: Bool = false
    ) -> DraftField {
        DraftField(name, section, .value(shape), isRequired: isRequired, isPerLanguage: true)
    }

    private static func rows(
        _ name: String, _ section: DraftSection, _ parts: [Part], maximum: Int, isRequired: Bool = false
    ) -> DraftField {
        DraftField(name, section, .rows(parts, maximum: maximum), isRequired: isRequired)
    }
}
