import Foundation
import HTML
package import HTTP
package import Logging
package import Manual

/// The one entrance: a request comes in, the guards look at it in their written order, a line of the sitemap answers.
package struct Site: Responder, Sendable {
    package let sitemap: Sitemap
    package let facts: SiteFacts
    private let manual: Manual
    private let pages: Pages
    private let files: PublicFiles
    private let router: Router
    private let oldAddresses: OldAddresses
    private let cache: PageCache?
    private let log: Logger

    /// - Parameters:
    ///   - root: the folder that holds Templates, Public and Content.
    ///   - origin: scheme and authority of the public address, without a slash at the end.
    ///   - cacheSize: how many bytes of rendered pages are kept; 0 keeps none.
    ///   - reload: templates and styles are read again at each request, and no page is kept.
    package init(
        manual: Manual, root: String, origin: String, reload: Bool = false, cacheSize: Int = 64 << 20, log: Logger
    ) throws {
        let words = try Self.words(root: root)
        let files = try PublicFiles(folder: root + "/Public", reload: reload)
        let texts = try Texts(content: root + "/Content")
        let facts = SiteFacts(
            origin: origin, languages: words.languages, words: words, styles: files.address(of: "manual.css"),
            icon: files.address(of: "icon.svg"),
            terms: words.languages.reduce(into: [:]) { terms, language in
                terms[language] = Language(rawValue: language).map { TermLinks(texts.glossary, language: $0) }
            })
        let pages = try Pages(folder: root + "/Templates", words: words, reload: reload)
        self.manual = manual
        self.facts = facts
        self.files = files
        self.pages = pages
        self.sitemap = Sitemap(manual, texts: texts, pages: pages, facts: facts)
        self.router = Router(routes: sitemap.routes, languages: words.languages)
        self.oldAddresses = try OldAddresses(file: root + "/Content/old-addresses.txt")
        self.cache = reload || cacheSize == 0 ? nil : PageCache(capacity: cacheSize)
        self.log = log
    }

    /// The interface's words, a folder for each language, and over them the labels of the vocabularies.
    private static func words(root: String) throws -> Words {
        let folder = root + "/Templates/words"
        var files: [String: [String]] = [:]
        for language in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[language] =
                try FileManager.default.contentsOfDirectory(atPath: folder + "/" + language).sorted()
                .map { "\(folder)/\(language)/\($0)" } + [root + "/Content/vocabularies/\(language).json"]
        }
        return try Words(files: files)
    }

    // MARK: On the loop's thread

    package func ready(for head: borrowing RequestHead) -> ReadyResponse? {
        guard head.method == .get || head.method == .head else { return nil }
        let target = head.target
        if target.utf8.starts(with: PublicFiles.prefix.utf8) { return files.answer(for: target) }
        return cache?.answer(for: target, edition: manual.edition)
    }

    package func plan(for head: borrowing RequestHead) -> BodyPlan {
        // No address takes a body yet: what is sent is read and dropped within this bound.
        BodyPlan(limit: 64 << 10, spoolAbove: 64 << 10)
    }

    /// The page for an answer that the server gives for itself, before the site is asked. In English: the request
    /// could not be read, so it names no language.
    package func errorPage(_ status: Status, number: Int) -> Response {
        let request = Request("GET", "/")
        let visit = visit(request, language: facts.languages.first { $0 == "en" } ?? "en", captured: [:])
        var response = ErrorPages(pages: pages, log: log).page(status, on: visit, reference: "R\(number)")
        SecurityHeaders.put(on: &response)
        response.headers.set("Cache-Control", "no-store")
        return response
    }

    // MARK: Off the loop

    package func respond(to request: Request) async -> Response {
        let edition = manual.edition
        let (answer, access) = await answer(to: request)
        var response = answer
        SecurityHeaders.put(on: &response)
        if access == .anyone, response.status == .ok {
            // RFC 5861: a shared cache in front serves on while it asks again, and while we are down.
            response.headers.set(
                "Cache-Control", "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400")
            if request.method == .get {
                cache?.keep(ReadyResponse(response: response), for: request.target, edition: edition)
            }
        } else if response.headers["Cache-Control"] == nil {
            response.headers.set("Cache-Control", "no-store")
        }
        return response
    }

    private func answer(to request: Request) async -> (Response, Access?) {
        let errors = ErrorPages(pages: pages, log: log)
        let fallback = visit(request, language: language(of: request), captured: [:])
        guard let segments = request.segments else { return (errors.answer(Refusal.badRequest, on: fallback), nil) }
        switch router.find(request.method, path: request.path, segments: segments) {
        case .route(let route, let captured):
            let visit = visit(request, language: captured["language"] ?? fallback.language, captured: captured)
            do {
                return (try await route.answer(visit), route.access)
            } catch {
                return (errors.answer(error, on: visit), nil)
            }
        case .slashMissing:
            let query = request.query.isEmpty ? "" : "?" + request.query.encoded()
            return (errors.answer(Refusal.moved(to: request.path + "/" + query), on: fallback), nil)
        case .wrongMethod(let allowed):
            return (errors.answer(Refusal.wrongMethod(allowed: allowed), on: fallback), nil)
        case .nothing:
            let moved = oldAddresses.target(of: request.path, in: fallback.language)
            return (errors.answer(moved.map { Refusal.moved(to: $0) } ?? Refusal.notFound, on: fallback), nil)
        }
    }

    private func visit(_ request: Request, language: String, captured: [String: String]) -> Visit {
        Visit(
            request: request, site: facts, language: language, reader: Language(rawValue: language) ?? .english,
            captured: captured)
    }

    /// The language the path begins with, or the visitor's own where the path has none.
    private func language(of request: Request) -> String {
        if let first = request.segments?.first, facts.languages.contains(first) { return first }
        return LanguageChoice.choose(from: facts.languages, request: request)
    }
}
