import HTTP
import Manual

/// The table of contents of the site: every address, who may enter, and the deed behind it.
package struct Sitemap: Sendable {
    package let routes: [Route]

    init(_ manual: Manual, texts: Texts, pages: Pages, facts: SiteFacts) {
        let home = HomeController(manual: manual, pages: pages)
        let chapters = ChaptersController(manual: manual, pages: pages)
        let cases = CasesController(manual: manual, pages: pages)
        let methods = MethodsController(manual: manual, pages: pages)
        let search = SearchController(manual: manual, pages: pages)
        let pageTexts = TextsController(texts: texts.pages, pages: pages)
        let readyTexts = ReadyTextsController(texts: texts.ready, pages: pages)
        let glossary = GlossaryController(glossary: texts.glossary, pages: pages)
        let health = HealthController(manual: manual)
        let robots = RobotsController(manual: manual, texts: texts, facts: facts)
        let languages = LanguagesController(facts: facts)

        routes =
            [
                // Reading
                .get("/{language}/", .anyone, home.show),
                .get("/{language}/manual/", .anyone, chapters.index),
                .get("/{language}/manual/{step}/", .anyone, chapters.showStep),
                .get("/{language}/manual/{step}/{section}/", .anyone, chapters.showSection),
                .get("/{language}/cases/{slug}/", .anyone, cases.show),
                .get("/{language}/methods/", .anyone, methods.index),
                .get("/{language}/methods/{code}/", .anyone, methods.show),
                .get("/{language}/texts/", .anyone, readyTexts.index),
                .get("/{language}/texts/{slug}/", .anyone, readyTexts.show),
                .get("/{language}/glossary/", .anyone, glossary.index),

                // Searching
                .get("/{language}/cases/", .anyone, search.index),

                // Operating
                .get("/", .anyoneUnshared, languages.choose),
                .get("/health/live", .anyoneUnshared, health.live),
                .get("/health/ready", .anyoneUnshared, health.ready),
                .get("/robots.txt", .anyone, robots.robots),
                .get("/sitemap.xml", .anyone, robots.sitemap),
            ]
            // About
            + TextPage.Slug.allCases.map { .get("/{language}/\($0.rawValue)/", .anyone, pageTexts.show($0)) }
    }
}

/// The texts beside the manual that are read from their files.
struct Texts: Sendable {
    let pages: SiteTexts
    let ready: SiteTexts
    let glossary: Glossary

    init(content folder: String) throws {
        pages = try SiteTexts(folder: folder + "/pages")
        ready = try SiteTexts(folder: folder + "/texts")
        glossary = try Glossary(folder: folder + "/glossary")
    }
}

extension Route {
    static func get(_ pattern: String, _ access: Access, _ answer: @escaping Answer) -> Route {
        Route(.get, pattern, access, answer)
    }
}
