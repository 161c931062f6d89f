import Manual

/// What a field of a case is called, as its contributor reads it beside the field.
enum FieldLabel {
    /// - Parameter field: a name such as `title`, or a row's such as `sources.0.title`: its first part names the field,
    ///   a number counts the rows.
    static func text(_ field: String, on visit: Visit) -> String {
        let parts = field.split(separator: ".")
        guard let root = parts.first.map(String.init) else { return field }
        let key = "contributing.field.\(root).label"
        let label = visit.words(key)
        let name = label == key ? root : label
        guard let row = parts.dropFirst().first.flatMap({ Int($0) }), row < 1000 else { return name }
        return name + " " + visit.number(row + 1)
    }

    /// The vocabulary whose codes stand in a field; nil where it holds words.
    static func vocabulary(of field: String) -> Vocabulary? {
        let parts = field.split(separator: ".")
        guard let root = parts.first, let content = DraftField.named(String(root))?.content else { return nil }
        let shape: DraftField.Shape? =
            switch content {
            case .value(let shape): shape
            case .rows(let columns, _): columns.first { $0.name == parts.last.map(String.init) }?.shape
            case .list, .notes, .group: nil
            }
        if case .code(let vocabulary) = shape { return vocabulary }
        return nil
    }
}
