/// What the list of cases can be narrowed by; raw values are the names in its address (`?country=FI&method=survey`).
package enum Facet: String, CaseIterable, Sendable {
    case country, step, method, level, topic, outcome, scope, year, mode, population, aim, stage, organiser, tool
    case group, input, feedback, evidence, degurba, language

    /// The vocabulary of its values; years and languages are no vocabularies.
    package var vocabulary: Vocabulary? {
        switch self {
        case .country: .country
        case .step: .steps
        case .method: .methods
        case .level: .level
        case .topic: .topics
        case .outcome: .outcome
        case .scope: .scope
        case .mode: .mode
        case .population: .populationBand
        case .aim: .aim
        case .stage: .policyStage
        case .organiser: .organiserType
        case .tool: .tools
        case .group: .targetGroups
        case .input: .inputUse
        case .feedback: .feedbackGiven
        case .evidence: .evidenceLevel
        case .degurba: .degurba
        case .year, .language: nil
        }
    }
}
