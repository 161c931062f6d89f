import HTML

/// One line of a panel of facts: a label and its values, each of which may lead somewhere.
struct FactView: View {
    struct Value: View {
        let text: String
        var url: String?

        static let fields: Fields<Value> = [.text("text", \.text), .optionalText("url", \.url)]
    }

    let label: String
    let values: [Value]
    /// The language of the values when it is not the page's.
    var language: String?

    static let fields: Fields<FactView> = [
        .text("label", \.label), .list("values", \.values), .optionalText("language", \.language),
    ]
}
