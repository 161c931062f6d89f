import HTML
import Manual

/// One source in the list under a text.
struct SourceView: View {
    let source: Source
    let visit: Visit

    private var title: String { source.title ?? source.address ?? "" }
    private var kind: String { source.kind.map { visit.label("source_kind", $0) } ?? "" }
    private var checked: String? { source.checked.map { visit.date($0) } }

    /// The address as people read it out, which leads to the same page.
    private var printed: String? {
        source.address.map { address in
            let rest = address.replacing(/^https?:\/\/(www\.)?/, with: "", maxReplacements: 1)
            return rest.hasSuffix("/") ? String(rest.dropLast()) : rest
        }
    }

    static let fields: Fields<SourceView> = [
        .text("title", \.title),
        .optionalText("address", \.source.address),
        .optionalText("printed", \.printed),
        .optionalText("publisher", \.source.publisher),
        .text("kind", \.kind),
        .optionalText("checked", \.checked),
    ]
}
