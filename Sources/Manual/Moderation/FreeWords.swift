/// Free words of a reviewer or contributor: bounded, readable, never silently cut.
enum FreeWords {
    static func checked(_ text: String, field: String, longest: Int, isRequired: Bool) throws -> String {
        let text = text.trimmingWhitespace()
        func refuse(_ kind: FieldProblem.Kind) -> FieldProblems {
            FieldProblems(all: [FieldProblem(field, kind)])
        }
        if text.isEmpty, isRequired { throw refuse(.required) }
        if text.utf8.contains(0) { throw refuse(.unreadable) }
        if text.unicodeScalars.count > longest { throw refuse(.tooLong(longest)) }
        return text
    }
}
