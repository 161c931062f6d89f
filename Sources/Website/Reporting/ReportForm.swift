import HTTP
import Manual

/// "Report a problem": its fields, what a reader sent with it, and what keeps that from being a notice.
struct ReportForm: Sendable {
    private static let longestPage = 500
    private static let longestText = 10_000

    let visit: Visit
    private(set) var attempt: FormAttempt

    init(_ visit: Visit, _ form: Parameters) {
        self.visit = visit
        attempt = FormAttempt(form)
    }

    private func word(_ key: String) -> String { visit.words("reporting.report.\(key)") }

    // MARK: The page

    var page: FormPage {
        FormPage(
            visit: visit, title: word("title"), lead: [word("lead"), word("what")],
            action: visit.path(.reportForm), fields: fields, button: word("button"), problems: attempt.problems,
            hasTrap: true)
    }

    private var fields: [FormField] {
        [
            line("page"), text("text", rows: 6), ground, text("legal_ground", rows: 3, isOptional: true), goodFaith,
            line("name", isOptional: true, autocomplete: "name"),
            line("email", type: "email", isOptional: true, autocomplete: "email"),
        ]
    }

    private func line(
        _ name: String, type: String = "text", isOptional: Bool = false, autocomplete: String? = nil
    ) -> FormField {
        FormField(
            name: name, label: word("\(name).label"), kind: .line(type: type), hint: word("\(name).hint"),
            value: attempt[name], isOptional: isOptional, autocomplete: autocomplete)
    }

    private func text(_ name: String, rows: Int, isOptional: Bool = false) -> FormField {
        FormField(
            name: name, label: word("\(name).label"), kind: .text(rows: rows), hint: word("\(name).hint"),
            value: attempt[name], isOptional: isOptional)
    }

    private var ground: FormField {
        let options = ["other", "legal"].map {
            FormOption(
                value: $0, label: word("ground.\($0)"), help: word("ground.\($0)Help"),
                isChosen: $0 == (isLegal ? "legal" : "other"))
        }
        return FormField(name: "ground", label: word("ground.label"), kind: .choice(options, many: false))
    }

    private var goodFaith: FormField {
        let tick = FormOption(
            value: "yes", label: word("good_faith.tick"), isChosen: attempt["good_faith"] == "yes")
        return FormField(name: "good_faith", label: word("good_faith.label"), kind: .choice([tick], many: true))
    }

    // MARK: The notice

    private var isLegal: Bool { attempt["ground"] == "legal" }

    /// The notice, or nil when something is wrong with it; then the page says what.
    mutating func notice() -> ReportNotice? {
        var notice = ReportNotice(page: path(), text: checked("text", missing: "text"), language: visit.reader)
        let ground = checked("legal_ground", missing: isLegal ? "ground" : nil)
        notice.legalGround = isLegal ? ground : nil
        notice.isGoodFaith = attempt["good_faith"] == "yes"
        // Article 16(2)(d) asks for it in notices of illegal content only.
        if isLegal, !notice.isGoodFaith { attempt.refuse("good_faith", visit.words("reporting.problem.goodFaith")) }
        notice.name = attempt["name"]
        notice.email = attempt["email"]
        return attempt.isRight ? notice : nil
    }

    private mutating func checked(_ name: String, missing: String?) -> String {
        attempt.text(
            name, label: word("\(name).label"), limit: Self.longestText,
            missing: missing.map { visit.words("reporting.problem.\($0)") }, on: visit)
    }

    /// The page that is meant, as a path of ours: an address elsewhere would lead reviewers there.
    private mutating func path() -> String {
        let (given, origin) = (attempt["page"], visit.site.origin)
        let path = given.hasPrefix(origin + "/") ? String(given.dropFirst(origin.count)) : given
        if let own = ReturnPath(path), own.path.utf8.count <= Self.longestPage { return own.path }
        attempt.refuse("page", visit.words("reporting.problem." + (given.isEmpty ? "page" : "otherSite")))
        return ""
    }

    /// What the manual found wrong.
    mutating func refuse(_ problems: FieldProblems) {
        attempt.refuse(fields.sentences(problems, on: visit))
    }
}
