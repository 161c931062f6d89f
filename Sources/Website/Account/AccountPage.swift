import HTML
import Manual

/// A person's own page: who they are here, what they can do, and where they are signed in.
struct AccountPage: Page {
    static let template = "account/account"

    let visit: Visit
    let person: Person
    let sessions: [SessionView]

    private var frame: Frame { Frame(visit: visit, title: visit.words("account.home.title"), isHidden: true) }

    private var links: [Link] {
        [
            ("cases", Address.myCases), ("searches", .searches), ("settings", .settings),
            (person.hasPassword ? "password" : "setPassword", .password),
            ("data", .myData), ("removal", .accountRemoval),
        ].map { Link(title: visit.words("account.home.\($0.0)"), url: visit.path($0.1)) }
    }

    static let fields: Fields<AccountPage> = [
        .view("frame", \.frame), .text("name", \.person.name), .text("email", \.person.email),
        .optionalText("organisation", \.person.organisation),
        .text("role", { $0.visit.words("signing-in.role.\($0.person.role.rawValue)") }),
        .list("links", \.links), .list("sessions", \.sessions), .flag("hasOthers", { $0.sessions.count > 1 }),
        .text("token", \.visit.formToken), .text("signOutURL", { $0.visit.path(.signOut) }),
        .text("removalURL", { $0.visit.path(.sessionRemovals) }),
    ]
}

/// One device on which the person is signed in.
struct SessionView: View {
    let visit: Visit
    let id: Int64
    let device: String
    let lastUsed: String
    let isCurrent: Bool

    static let fields: Fields<SessionView> = [
        .text("device", \.device), .text("lastUsed", \.lastUsed), .flag("isCurrent", \.isCurrent),
        .text("url", { $0.visit.path(.sessionRemoval($0.id)) }), .text("token", \.visit.formToken),
    ]
}
