import HTML
import Manual

/// What a method takes and bears, at a glance.
struct MethodFactsPanel: Sendable {
    let sheet: MethodSheet
    let visit: Visit

    private var facts: MethodSheet.Facts { sheet.facts }

    var lines: [FactView] {
        [
            span("people", Span(facts.peopleMin, facts.peopleMax)), span("weeks", Span(facts.weeksMin, facts.weeksMax)),
            coded("staffDays", "staff_days_band", [facts.staffDays]),
            coded("cost", "cost_band", [facts.cost]), coded("skill", "skill", [facts.skill]), grade("heat", facts.heat),
            grade("complexity", facts.complexity), coded("mode", "mode", [facts.mode]),
            coded("levels", "level", facts.levels), coded("stages", "policy_stage", facts.stages),
            coded("aims", "aim", facts.aims), coded("tools", "tools", facts.tools),
        ].compactMap(\.self)
    }

    private func line(_ key: String, _ texts: [String]) -> FactView? {
        guard !texts.isEmpty else { return nil }
        return FactView(label: visit.words("reading.method.fact.\(key)"), values: texts.map { .init(text: $0) })
    }

    private func coded(_ key: String, _ vocabulary: String, _ codes: [String?]) -> FactView? {
        line(key, codes.compactMap(\.self).map { visit.label(vocabulary, $0) })
    }

    private func grade(_ key: String, _ grade: Int?) -> FactView? {
        line(key, grade.map { [visit.words("reading.method.grade", ["grade": String($0)])] } ?? [])
    }

    private func span(_ key: String, _ span: Span) -> FactView? {
        line(key, visit.words(for: span).map { [$0] } ?? [])
    }
}

extension Visit {
    /// `12–30`, `200 or more`; nil when nothing is said.
    func words(for span: Span) -> String? {
        switch (span.least, span.most) {
        case (let from?, let to?) where from == to: number(from)
        case (let from?, let to?): words("reading.method.range", ["from": number(from), "to": number(to)])
        case (let from?, nil): words("reading.method.from", ["from": number(from)])
        case (nil, let to?): words("reading.method.upTo", ["to": number(to)])
        case (nil, nil): nil
        }
    }
}
