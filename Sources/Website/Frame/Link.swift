import HTML

/// A title that leads somewhere.
struct Link: View {
    let title: String
    let url: String
    /// The title's language when it is not the page's.
    var language: String?

    static let fields: Fields<Link> = [
        .text("title", \.title), .text("url", \.url), .optionalText("language", \.language),
    ]
}

/// A link with the number of things behind it.
struct CountedLink: View {
    let title: String
    let url: String
    let count: Int

    static let fields: Fields<CountedLink> = [.text("title", \.title), .text("url", \.url), .number("count", \.count)]
}

/// One of a row of links, of which the current one is marked.
struct SiblingLink: View {
    let title: String
    let url: String
    var language: String?
    let isCurrent: Bool

    static let fields: Fields<SiblingLink> = [
        .text("title", \.title), .text("url", \.url), .optionalText("language", \.language),
        .flag("isCurrent", \.isCurrent),
    ]
}
