import Manual

/// The name of a cell of a list in a form, taken apart: `sources.1.title` is root, place and column;
/// `recommendations.1` has no column.
struct RowName: Sendable, Equatable {
    let root: String
    let place: Int
    let column: String

    /// No list is longer than a hundred rows.
    init?(_ name: String) {
        let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[1].utf8.count <= 2, let place = Int(parts[1]), place >= 0 else { return nil }
        self.init(root: String(parts[0]), place: place, column: parts.count == 3 ? String(parts[2]) : "")
    }

    init(root: String, place: Int, column: String) {
        self.root = root
        self.place = place
        self.column = column
    }

    var text: String {
        column.isEmpty ? "\(root).\(place)" : "\(root).\(place).\(column)"
    }
}

/// Taking rows out of a list: those that are empty, and the one whose button was pressed. What follows moves up; so does
/// a row that is raised above the one before it.
struct RowRemoval: Sendable {
    /// Old place to new, by root; a place that is not there is taken out.
    private let places: [String: [Int: Int]]

    /// - Parameters:
    ///   - answers: in every language; a row that is empty in all of them goes.
    ///   - pressed: `sources.1`.
    init(_ answers: [Answers], roots: Set<String>, pressed: String?, raised: String? = nil) {
        var filled: [String: Set<Int>] = [:]
        for (name, values) in answers.joined() where values.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
            guard let cell = RowName(name), roots.contains(cell.root) else { continue }
            filled[cell.root, default: []].insert(cell.place)
        }
        if let gone = pressed.flatMap(RowName.init) { filled[gone.root]?.remove(gone.place) }
        places = roots.reduce(into: [:]) { result, root in
            var kept = (filled[root] ?? []).sorted()
            if let row = raised.flatMap(RowName.init), row.root == root, let at = kept.firstIndex(of: row.place), at > 0
            {
                kept.swapAt(at, at - 1)
            }
            result[root] = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        }
    }

    func applied(to answers: Answers) -> Answers {
        answers.reduce(into: [:]) { result, answer in
            guard let cell = RowName(answer.key), let moved = places[cell.root] else {
                result[answer.key] = answer.value
                return
            }
            guard let place = moved[cell.place] else { return }
            result[RowName(root: cell.root, place: place, column: cell.column).text] = answer.value
        }
    }
}
