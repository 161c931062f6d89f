/// Something a template can show: a plain value that lists its fields once.
///
///     struct CaseCard: View {
///         let title: String
///         let note: String?
///         static let fields: Fields<Self> = [.text("title", \.title), .optionalText("note", \.note)]
///     }
package protocol View: Sendable {
    static var fields: Fields<Self> { get }
}

/// A view that fills a whole page and names its template: "reading/case" is Templates/reading/case.html.
package protocol Page: View {
    static var template: String { get }
}
