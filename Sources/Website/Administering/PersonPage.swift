import HTML
import Manual

/// One person with an account, as an admin sees it.
struct PersonPage: Page {
    static let template = "administering/person"

    let visit: Visit
    let person: Person
    let attempt: FormAttempt

    private var frame: Frame {
        Frame(
            visit: visit, title: attempt.title(person.name, on: visit),
            trail: AdminRoom.trail(on: visit) + [
                Link(title: visit.words("administering.people.title"), url: visit.path(.people))
            ], isHidden: true)
    }

    private var facts: [FactView] {
        [
            ("email", person.email), ("organisation", person.organisation ?? "–"),
            ("language", visit.languageName(person.language.rawValue)), ("since", visit.day(person.confirmedAt)),
            (
                "password",
                visit.words("administering.person." + (person.hasPassword ? "hasPassword" : "noPassword"))
            ),
        ].map { FactView(label: visit.words("administering.person.\($0.0)"), values: [.init(text: $0.1)]) }
    }

    private var role: FormField {
        FormField(
            name: "role", label: visit.words("administering.person.role"),
            kind: .choice(RoleChoice.options(chosen: person.role, on: visit), many: false),
            error: attempt.error("role"))
    }

    private var reason: FormField {
        FormField(
            name: "reason", label: visit.words("administering.person.reason"), kind: .text(rows: 3),
            hint: visit.words("administering.person.reasonHint"), value: attempt["reason"],
            error: attempt.error("reason"))
    }

    private var blockedNotice: String? {
        person.block.map {
            visit.words("administering.person.blocked", ["date": visit.day($0.at), "reason": $0.reason])
        }
    }

    static let fields: Fields<PersonPage> = [
        .view("frame", \.frame),
        .text("title", \.person.name),
        .optionalText("done", \.visit.done),
        .flag("hasProblems", { !$0.attempt.isRight }),
        .list("problems", { page in ([page.role, page.reason]).links(to: page.attempt.problems) }),
        .list("facts", \.facts),
        .optionalText("blockedNotice", \.blockedNotice),
        .flag("isBlocked", \.person.isBlocked),
        .text("roleURL", { $0.visit.path(.personAct($0.person.id, .role)) }),
        .text("blockURL", { $0.visit.path(.personAct($0.person.id, .block)) }),
        .text("unblockURL", { $0.visit.path(.personAct($0.person.id, .blockRemoval)) }),
        .text("doneURL", { $0.visit.path(.log) + "?actor=\($0.person.id)" }),
        .text("undergoneURL", { $0.visit.path(.log) + "?person=\($0.person.id)" }),
        .view("role", \.role),
        .view("reason", \.reason),
        .text("token", \.visit.formToken),
    ]
}

/// The roles as choices, each with what it may do.
enum RoleChoice {
    static func options(chosen: Role?, on visit: Visit) -> [FormOption] {
        Role.allCases.map {
            FormOption(
                value: $0.rawValue, label: visit.words("administering.role.\($0.rawValue).label"),
                help: visit.words("administering.role.\($0.rawValue).help"), isChosen: $0 == chosen)
        }
    }
}
