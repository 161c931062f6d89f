/// A cell of a list as its name tells it: `sources.0.title` is the column `title` at place 0, `recommendations.1` the
/// column without a name at place 1.
struct DraftRow: Sendable {
    let place: Int
    let column: String
    let values: [String]

    /// No list is longer; a larger number is no place.
    static let mostPlaces = 100

    /// Place and column of a name below its root.
    static func position(of name: String) -> (place: Int, column: String)? {
        let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        // One spelling a place: `+1` and `01` are none.
        guard parts.count >= 2, parts[1].utf8.count <= 2, let place = Int(parts[1]), (0..<mostPlaces).contains(place),
            String(place) == parts[1]
        else { return nil }
        return (place, parts.count == 3 ? String(parts[2]) : "")
    }

    static func cells(of root: String, in answers: Answers) -> [DraftRow] {
        answers.compactMap { name, values in
            guard DraftField.root(of: name) == root, let position = position(of: name) else { return nil }
            return DraftRow(place: position.place, column: position.column, values: values)
        }
    }

    /// The places of a list that have anything in any language, in order.
    static func places(of root: String, in draft: Draft) -> [Int] {
        let all = ([draft.facts] + draft.texts.values).flatMap { cells(of: root, in: $0) }
        return Set(all.filter { $0.values.contains { !$0.trimmingWhitespace().isEmpty } }.map(\.place)).sorted()
    }
}
