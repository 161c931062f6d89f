import HTTP

/// What somebody sent with a form and what is wrong with it, so that the page can show both again.
struct FormAttempt: Sendable {
    private let form: Parameters
    private(set) var problems: [FormProblem] = []

    init(_ form: Parameters = Parameters()) {
        self.form = form
    }

    var isRight: Bool { problems.isEmpty }

    /// What was sent, without white space at either end, lines ended in one way.
    subscript(name: String) -> String {
        let text = (form[name] ?? "").replacing("\r\n", with: "\n").unicodeScalars
        guard let first = text.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = text.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    func all(_ name: String) -> [String] { form.all(name) }

    /// A text that must not be too long, nor hold what the database cannot keep.
    /// - Parameters:
    ///   - label: what the field is called on the page.
    ///   - missing: the sentence for an empty field; nil where it may stay empty.
    mutating func text(
        _ name: String, label: String, limit: Int, missing: String?, on visit: Visit
    ) -> String {
        let text = self[name]
        if text.isEmpty, let missing { refuse(name, missing) }
        if text.unicodeScalars.contains("\0") {
            refuse(name, visit.words("forms.wrong.unreadable", ["field": label]))
        }
        if text.unicodeScalars.count > limit {
            refuse(name, visit.words("forms.wrong.too-long", ["field": label, "limit": visit.number(limit)]))
        }
        return text
    }

    mutating func refuse(_ field: String, _ sentence: String) {
        problems.append(FormProblem(field: field, sentence: sentence))
    }

    /// What the manual found wrong.
    mutating func refuse(_ found: [FormProblem]) {
        problems += found
    }

    func error(_ field: String) -> String? {
        problems.first { $0.field == field }?.sentence
    }

    /// A page's title tells of problems before anything else.
    func title(_ title: String, on visit: Visit) -> String {
        isRight ? title : visit.words("forms.error") + " " + title
    }
}
