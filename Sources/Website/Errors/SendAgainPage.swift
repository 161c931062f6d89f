import HTML
import HTTP

/// A form whose session has ended: everything that was typed is here and can be sent again, after signing in if need be.
struct SendAgainPage: Page {
    static let template = "errors/send-again"

    let visit: Visit

    private var frame: Frame {
        Frame(visit: visit, title: visit.words("errors.sendAgain.title"), isHidden: true, hasTranslations: false)
    }

    private var kept: [KeptField] {
        visit.form.filter { $0.name != Form.token && !$0.name.hasSuffix("password") }
            .map { KeptField(name: $0.name, value: $0.value) }
    }

    /// What the person typed, to be seen: the longest texts are what would hurt to lose.
    private var texts: [String] {
        kept.map(\.value).filter { $0.utf8.count > 60 }
    }

    static let fields: Fields<SendAgainPage> = [
        .view("frame", \.frame), .text("action", \.visit.request.target), .text("token", \.visit.formToken),
        .list("kept", \.kept), .texts("texts", \.texts), .flag("isSignedIn", { $0.visit.person != nil }),
        .text("signInURL", { $0.visit.path(.signIn) }),
    ]
}

/// A field of a form carried along unseen.
struct KeptField: View {
    let name: String
    let value: String

    static let fields: Fields<KeptField> = [.text("name", \.name), .text("value", \.value)]
}
