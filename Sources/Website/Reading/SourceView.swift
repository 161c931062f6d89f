import HTML
import Manual

/// One source in the list under a text.
struct SourceView: View {
    let source: Source
    let visit: Visit

    private var title: String { source.title ?? source.address ?? "" }
    private var kind: String { source.kind.map { visit.label("source_kind", $0) } ?? "" }
    private var checked: String? { source.checked.map { visit.date($0) } }

    static let fields: Fields<SourceView> = [
        .text("title", \.title),
        .optionalText("address", \.source.address),
        .optionalText("publisher", \.source.publisher),
        .text("kind", \.kind),
        .optionalText("checked", \.checked),
    ]
}
