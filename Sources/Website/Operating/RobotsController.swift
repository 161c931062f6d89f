import HTML
import HTTP
import Manual

/// What programs look for at addresses of their own: which pages there are, each with its languages, and the site's mark.
struct RobotsController: Sendable {
    let manual: Manual
    let texts: Texts
    let facts: SiteFacts

    func robots(_ visit: Visit) -> Response {
        let text = "User-agent: *\nDisallow: /*?\nSitemap: \(facts.origin)/sitemap.xml\n"
        return .bytes(Array(text.utf8), status: .ok, contentType: "text/plain; charset=utf-8")
    }

    /// For programs that have read no page, which says where the mark is.
    func mark(_ visit: Visit) -> Response {
        .redirect(to: facts.files.address(of: "favicon.ico"), status: .seeOther)
    }

    func sitemap(_ visit: Visit) async throws -> Response {
        var xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

            """
        for address in try await addresses(reader: visit.reader) {
            let alternates = facts.languages.map { other in
                "<xhtml:link rel=\"alternate\" hreflang=\"\(other)\" href=\"\(url(address, other))\"/>"
            }.joined()
            for language in facts.languages {
                xml += "<url><loc>\(url(address, language))</loc>\(alternates)</url>\n"
            }
        }
        xml += "</urlset>\n"
        return .bytes(Array(xml.utf8), status: .ok, contentType: "application/xml; charset=utf-8")
    }

    private func url(_ address: Address, _ language: String) -> String {
        Markup.escaping(facts.origin + address.path(in: language)).html
    }

    private func addresses(reader: Language) async throws -> [Address] {
        var addresses: [Address] =
            [.home, .manual, .cases, .map, .figures, .methods, .readyTexts, .glossary, .contribute]
            + TextPage.Slug.allCases.map { .text($0) }
        for step in try await manual.chapters.steps(in: reader) {
            addresses.append(.step(step.code))
            addresses += step.sections.map { .section(step: step.code, slug: $0.slug) }
        }
        for family in try await manual.methods.all(in: reader) {
            addresses += family.methods.filter(\.hasSheet).map { .method($0.code) }
        }
        addresses += texts.ready.slugs.map { .readyText($0) }
        addresses += try await manual.cases.addresses().map { .caseStudy($0.slug) }
        return addresses
    }
}
