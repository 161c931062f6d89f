import HTML
import HTTP

/// Two ways in: a password, or a link by mail for who has none or has forgotten it.
struct SignInPage: Page {
    static let template = "signing-in/sign-in"

    let visit: Visit
    var problems: [FormProblem] = []

    private var frame: Frame {
        let prefix = problems.isEmpty ? "" : visit.words("forms.error") + " "
        return Frame(visit: visit, title: prefix + visit.words("signing-in.signIn.title"), isHidden: true)
    }

    private var passwordFields: [FormField] {
        let fields = PersonFields(visit: visit)
        return [fields.knownEmail(), fields.password()]
    }

    /// The same question twice on a page needs two names, or its ids would not be unique.
    private var linkFields: [FormField] {
        let email = PersonFields(visit: visit).email()
        return [
            FormField(
                name: "link-email", label: email.label, kind: email.kind,
                value: visit.form["link-email"] ?? email.value,
                autocomplete: email.autocomplete)
        ]
    }

    static let fields: Fields<SignInPage> = [
        .view("frame", \.frame), .text("token", \.visit.formToken), .list("hidden", \.visit.returnFields),
        .flag("hasProblems", { !$0.problems.isEmpty }),
        .list("problems", { ($0.passwordFields + $0.linkFields).links(to: $0.problems) }),
        .flag("wasSentHere", { $0.visit.returnPath != nil }),
        .list("passwordFields", { $0.passwordFields.with($0.problems) }),
        .list("linkFields", { $0.linkFields.with($0.problems) }),
        .text("action", { $0.visit.path(.signIn) }), .text("linkAction", { $0.visit.path(.signInLinks) }),
        .text("resetURL", { $0.visit.path(.passwordReset, then: $0.visit.returnPath) }),
        .text("signUpURL", { $0.visit.path(.signUp, then: $0.visit.returnPath) }),
    ]
}
