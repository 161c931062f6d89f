import HTTP
import Manual

/// The texts about the site itself: where it comes from, privacy, accessibility.
struct TextsController: Sendable {
    let texts: SiteTexts
    let pages: Pages

    func show(_ slug: TextPage.Slug) -> Route.Answer {
        { visit in
            guard let content = texts.find(slug.rawValue, in: visit.reader) else {
                throw Refusal.notFound
            }
            return try pages.answer(TextPage(visit: visit, slug: slug, content: content), on: visit)
        }
    }
}
