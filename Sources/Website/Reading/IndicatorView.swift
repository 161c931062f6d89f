import HTML
import Manual

/// One row of the table of figures.
struct IndicatorView: View {
    let indicator: CaseFacts.Indicator

    private func value(_ value: String?) -> String {
        [value, value == nil ? nil : indicator.unit].compactMap(\.self).joined(separator: " ")
    }

    static let fields: Fields<IndicatorView> = [
        .text("name", \.indicator.name),
        .text("before", { $0.value($0.indicator.before) }),
        .text("after", { $0.value($0.indicator.after) }),
        .optionalText("source", \.indicator.source),
    ]
}
