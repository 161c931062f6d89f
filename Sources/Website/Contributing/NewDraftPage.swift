import HTML
import HTTP
import Manual

/// Where a case is begun: with an account, or without one on a secret link.
struct NewDraftPage: Page {
    static let template = "contributing/new"

    let visit: Visit

    private var language: FormField {
        var field = FormField(
            name: "language", label: visit.words("contributing.new.language"),
            kind: .select(WritingLanguages.options(on: visit, chosen: visit.language)))
        field.hint = visit.words("contributing.new.languageHint")
        return field
    }

    private var signInURL: String {
        visit.path(.signIn) + "?" + Parameters([("then", visit.path(.drafts))]).encoded()
    }

    static let fields: Fields<NewDraftPage> = [
        .view("frame", { Frame.contributing($0.visit, title: $0.visit.words("contributing.new.title")) }),
        .view("field", \.language), .text("token", \.visit.formToken), .text("action", { $0.visit.path(.drafts) }),
        .flag("isSignedIn", { $0.visit.person != nil }), .text("signInURL", \.signInURL),
        .text("trap", { _ in FormPage.trap }),
    ]
}
