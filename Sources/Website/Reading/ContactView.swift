import HTML
import Manual

/// Whom to ask about a case. The manual gives it only with consent that has not run out.
struct ContactView: View {
    let contact: CaseContact

    static let fields: Fields<ContactView> = [
        .text("name", \.contact.name), .optionalText("role", \.contact.role),
        .optionalText("email", \.contact.email),
    ]
}
