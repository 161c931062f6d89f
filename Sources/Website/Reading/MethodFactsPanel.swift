import HTML
import Manual

/// What a method takes and bears, at a glance.
struct MethodFactsPanel: Sendable {
    let sheet: MethodSheet
    let visit: Visit

    private var facts: MethodSheet.Facts { sheet.facts }

    var lines: [FactView] {
        [
            range("people", facts.peopleMin, facts.peopleMax), range("weeks", facts.weeksMin, facts.weeksMax),
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

    private func range(_ key: String, _ from: Int?, _ to: Int?) -> FactView? {
        switch (from, to) {
        case (let from?, let to?) where from == to: line(key, [visit.number(from)])
        case (let from?, let to?):
            line(key, [visit.words("reading.method.range", ["from": visit.number(from), "to": visit.number(to)])])
        case (let from?, nil): line(key, [visit.words("reading.method.from", ["from": visit.number(from)])])
        case (nil, let to?): line(key, [visit.words("reading.method.upTo", ["to": visit.number(to)])])
        case (nil, nil): nil
        }
    }
}
