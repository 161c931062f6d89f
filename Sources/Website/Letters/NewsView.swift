import HTML
import Manual

/// What a mail tells of one saved search: its name, the new cases, and where all of them are.
struct NewsView: View {
    let news: NewCases
    let origin: String
    let language: String
    let words: Words

    private var heading: String {
        words.text("letters.news", in: language, ["name": news.search.name], count: news.count)
    }

    private var more: String { words.text("letters.newsAll", in: language) }

    private var url: String {
        let path = origin + Address.cases.path(in: language)
        return news.search.query.isEmpty ? path : path + "?" + news.search.query
    }

    private var cases: [Link] {
        news.cases.map { card in
            Link(title: card.title.text, url: origin + Address.caseStudy(card.slug).path(in: language))
        }
    }

    /// The same for who reads no HTML.
    var text: String {
        ([heading] + cases.map { "\($0.title)\n\($0.url)" } + [more + ":\n" + url]).joined(separator: "\n\n")
    }

    static let fields: Fields<NewsView> = [
        .text("heading", \.heading), .list("cases", \.cases), .text("more", \.more), .text("url", \.url),
    ]
}
