/// The closed vocabularies. Raw values are the names in the database, the word files and the interchange format;
/// a field of a case that is answered by codes has the name of its vocabulary.
package enum Vocabulary: String, CaseIterable, Sendable {
    case steps, level, timing, aim, methods, tools, topics, country, scope, degurba, access, recruitment, status
    case recurrence, weeks, people, outcome, evaluation, mode, skill, licence, relation, workflow, reason
    case policyStage = "policy_stage"
    case methodFamily = "method_family"
    case technologyOrigin = "technology_origin"
    case populationBand = "population_band"
    case organiserType = "organiser_type"
    case funderType = "funder_type"
    case targetGroups = "target_groups"
    case decisionRule = "decision_rule"
    case inputUse = "input_use"
    case feedbackGiven = "feedback_given"
    case costBand = "cost_band"
    case staffDaysBand = "staff_days_band"
    case changeTypes = "change_types"
    case evidenceLevel = "evidence_level"
    case sourceKind = "source_kind"

    /// The fields of a case study that are answered by codes, in the order in which they are asked.
    package static let ofCaseStudies: [Vocabulary] = [
        .country, .scope, .degurba, .populationBand, .organiserType, .funderType, .costBand, .staffDaysBand, .status,
        .recurrence, .timing, .topics, .aim, .level, .policyStage, .methods, .tools, .technologyOrigin, .mode, .steps,
        .targetGroups, .access, .recruitment, .decisionRule, .inputUse, .feedbackGiven, .outcome, .changeTypes,
        .evaluation, .evidenceLevel, .licence,
    ]
}

/// One code of a vocabulary; `parent` is the family of a method.
package struct Term: Sendable, Hashable {
    package let vocabulary: Vocabulary
    package let code: String
    package let parent: String?
}

/// What a code of ours is called elsewhere.
package struct TermMatch: Sendable {
    package enum Scheme: String, CaseIterable, Sendable {
        /// Divisions of government functions (United Nations).
        case cofog
        /// Data themes of the Publications Office of the European Union.
        case dataTheme = "data-theme"
        /// E-participation index of the United Nations.
        case un
        /// Spectrum of the International Association for Public Participation; names only.
        case iap2
    }

    let code: String
    let scheme: String
    let value: String
}
