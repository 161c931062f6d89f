import HTML
import HTTP
import Manual

/// Two forms: what a person says about themselves, and the address that mail goes to.
struct SettingsPage: Page {
    static let template = "account/settings"

    let visit: Visit
    let person: Person
    var problems: [FormProblem] = []

    private var frame: Frame {
        let prefix = problems.isEmpty ? "" : visit.words("forms.error") + " "
        return Frame(
            visit: visit, title: prefix + visit.words("account.settings.title"),
            trail: [Link(title: visit.words("account.home.title"), url: visit.path(.account))], isHidden: true)
    }

    var profileFields: [FormField] {
        let fields = PersonFields(visit: visit)
        return [
            fields.name(person.name), fields.organisation(person.organisation ?? ""),
            choice("language", visit.site.languages, current: person.language.rawValue) {
                visit.words("language.own", in: $0)
            },
            choice("attribution", Attribution.allCases.map(\.rawValue), current: person.attribution.rawValue) {
                visit.words("account.attribution.\($0)")
            },
        ]
    }

    var addressFields: [FormField] {
        [
            FormField(
                name: "email", label: visit.words("account.settings.newAddress"), kind: .line(type: "email"),
                hint: visit.words("account.settings.newAddressHint", ["email": person.email]),
                value: visit.form["email"] ?? "", autocomplete: "email")
        ]
    }

    private func choice(
        _ name: String, _ values: [String], current: String, label: (String) -> String
    ) -> FormField {
        let chosen = visit.form[name] ?? current
        return FormField(
            name: name, label: visit.words("account.settings.\(name)"),
            kind: .choice(
                values.map { FormOption(value: $0, label: label($0), isChosen: $0 == chosen) }, many: false),
            hint: visit.words("account.settings.\(name)Hint"))
    }

    static let fields: Fields<SettingsPage> = [
        .view("frame", \.frame), .text("token", \.visit.formToken), .flag("hasProblems", { !$0.problems.isEmpty }),
        .list("problems", { ($0.profileFields + $0.addressFields).links(to: $0.problems) }),
        .list("profileFields", { $0.profileFields.with($0.problems) }),
        .list("addressFields", { $0.addressFields.with($0.problems) }),
        .text("action", { $0.visit.path(.settings) }), .text("addressAction", { $0.visit.path(.mailAddress) }),
        .text("accountURL", { $0.visit.path(.account) }),
    ]
}
