/// What somebody tells about themselves on signing up.
package struct Profile: Sendable, Equatable {
    package var email: String
    package var name: String
    package var organisation: String?
    package var language: Language

    package init(email: String, name: String, organisation: String? = nil, language: Language) {
        self.email = email
        self.name = name
        self.organisation = organisation
        self.language = language
    }

    static let longestName = 100
    static let longestOrganisation = 200

    /// The profile as it is kept; throws everything that is wrong with it at once.
    func checked(password: String? = nil) throws -> CheckedProfile {
        var problems: [FieldProblem] = []
        let address = EmailAddress(email)
        if address == nil {
            problems.append(FieldProblem("email", email.trimmingWhitespace().isEmpty ? .required : .badEmail))
        }
        let name = Self.line(name), organisation = self.organisation.map(Self.line) ?? ""
        problems += Self.problems("name", name, longest: Self.longestName, isRequired: true)
        problems += Self.problems("organisation", organisation, longest: Self.longestOrganisation, isRequired: false)
        if let password { problems += Password.problems(password, email: email) }
        guard problems.isEmpty, let address else { throw FieldProblems(all: problems) }
        return CheckedProfile(
            address: address, name: name, organisation: organisation.isEmpty ? nil : organisation, language: language)
    }

    /// One line: control characters, which could forge a header of a mail, become spaces.
    private static func line(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control && $0 != "\0" ? " " : $0 }
        return String(String.UnicodeScalarView(scalars)).trimmingWhitespace()
    }

    private static func problems(
        _ field: String, _ text: String, longest: Int, isRequired: Bool
    ) -> [FieldProblem] {
        if text.isEmpty { return isRequired ? [FieldProblem(field, .required)] : [] }
        if text.utf8.contains(0) { return [FieldProblem(field, .unreadable)] }
        return text.unicodeScalars.count > longest ? [FieldProblem(field, .tooLong(longest))] : []
    }
}

/// A profile with nothing wrong in it.
struct CheckedProfile: Sendable {
    let address: EmailAddress
    let name: String
    let organisation: String?
    let language: Language
}
