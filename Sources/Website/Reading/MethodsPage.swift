import HTML
import Manual

/// The method sheets by family: all, or those that fit what the reader has.
struct MethodsPage: Page {
    static let template = "reading/methods"

    let visit: Visit
    let groups: [MethodFamily]
    let need: MethodNeed

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("reading.methods.title"), description: visit.words("reading.methods.lead"),
            room: .methods)
    }

    private var families: [FamilyView] {
        groups.map { family in
            FamilyView(family: family, methods: family.methods.filter { $0.hasSheet && need.fits($0) }, visit: visit)
        }.filter { !$0.methods.isEmpty }
    }

    private var found: String? {
        let count = families.reduce(0) { $0 + $1.methods.count }
        return need.isAsked ? visit.words("reading.methods.found", count: count) : nil
    }

    static let fields: Fields<MethodsPage> = [
        .view("frame", \.frame), .list("families", \.families), .list("needs", \.need.fields),
        .optionalText("found", \.found), .text("allURL", { $0.visit.path(.methods) }),
        .flag("hasSheets", { $0.groups.contains { $0.methods.contains(where: \.hasSheet) } }),
    ]
}

/// A family of methods with its sheets.
struct FamilyView: View {
    let family: MethodFamily
    let methods: [MethodSummary]
    let visit: Visit

    private var cards: [MethodSummaryView] {
        methods.map { MethodSummaryView(method: $0, visit: visit) }.sorted { visit.isBefore($0.title, $1.title) }
    }

    static let fields: Fields<FamilyView> = [
        .text("code", \.family.code),
        .text("title", { $0.visit.label("method_family", $0.family.code) }),
        .text("help", { $0.visit.label("method_family_help", $0.family.code) }),
        .list("methods", \.cards),
    ]
}

/// A method in a list.
struct MethodSummaryView: View {
    let method: MethodSummary
    let visit: Visit

    var title: String { visit.methodTitle(method.code, method.title) }
    private var language: String? { method.summary.flatMap { visit.foreign($0.language) } }

    /// `People: 12–30 · Weeks: 6–12`.
    private var takes: String? {
        let spans = [("people", method.people), ("weeks", method.weeks)].compactMap { key, span in
            visit.words(for: span).map { "\(visit.words("reading.method.fact.\(key)")): \($0)" }
        }
        return spans.isEmpty ? nil : spans.joined(separator: " · ")
    }

    static let fields: Fields<MethodSummaryView> = [
        .text("title", \.title),
        .optionalText("summary", \.method.summary?.text),
        .optionalText("language", \.language),
        .optionalText("takes", \.takes),
        .text("url", { $0.visit.path(.method($0.method.code)) }),
        .number("count", \.method.caseCount),
    ]
}
