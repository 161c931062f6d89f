import HTML
import Manual

/// The list of people with an account.
struct PeoplePage: Page {
    static let template = "administering/people"

    let visit: Visit
    let form: PeopleForm
    let people: [Person]
    let hasMore: Bool

    private var frame: Frame {
        Frame(
            visit: visit, title: visit.words("administering.people.title"), trail: AdminRoom.trail(on: visit),
            isHidden: true)
    }

    private var filters: [FormField] {
        [
            FormField(
                name: "q", label: visit.words("administering.people.words"), kind: .line(type: "search"),
                value: form.words),
            FormField(
                name: "role", label: visit.words("administering.people.role"),
                kind: .select(
                    [FormOption(value: "", label: visit.words("administering.people.anyRole"))]
                        + Role.allCases.map {
                            FormOption(
                                value: $0.rawValue, label: visit.words("administering.role.\($0.rawValue).label"),
                                isChosen: $0 == form.role)
                        })),
            FormField(
                name: "blocked", label: visit.words("administering.people.state"),
                kind: .choice(
                    [
                        FormOption(
                            value: "yes", label: visit.words("administering.people.blockedOnly"),
                            isChosen: form.isBlocked)
                    ], many: true)),
        ]
    }

    static let fields: Fields<PeoplePage> = [
        .view("frame", \.frame),
        .optionalText("done", \.visit.done),
        .text("action", { $0.visit.path(.people) }),
        .text("invitationURL", { $0.visit.path(.invitations) }),
        .list("filters", \.filters),
        .flag("hasRows", { !$0.people.isEmpty }),
        .list("rows", { page in page.people.map { PersonRow(person: $0, visit: page.visit) } }),
        .flag("hasPages", { $0.hasMore || $0.form.page > 1 }),
        .optionalText("previous", { $0.form.page > 1 ? $0.form.path(page: $0.form.page - 1, on: $0.visit) : nil }),
        .optionalText("next", { $0.hasMore ? $0.form.path(page: $0.form.page + 1, on: $0.visit) : nil }),
    ]
}

/// One person in the list.
struct PersonRow: View {
    let person: Person
    let visit: Visit

    static let fields: Fields<PersonRow> = [
        .text("name", \.person.name),
        .text("url", { $0.visit.path(.person($0.person.id)) }),
        .text("email", \.person.email),
        .text("organisation", { $0.person.organisation ?? "–" }),
        .text("role", { $0.visit.words("administering.role.\($0.person.role.rawValue).label") }),
        .text("since", { $0.visit.day($0.person.confirmedAt) }),
        .flag("isBlocked", \.person.isBlocked),
    ]
}
