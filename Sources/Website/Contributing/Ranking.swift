import HTTP
import Manual

/// The order of a ranked choice. Boxes come back in the order of the page, so the page shows the chosen ones first, in
/// their order, and one select moves another to the front. No script is needed.
struct Ranking: Sendable {
    let field: DraftField

    /// The name of the select; not one of a field of the draft.
    var name: String { "first.\(field.name)" }

    /// The ticked codes with the one named as most important at the front. It counts as ticked, unless it only stands
    /// there from before and its box was emptied.
    func ordered(_ ticked: [String], _ form: Parameters, before: [String]) -> [String] {
        guard let first = form[name], !first.isEmpty else { return ticked }
        if !ticked.contains(first), first == before.first { return ticked }
        return [first] + ticked.filter { $0 != first }
    }

    /// The chosen options at the front, most important first, under a heading of their own.
    func shown(_ options: [FormOption], chosen codes: [String], on visit: Visit) -> [FormOption] {
        var chosen = codes.compactMap { code in options.first { $0.value == code } }
        guard !chosen.isEmpty else { return options }
        for index in chosen.indices {
            chosen[index].heading = index == 0 ? visit.words("contributing.form.ranked") : nil
        }
        var rest: [FormOption] = []
        var heading: String?
        for option in options {
            heading = option.heading ?? heading
            if codes.contains(option.value) { continue }
            var option = option
            // The heading of a family goes to the first of it that is still there.
            option.heading = rest.isEmpty ? heading ?? visit.words("contributing.form.others") : heading
            heading = nil
            rest.append(option)
        }
        return chosen + rest
    }

    /// Which of them is the most important.
    func select(_ options: [FormOption], chosen codes: [String], on visit: Visit) -> FormField {
        FormField(
            name: name, label: visit.words("contributing.field.\(field.name).first"),
            kind: .select(
                [FormOption(value: "", label: visit.words("contributing.choice.blank"))]
                    + options.map { FormOption(value: $0.value, label: $0.label, isChosen: $0.value == codes.first) }),
            hint: visit.words("contributing.form.first"), isOptional: true)
    }
}
