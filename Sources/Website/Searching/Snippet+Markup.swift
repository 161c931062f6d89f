import HTML
import Manual

extension Markup {
    /// A piece of a case's text, the searched words marked.
    init(_ snippet: Snippet) {
        let html = snippet.segments.map { segment in
            let text = Markup.escaping(segment.text).html
            return segment.isMatch ? "<mark>\(text)</mark>" : text
        }
        self.init(trusted: html.joined())
    }
}
