import Manual

extension FormPage {
    /// What a mailed link is for, with what it needs to know and a button that uses it.
    /// - Parameter isKnown: the address of an invitation has an account already.
    init(_ link: PendingLink, isKnown: Bool, on visit: Visit) {
        let name =
            switch link.kind {
            case .signUp: "signUpLink"
            case .signIn: "signInLink"
            case .reset: "resetLink"
            case .address: "addressLink"
            case .invitation: isKnown ? "roleLink" : "invitationLink"
            case .firstAdmin: "firstAdminLink"
            }
        let role = link.role.map { visit.words("signing-in.role.\($0.rawValue)") } ?? ""
        self.init(
            visit: visit, title: visit.words("signing-in.\(name).title"),
            lead: [visit.words("signing-in.\(name).lead", ["email": link.email, "role": role])],
            action: visit.path(.mailedLink(visit["token"])), fields: Self.fields(of: link, isKnown: isKnown, on: visit),
            button: visit.words("signing-in.\(name).button"))
    }

    private static func fields(of link: PendingLink, isKnown: Bool, on visit: Visit) -> [FormField] {
        let fields = PersonFields(visit: visit)
        switch link.kind {
        case .signIn, .address: return []
        case .signUp: return [fields.newPassword(isOptional: true)]
        case .reset: return [fields.newPassword(isOptional: false)]
        case .invitation:
            return isKnown
                ? [] : [fields.name(link.name), fields.organisation(), fields.newPassword(isOptional: true)]
        case .firstAdmin:
            return [fields.email(), fields.name(), fields.organisation(), fields.newPassword(isOptional: false)]
        }
    }
}
