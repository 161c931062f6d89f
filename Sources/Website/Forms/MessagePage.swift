import HTML

/// A page that only tells something: what has happened, and where to go on.
struct MessagePage: Page {
    static let template = "forms/message"

    let visit: Visit
    let title: String
    let paragraphs: [String]
    var links: [Link] = []

    private var frame: Frame { Frame(visit: visit, title: title, isHidden: true) }

    static let fields: Fields<MessagePage> = [
        .view("frame", \.frame), .text("title", \.title), .texts("paragraphs", \.paragraphs),
        .flag("hasLinks", { !$0.links.isEmpty }), .list("links", \.links),
    ]
}
