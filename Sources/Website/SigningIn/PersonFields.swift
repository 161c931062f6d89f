import HTTP
import Manual

/// The fields in which somebody says who they are, as signing up, signing in and the account ask for them.
struct PersonFields: Sendable {
    let visit: Visit

    /// The address that an account has, as password managers know it. "username" belongs to a plain line (HTML, 4.10.18.7).
    func knownEmail() -> FormField {
        var field = line("email", "text", autocomplete: "username", value: nil)
        field.inputMode = "email"
        return field
    }

    func email(_ value: String? = nil) -> FormField {
        var field = line("email", "email", autocomplete: "email", value: value)
        field.hint = visit.words("signing-in.field.emailHint")
        return field
    }

    func name(_ value: String? = nil) -> FormField {
        line("name", "text", autocomplete: "name", value: value, hint: "nameHint")
    }

    func organisation(_ value: String? = nil) -> FormField {
        var field = line("organisation", "text", autocomplete: "organization", value: value)
        field.isOptional = true
        return field
    }

    /// The password a person has.
    func password() -> FormField {
        FormField(
            name: "password", label: visit.words("signing-in.field.password"), kind: .line(type: "password"),
            autocomplete: "current-password")
    }

    /// A password to be chosen. It may be left out by who prefers links by mail.
    func newPassword(isOptional: Bool) -> FormField {
        FormField(
            name: "password", label: visit.words("signing-in.field.newPassword"), kind: .line(type: "password"),
            hint: visit.words(
                isOptional ? "signing-in.field.newPasswordHintOptional" : "signing-in.field.newPasswordHint",
                ["limit": visit.number(People.shortestPassword)]),
            isOptional: isOptional, autocomplete: "new-password")
    }

    /// What the visitor typed stays; a password is never shown again.
    private func line(
        _ name: String, _ type: String, autocomplete: String, value: String?, hint: String? = nil
    ) -> FormField {
        FormField(
            name: name, label: visit.words("signing-in.field.\(name)"), kind: .line(type: type),
            hint: hint.map { visit.words("signing-in.field.\($0)") }, value: visit.form[name] ?? value ?? "",
            autocomplete: autocomplete)
    }

    /// What was typed into these fields.
    var profile: Profile {
        Profile(
            email: visit.form["email"] ?? "", name: visit.form["name"] ?? "", organisation: visit.form["organisation"],
            language: visit.reader)
    }

    /// The password that was chosen; nil where the field was left empty.
    var chosenPassword: String? { visit.form["password"].flatMap { $0.isEmpty ? nil : $0 } }
}
