import HTML
import Manual

/// The evidence level with the sources that carry it and the rule that makes it.
struct EvidenceView: View {
    let review: Review
    let visit: Visit

    static let fields: Fields<EvidenceView> = [
        .text("level", { $0.visit.label("evidence_level", String($0.review.evidenceLevel)) }),
        .text("help", { $0.visit.label("evidence_level_help", String($0.review.evidenceLevel)) }),
        .flag("hasSources", { !$0.review.evidence.isEmpty }),
        .list("sources", { view in view.review.evidence.map { SourceLevelView(source: $0, visit: view.visit) } }),
        .list("rule", { view in (0...5).map { EvidenceRuleView(level: String($0), visit: view.visit) } }),
    ]
}

/// A source and the level that it can carry.
struct SourceLevelView: View {
    let source: Review.Evidence
    let visit: Visit

    static let fields: Fields<SourceLevelView> = [
        .text("title", \.source.title),
        .text("level", { $0.visit.label("evidence_level", String($0.source.level)) }),
    ]
}

/// One line of the rule.
struct EvidenceRuleView: View {
    let level: String
    let visit: Visit

    static let fields: Fields<EvidenceRuleView> = [
        .text("level", { $0.visit.label("evidence_level", $0.level) }),
        .text("help", { $0.visit.label("evidence_level_help", $0.level) }),
    ]
}
