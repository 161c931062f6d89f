import HTML
import Manual

/// The log, the newest line first.
struct LogPage: Page {
    static let template = "administering/log"

    let visit: Visit
    let form: LogForm
    let lines: [LogLine]
    let hasMore: Bool

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("administering.log.title"), trail: AdminRoom.trail(on: visit),
            isHidden: true)
    }

    private var filters: [FormField] {
        let acts = LogLine.Act.allCases.map {
            FormOption(
                value: $0.rawValue, label: visit.words("administering.log.act.\($0.rawValue)"),
                isChosen: $0 == form.act)
        }
        return [
            FormField(
                name: "act", label: visit.words("administering.log.what"),
                kind: .select(
                    [FormOption(value: "", label: visit.words("administering.log.anyAct"))]
                        + acts.sorted { visit.isBefore($0.label, $1.label) })),
            FormField(
                name: "from", label: visit.words("administering.log.from"), kind: .line(type: "date"),
                value: form.from),
            FormField(
                name: "to", label: visit.words("administering.log.until"), kind: .line(type: "date"), value: form.to),
        ]
            + LogForm.numbers.map { name in
                FormField(
                    name: name, label: visit.words("administering.log.\(name)"), kind: .line(type: "number"),
                    value: form.numbers[name].map { String($0) } ?? "")
            }
    }

    static let fields: Fields<LogPage> = [
        .view("frame", \.frame),
        .text("action", { $0.visit.path(.log) }),
        .list("filters", \.filters),
        .flag("hasRows", { !$0.lines.isEmpty }),
        .list("rows", { page in page.lines.map { LogRow(line: $0, visit: page.visit) } }),
        .optionalText("newest", { $0.form.before != nil ? $0.form.path(before: nil, on: $0.visit) : nil }),
        .optionalText(
            "older", { page in page.hasMore ? page.form.path(before: page.lines.last?.id, on: page.visit) : nil }),
    ]
}

/// One line of the log.
struct LogRow: View {
    let line: LogLine
    let visit: Visit

    private var who: String {
        line.actorName ?? line.actor.map { visit.words("administering.log.gone", ["number": String($0)]) }
            ?? visit.words("administering.log.nobody")
    }

    private var move: String? {
        guard let to = line.to else { return nil }
        let target = visit.label("workflow", to.rawValue)
        guard let from = line.from, from != to else { return target }
        return visit.label("workflow", from.rawValue) + " → " + target
    }

    static let fields: Fields<LogRow> = [
        .text("day", { $0.visit.moment($0.line.at) }),
        .text("act", { $0.visit.words("administering.log.act.\($0.line.act.rawValue)") }),
        .text("who", \.who),
        .optionalText(
            "actorURL", { row in row.line.actorName == nil ? nil : row.line.actor.map { row.visit.path(.person($0)) } }),
        .optionalText("person", { $0.line.person.map { String($0) } }),
        .optionalText("personURL", { row in row.line.person.map { row.visit.path(.person($0)) } }),
        .optionalText("submission", { $0.line.submission.map { String($0) } }),
        .optionalText("submissionURL", { row in row.line.submission.map { row.visit.path(.submission($0)) } }),
        .optionalText("caseNumber", { $0.line.caseId.map { String($0) } }),
        .optionalText("move", \.move),
        .optionalText("detail", \.line.detail),
    ]
}
