import HTML

/// A field with what stands before it: what a reviewer asks, and the original text while it is translated.
struct FormLine: View {
    var field: FormField
    var original: Passage?
    var remarks: [String] = []

    static let fields: Fields<FormLine> = [
        .view("field", \.field), .optional("original", \.original), .texts("remarks", \.remarks),
    ]
}

/// One row of a list, such as one source.
struct FormRow: View {
    let title: String?
    let lines: [FormLine]
    /// `sources.1`, for the button that takes the row away.
    var remove: String?
    var removeLabel = ""

    static let fields: Fields<FormRow> = [
        .optionalText("rowTitle", \.title), .list("lines", \.lines), .optionalText("remove", \.remove),
        .text("removeLabel", \.removeLabel),
    ]
}

/// Fields that belong together under one heading: the rows of a list, or a few lines about one thing.
struct FormGroup: View {
    let name: String
    let label: String
    var hint: String?
    var error: String?
    var isOptional = false
    var remarks: [String] = []
    let rows: [FormRow]
    /// What the button for one more row says; nil when there can be no more.
    var addLabel: String?

    private var describedBy: String? {
        let ids = [hint == nil ? nil : "\(name)-hint", error == nil ? nil : "\(name)-error"].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// Where a problem with the whole group leads: its first field, or the group where it has none yet.
    var anchor: String { rows.first?.lines.first?.field.anchor ?? "#group-\(name)" }

    static let fields: Fields<FormGroup> = [
        .text("groupName", \.name), .text("groupLabel", \.label), .optionalText("groupHint", \.hint),
        .optionalText("groupError", \.error), .flag("groupIsOptional", \.isOptional),
        .texts("groupRemarks", \.remarks), .list("rows", \.rows), .optionalText("addLabel", \.addLabel),
        .optionalText("groupDescribedBy", \.describedBy),
    ]
}

/// One thing that a form asks: a line, or a group of them.
struct FormBlock: View {
    var line: FormLine?
    var group: FormGroup?

    /// All the fields in it, for the summary of problems.
    var lines: [FormLine] { [line].compactMap(\.self) + (group?.rows.flatMap(\.lines) ?? []) }

    static let fields: Fields<FormBlock> = [.optional("line", \.line), .optional("group", \.group)]
}
