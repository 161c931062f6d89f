import HTTP
import Manual

/// What a reader who looks for a method has: so many people who shall take part, so many weeks.
struct MethodNeed: Sendable {
    private static let names = ["people", "weeks"]
    /// Of people and weeks; more is meant by nobody.
    private static let most = 1_000_000

    private let typed: [String: String]
    private let numbers: [String: Int]
    private let visit: Visit

    init(_ parameters: Parameters, on visit: Visit) {
        let attempt = FormAttempt(parameters)
        typed = Self.names.reduce(into: [:]) { $0[$1] = attempt[$1] }
        numbers = typed.compactMapValues { Int($0) }.filter { (1...Self.most).contains($0.value) }
        self.visit = visit
    }

    /// Whether anything was asked for that can be answered.
    var isAsked: Bool { !numbers.isEmpty }

    /// A method takes the people, and can be done in the weeks.
    func fits(_ method: MethodSummary) -> Bool {
        if let people = numbers["people"], !method.people.holds(people) { return false }
        if let weeks = numbers["weeks"], let least = method.weeks.least, least > weeks { return false }
        return true
    }

    var fields: [FormField] {
        Self.names.map { name in
            let text = typed[name] ?? ""
            let isWrong = !text.isEmpty && numbers[name] == nil
            return FormField(
                name: name, label: visit.words("reading.methods.have.\(name)"), kind: .line(type: "text"), value: text,
                error: isWrong ? visit.words("reading.methods.have.wrong") : nil, inputMode: "numeric")
        }
    }
}
