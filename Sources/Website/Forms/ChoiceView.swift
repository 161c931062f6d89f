import HTML

/// One line of a list to choose from (`<option>`).
struct ChoiceView: View {
    let value: String
    let label: String
    let isChosen: Bool

    static let fields: Fields<ChoiceView> = [
        .text("value", \.value), .text("label", \.label), .flag("isChosen", \.isChosen),
    ]
}
