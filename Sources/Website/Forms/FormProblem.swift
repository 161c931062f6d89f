import HTML
import Manual

/// Something wrong in a form, as the sentence that stands by its field and in the summary.
struct FormProblem: Sendable {
    let field: String
    let sentence: String
}

extension FormProblem {
    /// - Parameter label: what the field is called on the page.
    init(_ problem: FieldProblem, label: String, on visit: Visit) {
        let limit = problem.kind.limit.map(visit.number) ?? ""
        field = problem.field
        sentence = visit.words("forms.wrong.\(problem.kind.key)", ["field": label, "limit": limit])
    }
}

extension [FormField] {
    /// The same fields, each with what is wrong in it.
    func with(_ problems: [FormProblem]) -> [FormField] {
        map { field in
            var field = field
            field.error = problems.first { $0.field == field.name }?.sentence
            return field
        }
    }

    /// The problems as links to their fields; what belongs to none of them leads to the first.
    func links(to problems: [FormProblem]) -> [Link] {
        problems.map { problem in
            let field = first { $0.name == problem.field } ?? first
            return Link(title: problem.sentence, url: field?.anchor ?? "#main")
        }
    }

    /// The sentences for problems that the manual found.
    func sentences(_ problems: FieldProblems, on visit: Visit) -> [FormProblem] {
        problems.all.map { problem in
            FormProblem(problem, label: first { $0.name == problem.field }?.label ?? problem.field, on: visit)
        }
    }
}
