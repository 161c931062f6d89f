import HTML
import Manual

/// All method sheets, by family.
struct MethodsPage: Page {
    static let template = "reading/methods"

    let visit: Visit
    let groups: [MethodFamily]

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("reading.methods.title"), description: visit.words("reading.methods.lead"),
            room: .methods)
    }

    private var families: [FamilyView] {
        groups.filter { $0.methods.contains(where: \.hasSheet) }.map { FamilyView(family: $0, visit: visit) }
    }

    static let fields: Fields<MethodsPage> = [.view("frame", \.frame), .list("families", \.families)]
}

/// A family of methods with its sheets.
struct FamilyView: View {
    let family: MethodFamily
    let visit: Visit

    private var methods: [MethodSummaryView] {
        family.methods.filter(\.hasSheet).map { MethodSummaryView(method: $0, visit: visit) }
            .sorted { visit.isBefore($0.title, $1.title) }
    }

    static let fields: Fields<FamilyView> = [
        .text("code", \.family.code),
        .text("title", { $0.visit.label("method_family", $0.family.code) }),
        .text("help", { $0.visit.label("method_family_help", $0.family.code) }),
        .list("methods", \.methods),
    ]
}

/// A method in a list.
struct MethodSummaryView: View {
    let method: MethodSummary
    let visit: Visit

    var title: String { visit.methodTitle(method.code, method.title) }
    private var language: String? { method.summary.flatMap { visit.foreign($0.language) } }

    static let fields: Fields<MethodSummaryView> = [
        .text("title", \.title),
        .optionalText("summary", \.method.summary?.text),
        .optionalText("language", \.language),
        .text("url", { $0.visit.path(.method($0.method.code)) }),
        .number("count", \.method.caseCount),
    ]
}
